"""`python -m ava.local COMMAND`: what the Makefile calls."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from ava.local.child import StartFailed
from ava.local.environment import BadPort, embedded_servers, port_from_environment, product_environment
from ava.local.folders import UnsafeFolder
from ava.local.postgres import Postgres
from ava.local.run_folder import AlreadyRunning, RunFolder
from ava.local.stripe_twin import StripeTwin
from ava.local.supervisor import GaveUp
from ava.local.up import up

STOP_SECONDS = 90


def run_all() -> None:
    """Run the product in this terminal."""
    run, port = RunFolder(), port_from_environment()
    try:
        up(run, port)
    except AlreadyRunning:
        sys.exit(f"AVA runs already (process {run.holder()}, folder {run.path}). Stop it first: make stop")


def stop() -> None:
    """Ask the running product to stop, and wait until it has."""
    run = RunFolder()
    if (holder := run.holder()) is None:
        print("AVA does not run.")
        return
    os.kill(holder, signal.SIGTERM)
    if not run.wait_until_free(STOP_SECONDS):
        sys.exit(f"Process {holder} has not stopped within {STOP_SECONDS} s.")
    print("AVA stopped; its data are kept.")


def reset() -> None:
    """Delete the database, the local Stripe, the logs and the mails, once the person has agreed."""
    run = RunFolder()
    if run.holder() is not None:
        sys.exit("AVA runs. Stop it first: make stop")
    if os.environ.get("YES") != "1":
        question = f"Delete the local database, logs and mails in {run.path}? Type yes: "
        if not sys.stdin.isatty() or input(question).strip() != "yes":
            sys.exit("Nothing was deleted. To agree beforehand: make reset YES=1")
    for folder in data_folders(run):
        shutil.rmtree(folder)
    print("Deleted. The next `make run` begins anew.")


def data_folders(run: RunFolder) -> list[Path]:
    """Every folder that holds data of `run`."""
    used = {folder for server in embedded_servers(run) for folder in server.folders}
    return [*(folder for folder in used if not folder.is_relative_to(run.path)), run.path]


def running_environment() -> dict[str, str]:
    """The environment of the running product, or an exit that says how to start it."""
    run = RunFolder()
    servers = embedded_servers(run)
    if not all(isinstance(server, StripeTwin) for server in servers) and run.holder() is None:
        sys.exit("AVA does not run. Start it in another terminal first: make run")
    return product_environment(run, servers, port_from_environment())


def shell() -> None:
    """Django's shell on the running product."""
    become([sys.executable, "manage.py", "shell"], running_environment())


def psql() -> None:
    """PostgreSQL's own prompt on the running product's database."""
    environment = running_environment()
    databases = [server for server in embedded_servers(RunFolder()) if isinstance(server, Postgres)]
    program = str(databases[0].programs / "psql") if databases else shutil.which("psql")
    if program is None:
        sys.exit("There is no psql on this machine.")
    become([program, environment["DATABASE_URL"].replace("postgres://", "postgresql://", 1)], environment)


def become(command: list[str], environment: dict[str, str]) -> None:
    """Run `command` in this terminal and end as it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.run(command, env=environment, check=False).returncode)


COMMANDS = {"up": run_all, "stop": stop, "reset": reset, "shell": shell, "psql": psql}


def main() -> None:
    """Do what the command line names."""
    name = sys.argv[1] if len(sys.argv) == 2 else ""
    if name not in COMMANDS:
        sys.exit(f"usage: python -m ava.local {'|'.join(COMMANDS)}")
    try:
        COMMANDS[name]()
    except (BadPort, GaveUp, StartFailed, UnsafeFolder) as refusal:
        sys.exit(str(refusal))


if __name__ == "__main__":
    main()

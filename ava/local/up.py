"""`make run`: the whole product on this machine, until Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType

from ava.local import programs, readiness
from ava.local.child import StartFailed, child_command
from ava.local.environment import HOST, embedded_servers, product_environment
from ava.local.run_folder import ROOT, RunFolder
from ava.local.stripe_twin import StripeTwin
from ava.local.supervisor import Supervisor

READY_SECONDS = 120.0
FIRST_PAGES = ("/", "/failures/")


class StopAsked(BaseException):
    """Somebody pressed Ctrl-C, closed the terminal, or sent SIGTERM."""


class Announcer:
    """Tells the person at the terminal what happens, and when."""

    def __init__(self) -> None:
        self.began = time.monotonic()

    def say(self, words: str) -> None:
        """Print `words` with the seconds since the start."""
        print(f"{time.monotonic() - self.began:6.1f} s  {words}", flush=True)


def stop_on_signals() -> None:
    """Turn the first signal to end into StopAsked; while stopping, further ones change nothing."""
    ends = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        ends.append(signal.SIGHUP)

    def ask(_number: int, _frame: FrameType | None) -> None:
        for end in ends:
            signal.signal(end, signal.SIG_IGN)
        raise StopAsked

    for end in ends:
        signal.signal(end, ask)


def refuse_a_busy_port(port: int, *, wait_seconds: float) -> None:
    """Raise StartFailed if something listens on `port` already, after waiting for what a killed run left to end."""
    deadline = time.monotonic() + wait_seconds
    while not readiness.port_is_free(HOST, port):
        if time.monotonic() > deadline:
            raise StartFailed(
                f"Port {port} is busy: another program listens there. Choose another: make run PORT={port + 1}"
            )
        time.sleep(0.1)


def prepare(run: RunFolder, environment: dict[str, str]) -> str:
    """Migrate, load the catalogue, make the demo accounts; returns what there is to tell the person."""
    command = child_command([sys.executable, "-m", "ava.local.prepare"], signal.SIGTERM)
    log_path = run.log_path("prepare")
    with log_path.open("ab") as log:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=log, check=False)
    if done.returncode:
        raise StartFailed(f"The database could not be prepared. {log_path} ends:\n{log_path.read_text()[-2000:]}")
    return done.stdout.decode().strip()


def wait_until(true: Callable[[], bool], what: str, supervisor: Supervisor) -> None:
    """Return when `true` holds; raises StartFailed when a child dies first or it takes too long."""
    deadline = time.monotonic() + READY_SECONDS
    while not true():
        supervisor.refuse_the_dead()
        if time.monotonic() > deadline:
            raise StartFailed(f"The {what} did not answer within {READY_SECONDS:g} s: see the logs.")
        time.sleep(0.05)


def start_servers(run: RunFolder, port: int, supervisor: Supervisor) -> dict[str, str]:
    """Start what nobody else provides; returns the environment of the product's processes."""
    servers = embedded_servers(run, port)
    for server in servers:
        supervisor.start(server)
        supervisor.say(f"{server.name} ready")
        if isinstance(server, StripeTwin):
            supervisor.say(f"payments go to the local Stripe at {server.address}/, where no money moves")
    # Only now: a server whose port was taken has another by then.
    return product_environment(run, servers, port)


def start_all(run: RunFolder, port: int, supervisor: Supervisor) -> None:
    """Start servers and processes, each when what it stands on answers."""
    environment = start_servers(run, port, supervisor)
    news = prepare(run, environment)
    supervisor.say("database prepared")
    if news:
        # At once: it is said only this time, even if what follows fails.
        print(f"\n{news}\n", flush=True)
    supervisor.start(programs.web(run, environment, port))
    supervisor.start(programs.worker(run, environment))
    supervisor.start(programs.beat(run, environment))
    answer_came = readiness.task_sent(environment.get("CELERY_BROKER_URL") or environment["REDIS_URL"])
    address = f"http://{HOST}:{port}"
    wait_until(lambda: readiness.page_answers(f"{address}/healthz"), "web server", supervisor)
    broken = [page for page in FIRST_PAGES if not readiness.page_answers(address + page)]
    supervisor.say(
        "web server answers" if not broken else f"web server answers, but not on {', '.join(broken)}: see its log"
    )
    wait_until(answer_came, "worker", supervisor)
    supervisor.say("worker answers")


def up(run: RunFolder, port: int) -> None:
    """Run the product until a signal ends it; raises StartFailed, GaveUp or AlreadyRunning with words for a person."""
    with run.held() as last_was_killed:
        supervisor = Supervisor(Announcer().say)
        stop_on_signals()
        try:
            refuse_a_busy_port(port, wait_seconds=15 if last_was_killed else 0)
            start_all(run, port, supervisor)
            print(f"\nAVA answers at http://{HOST}:{port}/\n", flush=True)
            logs, mail = (os.path.relpath(path) for path in (run.logs, run.mail))
            print(f"Logs are in {logs}, mails in {mail}. Ctrl-C stops everything.", flush=True)
            while True:
                time.sleep(0.2)
                supervisor.watch()
        except StopAsked:
            print(flush=True)
        finally:
            supervisor.stop()

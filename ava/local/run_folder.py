"""The folder of one running AVA: its data, its logs, its secret, and the lock that says who runs it."""

import fcntl
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ava.local.folders import private_folder

ROOT = Path(__file__).resolve().parent.parent.parent
LARGEST_LOG = 10_000_000


class AlreadyRunning(Exception):
    """Another process runs on this folder."""


class RunFolder:
    """`.run`, or the folder that RUN_DIR names."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = private_folder((path or Path(os.environ.get("RUN_DIR") or ROOT / ".run")).absolute())
        self.logs, self.mail = self.path / "log", self.path / "mail"
        self.logs.mkdir(exist_ok=True)
        self._lock_path = self.path / "lock"

    def log_path(self, name: str) -> Path:
        """The log of `name`; one that grew large is first put aside as `<name>.log.1`."""
        path = self.logs / f"{name}.log"
        if path.exists() and path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_suffix(".log.1"))
        return path

    def secret_key(self) -> str:
        """This folder's own secret key, made once and readable by its owner alone."""
        path = self.path / "secret_key"
        if not path.exists():
            with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
        return path.read_text()

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the folder, or raise AlreadyRunning; yields whether its last holder was killed."""
        with self._lock_path.open("a+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise AlreadyRunning from None
            lock.seek(0)
            was_killed = bool(lock.read())
            write_anew(lock.fileno(), str(os.getpid()))
            yield was_killed
            write_anew(lock.fileno(), "")

    def holder(self) -> int | None:
        """The process that holds the folder, or None."""
        with self._lock_path.open("a+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.seek(0)
                return int(lock.read() or 0) or None
            return None

    def wait_until_free(self, seconds: float) -> bool:
        """Whether nobody holds the folder, waiting at most `seconds` for it."""
        deadline = time.monotonic() + seconds
        while self.holder() is not None:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.1)
        return True


def write_anew(descriptor: int, text: str) -> None:
    """Let the open file hold `text` and nothing else."""
    os.ftruncate(descriptor, 0)
    os.write(descriptor, text.encode())

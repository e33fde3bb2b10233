"""A folder that is gone when its process is, or at the latest when the next one starts."""

import atexit
import fcntl
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

PREFIX = "ava-test-"


class ThrowawayFolder:
    """A private folder below `parent`, locked while we live, so that whoever comes next knows which ones are stale."""

    def __init__(self, parent: Path) -> None:
        sweep(parent)
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        # Named only once it is locked: a sweeper never meets a lock that is free and yet in use.
        self._lock = (self.path / "lock.draft").open("w")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        (self.path / "lock.draft").rename(self.path / "lock")
        self._before_removal: list[Callable[[], None]] = []
        atexit.register(self.remove)

    def before_removal(self, step: Callable[[], None]) -> None:
        """Take `step` before the folder goes; the last one named is taken first."""
        self._before_removal.append(step)

    def remove(self) -> None:
        """Stop what runs in the folder, then delete it; a second call finds nothing to do."""
        while self._before_removal:
            self._before_removal.pop()()
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()


def sweep(parent: Path) -> None:
    """Delete the folders of processes that were killed."""
    for folder in parent.glob(f"{PREFIX}*"):
        try:
            with (folder / "lock").open("r+") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue  # in use, or another user's

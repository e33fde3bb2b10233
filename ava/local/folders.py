"""Private folders for servers' files and sockets, wherever the project lies."""

import hashlib
import os
import tempfile
from pathlib import Path

# The kernel's limit for a Unix socket's path is 107 bytes; ".s.PGSQL.5432.lock" is the longest name put into one.
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432.lock")


class UnsafeFolder(Exception):
    """A folder that should be ours alone is somebody else's."""


def private_folder(path: Path, *, owner: int | None = None) -> Path:
    """The folder `path`, made if missing, 0700 and owned by `owner` (us unless told); raises UnsafeFolder otherwise."""
    owner = os.geteuid() if owner is None else owner
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if path.is_symlink() or path.stat().st_uid not in (owner, os.geteuid()):
        raise UnsafeFolder(f"{path} belongs to somebody else: remove it, or set TMPDIR to a folder of yours.")
    if path.stat().st_uid != owner:
        os.chown(path, owner, owner)
    path.chmod(0o700)
    return path


def short_name(folder: Path) -> str:
    """A name for `folder` that is short, the same every time, and no other user's."""
    return f"ava-{os.geteuid()}-{hashlib.sha256(bytes(folder)).hexdigest()[:12]}"


def socket_folder(folder: Path) -> Path:
    """Where the sockets of the server in `folder` go: there, or in a short folder where its path is too long."""
    if len(bytes(folder)) <= LONGEST_SOCKET_FOLDER:
        return folder
    return private_folder(Path(tempfile.gettempdir()) / short_name(folder))

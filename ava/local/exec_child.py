"""Become another program that ends with its parent, and, for root, one that refuses to run as root.

usage: python -S -E exec_child.py SIGNUM PARENT_PID [--as-seen-nobody | --as-nobody] PROGRAM ARGS...

PostgreSQL refuses uid 0. With --as-seen-nobody, root gets a user namespace of one line, in which it is seen as nobody
(65534, which every /etc/passwd has): the kernel's uid stays 0, so files and folders keep their owners and modes. Where
the kernel forbids that, --as-nobody gives the uid up for good. An ordinary user keeps his own either way.
"""

import ctypes
import os
import sys

CLONE_NEWUSER = 0x10000000
PR_SET_PDEATHSIG = 1
NOBODY = 65534


def enter_user_namespace(libc: ctypes.CDLL) -> None:
    """Show our uid and gid as nobody's, or exit with the kernel's reason."""
    uid, gid = os.geteuid(), os.getegid()
    if libc.unshare(CLONE_NEWUSER) != 0:
        sys.exit(f"This machine allows no user namespace: {os.strerror(ctypes.get_errno())}")
    for name, line in (("setgroups", "deny"), ("uid_map", f"{NOBODY} {uid} 1"), ("gid_map", f"{NOBODY} {gid} 1")):
        with open(f"/proc/self/{name}", "w") as proc_file:
            proc_file.write(line)


def become_nobody() -> None:
    """Give up root's uid, gid and groups."""
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def main() -> None:
    """Take up the command line's uid and death signal, then become its program."""
    signal_number, parent, *command = sys.argv[1:]
    libc = ctypes.CDLL(None, use_errno=True)
    if command[0].startswith("--"):
        manner, *command = command
        if os.geteuid() == 0:
            become_nobody() if manner == "--as-nobody" else enter_user_namespace(libc)
    # After the change of credentials, which clears the parent-death signal.
    if sys.platform == "linux":
        libc.prctl(PR_SET_PDEATHSIG, int(signal_number), 0, 0, 0)
        if os.getppid() != int(parent):
            sys.exit("The parent ended before its child began.")
    try:
        os.execv(command[0], command)
    except OSError as error:
        sys.exit(f"{command[0]}: {error.strerror}")


if __name__ == "__main__":
    main()

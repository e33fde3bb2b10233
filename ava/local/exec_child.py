"""Become another program that ends with its parent, and, for root, one that refuses to run as root.

usage: python -S -E exec_child.py SIGNUM [--unprivileged] PROGRAM ARGS...

PostgreSQL refuses uid 0. Root gets a user namespace of one line, in which it is seen as nobody (65534, which every
/etc/passwd has): the kernel's uid stays 0, so files and folders keep their owners and modes.
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
        reason = os.strerror(ctypes.get_errno())
        sys.exit(f"This machine allows no user namespace ({reason}): run as an ordinary user, or set DATABASE_URL.")
    for name, line in (("setgroups", "deny"), ("uid_map", f"{NOBODY} {uid} 1"), ("gid_map", f"{NOBODY} {gid} 1")):
        with open(f"/proc/self/{name}", "w") as proc_file:
            proc_file.write(line)


def main() -> None:
    signal_number, *command = sys.argv[1:]
    libc = ctypes.CDLL(None, use_errno=True)
    if command[0] == "--unprivileged":
        command = command[1:]
        if os.geteuid() == 0:
            enter_user_namespace(libc)
    # After the namespace: a change of credentials clears the parent-death signal.
    if sys.platform == "linux":
        libc.prctl(PR_SET_PDEATHSIG, int(signal_number), 0, 0, 0)
    os.execv(command[0], command)


if __name__ == "__main__":
    main()

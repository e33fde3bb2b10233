"""Bring the database up to date in one process: tables, catalogue, what is on sale, demo accounts.

Its standard output is for the person at the terminal; the rest goes to the log.
"""

import sys
from contextlib import redirect_stdout

import django
from django.core.management import call_command


def prepare() -> None:
    """Migrate, load the catalogue, open the first round, make the demo accounts; each finds nothing to do again."""
    django.setup()
    with redirect_stdout(sys.stderr):
        call_command("migrate", interactive=False)
        call_command("load_catalog")
        call_command("open_first_round", stdout=sys.stderr)
    call_command("make_demo_accounts")


if __name__ == "__main__":
    prepare()

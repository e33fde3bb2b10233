"""What follows when something about an account changes: a task is queued after the commit, nothing else."""

from functools import partial

from django.db import transaction

from ava.accounts.models import User
from billing import tasks


def pass_on_email(*, user: User, **_: object) -> None:
    """Let Stripe know the account's new address."""
    transaction.on_commit(partial(tasks.pass_on_email.delay, user.pk), robust=True)

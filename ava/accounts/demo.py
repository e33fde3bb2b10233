"""The accounts that a newcomer tries the product with; never made in production."""

import secrets
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import transaction

from ava.accounts.models import User
from billing.models import Grant, Plan


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """One account just made, with the password that is nowhere else."""

    email: str
    password: str
    what: str


KINDS = (
    ("free@demo.test", "a free account"),
    ("pro@demo.test", "AVA Pro, nothing counted"),
    ("staff@demo.test", "staff: everything, and the admin at /admin/"),
)


@transaction.atomic
def make_demo_accounts() -> list[DemoAccount]:
    """Make the demo accounts that are missing, and return those; a second call makes none."""
    made = [make_account(email, what) for email, what in KINDS if not User.objects.filter(email=email).exists()]
    for user in User.objects.filter(email__in=("pro@demo.test", "staff@demo.test")):
        Grant.objects.get_or_create(user=user, plan=Plan.objects.get(slug="pro"), defaults={"reason": "Demo account"})
    return made


def make_account(email: str, what: str) -> DemoAccount:
    """Save a user with a confirmed address and a new password."""
    password = secrets.token_urlsafe(12)
    make = User.objects.create_superuser if email.startswith("staff@") else User.objects.create_user
    user = make(email, password)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return DemoAccount(email=email, password=password, what=what)

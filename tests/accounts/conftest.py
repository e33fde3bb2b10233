import re

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client

from ava.accounts.models import User

PASSWORD = "a quiet harbour"


@pytest.fixture(autouse=True)
def no_earlier_attempts():
    """Tries that another test made count for nobody here."""
    cache.clear()


@pytest.fixture
def user(db):
    """Somebody with a confirmed address."""
    user = User.objects.create_user("ada@example.com", PASSWORD)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


@pytest.fixture
def signed_in(client, user):
    client.force_login(user)
    return client


@pytest.fixture
def link_in(mailoutbox):
    """The path of the link in the newest mail."""

    def path() -> str:
        return re.search(r"https?://[^/\s]+(/accounts/\S+)", mailoutbox[-1].body)[1]

    return path


@pytest.fixture
def client_elsewhere():
    """Another browser."""
    return Client()

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache

from ava.accounts.models import User


@pytest.fixture(autouse=True)
def no_earlier_attempts():
    """Tries that another test made count for nobody here."""
    cache.clear()


@pytest.fixture
def signed_in(client, db):
    user = User.objects.create_user("ada@example.com", "a quiet harbour")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client.force_login(user)
    return client

import pytest


@pytest.mark.django_db
def test_the_database_is_real():
    from ava.accounts.models import User

    assert User.objects.create_user("Someone@Example.com", "x").email == "someone@example.com"

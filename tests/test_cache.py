import pytest
from allauth.account.models import EmailAddress
from django.core.cache import caches
from django.urls import reverse
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisIsSlow

from ava.cache import Impatient, ImpatientRedis, RedisOrMemory
from tests.factories import UserFactory

NOWHERE = "unix:///nowhere/valkey.sock"


@pytest.fixture(autouse=True)
def _redis_is_asked_again():
    yield
    Impatient.away_until = 0.0


@pytest.fixture
def redis_away(monkeypatch):
    """Every cache of this process asks a Redis that is not there."""
    for name in ("default", "shared"):
        monkeypatch.setattr(caches[name], "_servers", [NOWHERE])
        caches[name].__dict__.pop("_cache", None)
    yield
    for name in ("default", "shared"):
        caches[name].__dict__.pop("_cache", None)
    caches["memory"].clear()


def test_nobody_waits_twice_for_a_redis_that_is_away():
    waited = []

    class Silent:
        def get(self, *_):
            waited.append(1)
            raise RedisIsSlow

    for _ in range(3):
        with pytest.raises(RedisError):
            Impatient(Silent()).get("anything")

    assert len(waited) == 1


def test_a_redis_that_is_away_is_said_to_be():
    with pytest.raises(RedisError):
        ImpatientRedis(NOWHERE, {}).get("anything")


def test_memory_stands_in_for_a_redis_that_is_away():
    cache = RedisOrMemory(NOWHERE, {})

    cache.set("tries", 1)

    assert cache.incr("tries") == 2
    caches["memory"].clear()


@pytest.mark.django_db
def test_people_sign_in_while_redis_is_away(client, redis_away):
    user = UserFactory(email="ada@example.com")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)

    client.post(reverse("account_login"), {"login": user.email, "password": "correct horse battery"})

    assert client.session["_auth_user_id"] == str(user.pk)


@pytest.mark.django_db
def test_guessing_is_held_off_while_redis_is_away(client, redis_away):
    for _ in range(6):
        answer = client.post(reverse("account_login"), {"login": "ada@example.com", "password": "wrong"})

    assert "Too many attempts failed" in answer.content.decode()

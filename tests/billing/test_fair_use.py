from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from django.core.cache import caches
from redis.exceptions import ConnectionError as RedisIsAway

from billing.errors import TooFast
from billing.fair_use import Rate, use_fairly

RATE = Rate(what="scores", limit=3, alone=1, seconds=60)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
numbers = count()


@pytest.fixture
def subject():
    """Somebody whom no other test counts."""
    return f"user:fair-use-{next(numbers)}"


@pytest.fixture
def redis_away(monkeypatch):
    def refuse(*_, **__):
        raise RedisIsAway

    monkeypatch.setattr(caches["shared"], "add", refuse)
    yield
    caches["memory"].clear()


def may_use(subject, *, now):
    """Whether one more is let through."""
    try:
        use_fairly(RATE, subject=subject, now=now)
    except TooFast:
        return False
    return True


def test_one_more_than_the_limit_has_to_wait(subject):
    for _ in range(3):
        use_fairly(RATE, subject=subject, now=NOON)

    with pytest.raises(TooFast):
        use_fairly(RATE, subject=subject, now=NOON)


def test_the_wait_is_until_the_window_ends(subject):
    for _ in range(3):
        use_fairly(RATE, subject=subject, now=NOON)

    with pytest.raises(TooFast) as refused:
        use_fairly(RATE, subject=subject, now=NOON + timedelta(seconds=47.5))

    assert refused.value.wait == 13


def test_the_next_window_begins_anew(subject):
    for _ in range(3):
        use_fairly(RATE, subject=subject, now=NOON)

    assert may_use(subject, now=NOON + timedelta(seconds=60))


def test_each_subject_counts_for_itself(subject):
    for _ in range(3):
        use_fairly(RATE, subject=subject, now=NOON)

    assert may_use(f"{subject}-other", now=NOON)


def test_without_redis_a_process_goes_on(subject, redis_away):
    assert may_use(subject, now=NOON)


def test_without_redis_a_process_holds_a_limit_of_its_own(subject, redis_away):
    use_fairly(RATE, subject=subject, now=NOON)

    with pytest.raises(TooFast):
        use_fairly(RATE, subject=subject, now=NOON)

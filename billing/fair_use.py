"""Fair use: on every plan, a burst that no person reaches has to wait."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from redis.exceptions import RedisError

from billing.errors import TooFast


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `limit` of `what` within `seconds`; `alone` for each process that has to count by itself."""

    what: str
    limit: int
    alone: int
    seconds: int


def scores() -> Rate:
    """How many scores are made for one subject within a minute."""
    limit = settings.FAIR_USE_SCORES_PER_MINUTE
    return Rate(what="scores", limit=limit, alone=settings.FAIR_USE_SCORES_PER_MINUTE_WITHOUT_REDIS, seconds=60)


def outcomes() -> Rate:
    """How often one subject tells of a clip within a minute: as fast as it may score."""
    return replace(scores(), what="outcomes")


def drafts() -> Rate:
    """How many drafts are begun for one subject within an hour."""
    limit = settings.FAIR_USE_DRAFTS_PER_HOUR
    return Rate(what="drafts", limit=limit, alone=limit, seconds=3600)


def use_fairly(rate: Rate, *, subject: str, now: datetime) -> None:
    """Count one more of `rate` for `subject`, or raise TooFast with the seconds to wait."""
    window, gone = divmod(now.timestamp(), rate.seconds)
    key = f"fair-use:{rate.what}:{subject}:{window:.0f}"
    try:
        count, limit = _count(caches["shared"], key, rate.seconds), rate.limit
    except RedisError:
        count, limit = _count(caches["memory"], key, rate.seconds), rate.alone
    if count > limit:
        raise TooFast(what=rate.what, limit=limit, seconds=rate.seconds, wait=rate.seconds - gone)


def _count(cache: BaseCache, key: str, seconds: int) -> int:
    while not cache.add(key, 1, timeout=2 * seconds):
        try:
            return cache.incr(key)
        except ValueError:
            continue  # it ended between the two
    return 1

"""Redis as a cache that may be away: nobody waits for it twice, and the accounts go on without it."""

import time
from collections.abc import Callable
from typing import Any

from django.core.cache import caches
from django.core.cache.backends.redis import RedisCache
from django.utils.functional import cached_property
from redis.exceptions import ConnectionError as RedisIsAway
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisIsSlow

NOT_ASKED_FOR = 3.0


class Impatient:
    """A cache client that, having waited in vain, fails at once for a few seconds: for every thread of the process."""

    away_until = 0.0

    def __init__(self, client: Any) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Callable[..., Any]:
        command = getattr(self._client, name)

        def asked(*args: Any) -> Any:
            if time.monotonic() < Impatient.away_until:
                raise RedisIsAway("Redis did not answer a moment ago.")
            try:
                return command(*args)
            except (RedisIsAway, RedisIsSlow):
                Impatient.away_until = time.monotonic() + NOT_ASKED_FOR
                raise

        return asked


class ImpatientRedis(RedisCache):
    """Redis, or at once its error."""

    @cached_property
    def _cache(self) -> Any:
        return Impatient(super()._cache)


def _or_memory(name: str) -> Callable[..., Any]:
    def command(self: "RedisOrMemory", *args: Any, **options: Any) -> Any:
        try:
            return getattr(super(RedisOrMemory, self), name)(*args, **options)
        except RedisError:
            return getattr(caches["memory"], name)(*args, **options)

    return command


class RedisOrMemory(ImpatientRedis):
    """Redis, and while it is away this process's own memory: limits still hold there, each process for itself."""

    add, get, set, delete, touch, incr, has_key = map(
        _or_memory, ("add", "get", "set", "delete", "touch", "incr", "has_key")
    )
    get_many, set_many, delete_many = map(_or_memory, ("get_many", "set_many", "delete_many"))

"""Many callers at the same moment, each with a connection of his own."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection


class Crowd:
    """Callers who come again and again, and keep their connections meanwhile."""

    def __init__(self, size: int) -> None:
        self.gate = threading.Barrier(size)
        self.pool = ThreadPoolExecutor(size)

    def __enter__(self) -> "Crowd":
        return self

    def __exit__(self, *_: object) -> None:
        self.come(lambda _: connection.close(), list(range(self.gate.parties)))
        self.pool.shutdown()

    def come(self, work: Callable[[Any], Any], callers: list[Any]) -> list[Any]:
        """What `work` gave each caller, or the exception it ended with; they start together."""

        def come(caller: Any) -> Any:
            self.gate.wait(timeout=30)
            try:
                return work(caller)
            except Exception as error:
                return error

        return list(self.pool.map(come, callers))


def all_at_once(work: Callable[[Any], Any], callers: list[Any]) -> list[Any]:
    """What `work` gave each of a crowd that comes once."""
    with Crowd(len(callers)) as crowd:
        return crowd.come(work, callers)

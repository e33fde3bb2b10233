"""Waiting for a condition instead of for time."""

import time
from collections.abc import Callable


def wait_until(true: Callable[[], object], *, seconds: float, or_say: Callable[[], str] = str) -> None:
    """Return as soon as `true` holds; fail with the words of `or_say` when it has not within `seconds`."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, f"not within {seconds} s: {or_say()}"
        time.sleep(0.02)

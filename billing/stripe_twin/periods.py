"""Billing periods as Stripe counts them: from an anchor, clamped to the last day of a shorter month."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta


def later(moment: int, interval: str, count: int) -> int:
    """`moment` plus `count` intervals; 31 August plus six months is the last day of February."""
    start = datetime.fromtimestamp(moment, UTC)
    if interval in {"day", "week"}:
        return int((start + timedelta(days=count * (7 if interval == "week" else 1))).timestamp())
    months = start.year * 12 + start.month - 1 + count * (12 if interval == "year" else 1)
    year, month = divmod(months, 12)
    day = min(start.day, monthrange(year, month + 1)[1])
    return int(start.replace(year=year, month=month + 1, day=day).timestamp())


def period_end(anchor: int, start: int, interval: str, count: int) -> int:
    """The end of the period that begins at `start`, counted from `anchor`, so that a clamped day comes back."""
    steps = 1
    while (end := later(anchor, interval, steps * count)) <= start:
        steps += 1
    return end

"""Risks in whole percent and in words."""

from dataclasses import dataclass
from math import ceil, floor

# Never 0 % and never 100 %: nobody knows that much of a clip before it is made.
LEAST, MOST = 1, 99
WORDS = (
    (0.10, "unlikely"),
    (0.25, "a small chance"),
    (0.42, "about one in three"),
    (0.58, "about even"),
    (0.80, "more likely than not"),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A risk with its interval, ready to print."""

    risk: int
    low: int
    high: int
    words: str


def figure(risk: float | None, low: float | None, high: float | None) -> Figure | None:
    """Percentages that never claim more than the interval; None where there is no figure."""
    if risk is None:
        return None
    percent = round(100 * risk)
    low_percent = percent if low is None else floor(100 * low)
    high_percent = percent if high is None else ceil(100 * high)
    words = next((word for bound, word in WORDS if risk < bound), "very likely")
    return Figure(_bounded(percent), _bounded(low_percent), _bounded(high_percent), words)


def _bounded(percent: int) -> int:
    return min(max(percent, LEAST), MOST)

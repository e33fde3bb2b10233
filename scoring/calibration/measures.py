"""How good a prediction is: ranking, calibration, and how sure we are of either."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = NDArray[Any]
BINS = 10


def auroc(scores: Values, failed: Values, weights: Values | None = None) -> float:
    """The chance that a failed one scores above one that did not; ties count a half. NaN if there is no pair."""
    weights = np.ones_like(failed) if weights is None else weights
    _, place = np.unique(scores, return_inverse=True)
    bad = np.bincount(place, weights * failed)
    good = np.bincount(place, weights * (1 - failed))
    pairs = bad.sum() * good.sum()
    if not pairs:
        return float("nan")
    below = np.cumsum(good) - good
    return float((bad * (below + good / 2)).sum() / pairs)


@dataclass(frozen=True)
class Bin:
    """One stretch of predicted probability: what was said, and what happened."""

    predicted: float
    observed: float
    size: int


def reliability(predicted: Values, failed: Values, bins: int = BINS) -> tuple[Bin, ...]:
    """Bins of equal size, in order of what was predicted."""
    order = np.argsort(predicted, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return tuple(Bin(float(predicted[part].mean()), float(failed[part].mean()), len(part)) for part in parts)


def calibration_error(table: Sequence[Bin]) -> float:
    """The expected calibration error: the mean gap between said and seen, weighted by size."""
    total = sum(row.size for row in table)
    return sum(row.size * abs(row.predicted - row.observed) for row in table) / total


def brier(predicted: Values, failed: Values) -> float:
    """The mean squared error of the probabilities."""
    return float(np.mean((predicted - failed) ** 2))


def interval(draws: Values) -> tuple[float, float]:
    """Where nineteen in twenty of the draws lie."""
    low, high = np.nanquantile(np.asarray(draws), (0.025, 0.975))
    return float(low), float(high)

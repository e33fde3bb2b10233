"""Small logistic regressions held to what was believed before: Newton's method in plain Python.

Outcomes are learned from each night in the worker, whose image has none of the packages that judged clips are
learned with; the problems are small (a few dozen weights), so that lists are fast enough.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log1p

MOST_STEPS = 50
ENOUGH = 1e-10
STEEPEST = 30.0

Vector = list[float]
Matrix = list[list[float]]


@dataclass(frozen=True, slots=True)
class Row:
    """Evidence: which weights it bears on and how much, its log-odds before, the share that failed, its weight."""

    terms: tuple[tuple[int, float], ...]
    offset: float
    failed: float
    weight: float


@dataclass(frozen=True, slots=True)
class Posterior:
    """How far each weight moved from what was believed, and the curvature there: the inverse of the covariance."""

    moved: Vector
    curvature: Matrix

    def variance_of(self, terms: Sequence[tuple[int, float]]) -> float:
        """The variance left of a sum of weights."""
        direction = [0.0] * len(self.moved)
        for number, value in terms:
            direction[number] = value
        found = solved(self.curvature, direction)
        return sum(value * found[number] for number, value in terms)

    def covariance(self) -> Matrix:
        """How unsure each pair of weights is."""
        size = len(self.moved)
        return [solved(self.curvature, [float(i == j) for j in range(size)]) for i in range(size)]

    def pulled_by(self, rows: Iterable[Row]) -> Vector:
        """How hard these rows pull at each weight where it stands."""
        pull = [0.0] * len(self.moved)
        for row in rows:
            force = row.weight * (row.failed - sigmoid(_log_odds(row, self.moved)))
            for number, value in row.terms:
                pull[number] += force * value
        return pull

    def without(self, rows: Iterable[Row]) -> Vector:
        """Where the weights would be without these rows, to one step of Newton's."""
        pull, curvature = [0.0] * len(self.moved), [list(line) for line in self.curvature]
        for row in rows:
            _lean(row, self.moved, pull, curvature, sign=-1.0)
        return [value + change for value, change in zip(self.moved, solved(curvature, pull), strict=True)]


def posterior(rows: Sequence[Row], deviations: Sequence[float]) -> Posterior:
    """The most probable weights, and how sure they are; the prior is around zero with these deviations."""
    precisions = [deviation**-2 for deviation in deviations]
    moved = [0.0] * len(precisions)
    loss = _loss(rows, moved, precisions)
    for _ in range(MOST_STEPS):
        step, _ = _step(rows, moved, precisions)
        length = 1.0
        tried = [value + change for value, change in zip(moved, step, strict=True)]
        while (after := _loss(rows, tried, precisions)) > loss and length > ENOUGH:
            length /= 2
            tried = [value + length * change for value, change in zip(moved, step, strict=True)]
        moved, gain, loss = tried, loss - after, after
        if gain < ENOUGH * (1 + abs(loss)):
            break
    return Posterior(moved, _step(rows, moved, precisions)[1])


def sigmoid(log_odds: float) -> float:
    """Log-odds as a probability, however far out."""
    return 1.0 / (1.0 + exp(-max(-STEEPEST, min(STEEPEST, log_odds))))


def solved(matrix: Matrix, target: Sequence[float]) -> Vector:
    """The vector that a symmetric positive matrix turns into the target, by Cholesky's method."""
    size = len(target)
    root: Matrix = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = matrix[i][j] - sum(map(_times, root[i][:j], root[j][:j]))
            root[i][j] = rest**0.5 if i == j else rest / root[j][j]
    found = list(target)
    for i in range(size):
        found[i] = (found[i] - sum(map(_times, root[i][:i], found[:i]))) / root[i][i]
    for i in reversed(range(size)):
        found[i] = (found[i] - sum(root[k][i] * found[k] for k in range(i + 1, size))) / root[i][i]
    return found


def _times(one: float, other: float) -> float:
    return one * other


def _loss(rows: Sequence[Row], moved: Vector, precisions: Sequence[float]) -> float:
    """Surprise at the rows, and distance from what was believed."""
    away = sum(precision * value * value for precision, value in zip(precisions, moved, strict=True)) / 2
    for row in rows:
        log_odds = _log_odds(row, moved)
        away += row.weight * (max(log_odds, 0.0) + log1p(exp(-abs(log_odds))) - row.failed * log_odds)
    return away


def _step(rows: Sequence[Row], moved: Vector, precisions: Sequence[float]) -> tuple[Vector, Matrix]:
    """One step of Newton's, and the curvature it was taken by."""
    size = len(moved)
    pull = [-precision * value for precision, value in zip(precisions, moved, strict=True)]
    curvature = [[precisions[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
    for row in rows:
        _lean(row, moved, pull, curvature)
    return solved(curvature, pull), curvature


def _lean(row: Row, moved: Vector, pull: Vector, curvature: Matrix, *, sign: float = 1.0) -> None:
    """Add what a row pulls and how steeply, or take it away."""
    mean = sigmoid(_log_odds(row, moved))
    force, steep = sign * row.weight * (row.failed - mean), sign * row.weight * mean * (1 - mean)
    for i, left in row.terms:
        pull[i] += force * left
        for j, right in row.terms:
            curvature[i][j] += steep * left * right


def _log_odds(row: Row, moved: Vector) -> float:
    return row.offset + sum(value * moved[number] for number, value in row.terms)

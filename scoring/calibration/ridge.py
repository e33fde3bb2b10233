"""Logistic regression with a base rate for every generator, and weights held to what was written before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = NDArray[Any]
MOST_STEPS = 30
ENOUGH = 1e-7
BASE_PRECISION = 0.1  # generators differ widely, so their bases are hardly held
STEEPEST = 30.0


@dataclass(frozen=True, eq=False)
class Group:
    """What one generator was judged for in one dimension: rows of the design, an answer each, how much each says."""

    places: Values
    failed: Values
    weight: float


@dataclass(frozen=True, eq=False)
class Prior:
    """What was believed before: a mean and a precision for every weight."""

    means: Values
    precisions: Values


@dataclass(frozen=True, eq=False)
class Fit:
    """Posterior means and covariance of the weights; base log-odds, one a group."""

    weights: Values
    covariance: Values
    bases: Values


def sigmoid(log_odds: Values) -> Values:
    """Log-odds as probabilities."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(log_odds, -STEEPEST, STEEPEST))))


def fit(design: Values, groups: Sequence[Group], prior: Prior) -> Fit:
    """The most probable weights, by Newton's method; bases are random effects around zero."""
    problem = _Problem(design, groups, prior)
    weights, bases = np.zeros(design.shape[1]), np.zeros(len(groups))
    loss = problem.loss(weights, bases)
    for _ in range(MOST_STEPS):
        step_w, step_b, _ = problem.step(weights, bases)
        length = 1.0
        while (tried := problem.loss(weights + length * step_w, bases + length * step_b)) > loss and length > ENOUGH:
            length /= 2
        weights, bases = weights + length * step_w, bases + length * step_b
        if loss - tried < ENOUGH * (1 + abs(loss)):
            break
        loss = tried
    return Fit(weights, np.linalg.inv(problem.step(weights, bases)[2]), bases)


@dataclass(frozen=True, eq=False)
class _Problem:
    design: Values
    groups: Sequence[Group]
    prior: Prior

    def loss(self, weights: Values, bases: Values) -> float:
        """What is made as small as possible: surprise at the answers, and distance from what was believed."""
        term = self.design @ weights
        surprise = 0.0
        for group, base in zip(self.groups, bases, strict=True):
            log_odds = term[group.places] + base
            surprise += group.weight * float((np.logaddexp(0, log_odds) - group.failed * log_odds).sum())
        away = (self.prior.precisions * (weights - self.prior.means) ** 2).sum() + BASE_PRECISION * (bases**2).sum()
        return surprise + float(away) / 2

    def step(self, weights: Values, bases: Values) -> tuple[Values, Values, Values]:
        """One Newton step for weights and bases, with the bases solved out; and the curvature left for the weights."""
        slack, steep = self._slopes(weights, bases)
        pull_w = self.design.T @ slack.sum(0) - self.prior.precisions * (weights - self.prior.means)
        pull_b = slack.sum(1) - BASE_PRECISION * bases
        steep_b = steep.sum(1) + BASE_PRECISION
        mixed = steep @ self.design
        curvature = (self.design * steep.sum(0)[:, None]).T @ self.design + np.diag(self.prior.precisions)
        curvature -= mixed.T @ (mixed / steep_b[:, None])
        step_w = np.linalg.solve(curvature, pull_w - mixed.T @ (pull_b / steep_b))
        return step_w, (pull_b - mixed @ step_w) / steep_b, curvature

    def _slopes(self, weights: Values, bases: Values) -> tuple[Values, Values]:
        """First and second derivatives by log-odds: a row a group, a column a row of the design."""
        term = self.design @ weights
        slack, steep = np.zeros((2, len(self.groups), len(self.design)))
        for number, (group, base) in enumerate(zip(self.groups, bases, strict=True)):
            mean = sigmoid(term[group.places] + base)
            slack[number, group.places] = group.weight * (group.failed - mean)
            steep[number, group.places] = group.weight * mean * (1 - mean)
        return slack, steep

"""Leave one set out: learn from the others, then rank the prompts of the one within each generator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.calibration.baselines import Method
from scoring.calibration.features import Features
from scoring.calibration.judged import TARGETS, Cell, Target, family_of
from scoring.calibration.measures import auroc, interval

Values = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Held:
    """A target that was left out: its cells, and every method's scores for every prompt."""

    target: Target
    cells: tuple[Cell, ...]
    scores: Mapping[str, Values]

    def auroc_of(self, name: str, features: Features, drawn: Values | None = None) -> float:
        """The mean over generators of the AUROC within each; `drawn` weighs the prompts."""
        found = []
        for cell in self.cells:
            places = features.places(cell.prompts)
            weights = None if drawn is None else drawn[places]
            found.append(auroc(self.scores[name][places], cell.failed, weights))
        return float(np.nanmean(found))


def cells_for(target: Target, cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells of a target."""
    return tuple(cell for cell in cells if (cell.dataset, cell.dimension) == (target.dataset, target.dimension))


def others(target: Target, cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells that may be learned from when a target's set is left out."""
    return tuple(cell for cell in cells if cell.family != family_of(target.dataset))


def left_out(cells: Sequence[Cell], methods: Mapping[str, Method]) -> tuple[Held, ...]:
    """Every target with every method's scores, learned from the other sets."""
    return tuple(
        Held(target, own, {name: method(others(target, cells), target.head) for name, method in methods.items()})
        for target in TARGETS
        if (own := cells_for(target, cells))
    )


@dataclass(frozen=True)
class Ranking:
    """One method: its AUROC for each target and their mean, with intervals; and its lead over ours."""

    each: Mapping[str, tuple[float, float, float]]
    mean: tuple[float, float, float]
    behind_ours: tuple[float, float, float]


def rankings(held: Sequence[Held], features: Features, *, ours: str, draws: int) -> dict[str, Ranking]:
    """Every method's figures; intervals from drawing prompts again, the same prompts for all methods."""
    names = list(held[0].scores)
    random = np.random.default_rng(20261124)
    size = len(features.rows)
    drawn = [None, *(random.poisson(1.0, size).astype(float) for _ in range(draws))]
    tables = np.array([_table(held, features, names, weights) for weights in drawn])
    own = tables[:, :, names.index(ours)]
    return {name: _ranking(held, tables[:, :, number], own) for number, name in enumerate(names)}


def _ranking(held: Sequence[Held], tables: Values, own: Values) -> Ranking:
    """The first table is of the prompts as they are, the others of prompts drawn again."""
    targets = [f"{row.target.dataset} {row.target.dimension}" for row in held]
    return Ranking(
        each={target: _with_interval(tables[:, place]) for place, target in enumerate(targets)},
        mean=_with_interval(tables.mean(axis=1)),
        behind_ours=_with_interval((own - tables).mean(axis=1)),
    )


def _with_interval(draws: Values) -> tuple[float, float, float]:
    return (float(draws[0]), *interval(draws[1:]))


def _table(held: Sequence[Held], features: Features, names: Sequence[str], drawn: Values | None) -> Values:
    """A row a target, a column a method."""
    return np.array([[row.auroc_of(name, features, drawn) for name in names] for row in held])

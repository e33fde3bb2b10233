"""Are the probabilities true? Ours, for prompts nobody learned from, of generators whose base rate is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from scoring.calibration.features import Features
from scoring.calibration.judged import Cell
from scoring.calibration.learn import learn, teaching
from scoring.calibration.measures import Bin, brier, calibration_error, reliability
from scoring.calibration.ranking import Held
from scoring.calibration.ridge import sigmoid
from scoring.engine.model import HEADS

Values = NDArray[Any]
FOLDS = 5
HALVINGS = 60
WIDEST = 30.0


@dataclass(frozen=True, eq=False)
class Said:
    """Clips of one head: the probabilities said, the base rates alone, what happened, and whether red was allowed."""

    probability: Values
    base: Values
    failed: Values
    strong: Values


@dataclass(frozen=True)
class Calibration:
    """What was said and what happened: error, Brier score, the same for base rates alone, and the table."""

    clips: int
    error: float
    brier: float
    brier_of_bases: float
    table: tuple[Bin, ...]


def fold_of(prompt: str) -> int:
    """The fold of a prompt: always the same, and one for all of its clips."""
    return crc32(prompt.encode()) % FOLDS


def said_by_folds(features: Features, cells: Sequence[Cell]) -> dict[str, Said]:
    """Each head on clips that people judged, from folds of prompts that it did not learn from."""
    found: dict[str, list[Said]] = {head: [] for head in HEADS}
    for fold in range(FOLDS):
        kept = [part for cell in cells if (part := _part(cell, fold, inside=False)) is not None]
        for head, rows in found.items():
            rows += _predicted(features, cells, kept, head, fold)
    return {head: _joined(rows) for head, rows in found.items() if rows}


def by_folds(said: Mapping[str, Said]) -> dict[str, Calibration]:
    """How true each head's probabilities are."""
    return {head: _calibration(rows.probability, rows.base, rows.failed) for head, rows in said.items()}


def _predicted(features: Features, cells: Sequence[Cell], kept: Sequence[Cell], head: str, fold: int) -> list[Said]:
    """What the head says of the fold's clips."""
    taught = teaching(kept, head)
    if not taught or not any(cell.head == head for cell in taught):
        return []
    learned = learn(features, kept, head)
    design = learned.scale.design(features, head) @ learned.fit.weights
    base_of = {cell.key: (base, cell.failed.mean()) for cell, base in zip(taught, learned.fit.bases, strict=True)}
    found = []
    for cell in cells:
        part = _part(cell, fold, inside=True)
        if part is None or cell.head != head or not cell.by_people or cell.key not in base_of:
            continue
        base, rate = base_of[cell.key]
        places = features.places(part.prompts)
        probability = sigmoid(base + design[places])
        found.append(Said(probability, np.full(len(places), rate), part.failed, features.raised_strongly[places]))
    return found


def _joined(rows: Sequence[Said]) -> Said:
    columns = zip(*((row.probability, row.base, row.failed, row.strong) for row in rows), strict=True)
    return Said(*map(np.concatenate, columns))


def _part(cell: Cell, fold: int, *, inside: bool) -> Cell | None:
    """The rows of a cell whose prompts are in the fold, or those that are not; None if there are none."""
    chosen = np.array([(fold_of(prompt) == fold) is inside for prompt in cell.prompts])
    if not chosen.any():
        return None
    prompts = tuple(prompt for prompt, taken in zip(cell.prompts, chosen, strict=True) if taken)
    return changed(cell, prompts=prompts, failed=cell.failed[chosen])


def left_out(held: Sequence[Held], features: Features, name: str) -> dict[str, Calibration]:
    """Each head on the sets that were left out, given nothing of them but every generator's share of failures."""
    parts: Mapping[str, list[tuple[Values, Values, Values]]] = {head: [] for head in HEADS}
    for row in held:
        for cell in row.cells:
            term = row.scores[name][features.places(cell.prompts)]
            rate = float(cell.failed.mean())
            parts[row.target.head].append((sigmoid(term + base_for(term, rate)), np.full(len(term), rate), cell.failed))
    return {head: _calibration(*map(np.concatenate, zip(*rows, strict=True))) for head, rows in parts.items() if rows}


def base_for(term: Values, rate: float) -> float:
    """The base with which the mean of the probabilities is the rate."""
    low, high = -WIDEST, WIDEST
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if sigmoid(term + middle).mean() < rate:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _calibration(said: Values, bases: Values, happened: Values) -> Calibration:
    table = reliability(said, happened)
    return Calibration(len(said), calibration_error(table), brier(said, happened), brier(bases, happened), table)

"""Learning which wordings imply a risk that they do not name, and how well that is told for prompts left out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from scoring.calibration.calibrated import FOLDS, fold_of
from scoring.calibration.measures import auroc
from scoring.calibration.word_vectors import WordVectors
from scoring.calibration.wordings import Weights, Wordings, labels_of
from scoring.engine.counted import COUNTED
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.reading import read

LOOSENESS = 0.1
UNSAID = 0.1  # a prompt whose writer said nothing of a mode counts a tenth of one called safe
THOUSANDTHS = 1000
LEAST_WORD = 10  # thousandths: a word that moves no mode further is left out
MOST_STEPS = 300
# `sure` lies where so many of the prompts called safe, and of those that only look risky, would be taken for risky.
FALSE_ALARMS, NEAR_MISSES = 0.025, 0.05
RUN_UP = 1.5  # log-odds from `start` to `sure`

Values = NDArray[Any]


@dataclass(frozen=True)
class Told:
    """How well one mode's risk is told for prompts left out: ranking, and shares found at `sure`."""

    auroc: float
    risky_found: float
    implied_found: float
    false_alarms: float
    near_misses_taken: float
    prompts: int


def learn_mode(wordings: Wordings, labels: Values, rows: Values) -> Weights:
    """The weights of one mode, from some of the rows; `labels` is its column."""
    design = wordings.design(rows)
    weights = np.where(np.isnan(labels), UNSAID, 1.0)[rows]
    model = LogisticRegression(C=LOOSENESS, max_iter=MOST_STEPS)
    model.fit(design.columns[rows], np.nan_to_num(labels)[rows], sample_weight=weights)
    return design.weights(float(model.intercept_[0]), model.coef_[0])


def log_odds(wordings: Wordings, weights: Weights) -> Values:
    """What the weights say of every prompt."""
    return np.asarray(weights.constant + wordings.counted @ weights.counted + wordings.said @ weights.words)


def left_out(wordings: Wordings, labels: Values, folds: Values) -> Values:
    """Log-odds of one mode for every prompt, by weights that were learned without its fold."""
    found = np.zeros(len(folds))
    for fold in range(FOLDS):
        outside = folds == fold
        found[outside] = log_odds(wordings, learn_mode(wordings, labels, np.flatnonzero(~outside)))[outside]
    return found


def sure_at(said: Values, labels: Values, near: Values) -> float:
    """The mark from which a wording is taken for risky: few safe prompts reach it, and few that only look risky."""
    marks = [np.quantile(said[labels == 0], 1 - FALSE_ALARMS)]
    if near.any():
        marks.append(np.quantile(said[near], 1 - NEAR_MISSES))
    return float(max(marks))


def told(said: Values, labels: Values, kinds: Values, near: Values, sure: float) -> Told:
    """How that turns out."""
    known, found = ~np.isnan(labels), said >= sure
    return Told(
        auroc=auroc(said[known], labels[known]),
        risky_found=float(found[labels == 1].mean()),
        implied_found=float(found[(labels == 1) & (kinds == "implied")].mean()),
        false_alarms=float(found[labels == 0].mean()),
        near_misses_taken=float(found[near].mean()) if near.any() else 0.0,
        prompts=int(known.sum()),
    )


@dataclass(frozen=True, eq=False)
class Learned:
    """One mode: its weights, the mark, and what that is worth."""

    weights: Weights
    sure: float
    worth: Told


def learned_for(mode: str, wordings: Wordings, rows: Sequence[Mapping[str, Any]]) -> Learned:
    """Learn a mode from all rows, and measure it by rows left out."""
    labels = labels_of(rows)[:, ENGINE_MODES.index(mode)]
    kinds = np.array([row["kind"] for row in rows])
    near = (kinds == "nearmiss") & np.array([row["mode"] == mode for row in rows])
    said = left_out(wordings, labels, np.array([fold_of(row["prompt"]) for row in rows]))
    sure = sure_at(said, labels, near)
    weights = learn_mode(wordings, labels, np.arange(len(rows)))
    return Learned(weights, sure, told(said, labels, kinds, near, sure))


def learn_wording(rows: Sequence[Mapping[str, Any]], vectors: WordVectors, name: str) -> tuple[dict[str, Any], str]:
    """The engine's wording file and its words, with what they are worth."""
    wordings = Wordings.of([read(row["prompt"]) for row in rows], vectors)
    found = {mode: learned_for(mode, wordings, rows) for mode in ENGINE_MODES}
    words = np.stack([found[mode].weights.words for mode in ENGINE_MODES], axis=1)
    modes = {mode: _mode_row(part) for mode, part in found.items()}
    return {"name": name, "prompts": len(rows), "words": f"{name}.tsv", "modes": modes}, words_file(wordings, words)


def written(data: Mapping[str, Any]) -> str:
    """What it is worth for prompts left out, as a table."""
    names = list(Told.__dataclass_fields__)
    lines = [["mode", *(name.replace("_", " ") for name in names)], ["---"] * (len(names) + 1)]
    lines += [[mode, *(f"{row['left_out'][name]:g}" for name in names)] for mode, row in data["modes"].items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _mode_row(found: Learned) -> dict[str, Any]:
    steps = np.rint(found.weights.counted * THOUSANDTHS).astype(int).tolist()
    return {
        "constant": round(found.weights.constant * THOUSANDTHS),
        "start": round((found.sure - RUN_UP) * THOUSANDTHS),
        "sure": round(found.sure * THOUSANDTHS),
        "counted": dict(zip(COUNTED, steps, strict=True)),
        "left_out": {key: round(value, 3) for key, value in vars(found.worth).items()},
    }


def words_file(wordings: Wordings, weights: Values) -> str:
    """A line a word, in the order of the alphabet: its weight in each mode, in thousandths of log-odds."""
    steps = np.rint(weights * THOUSANDTHS).astype(int)
    rows = sorted(zip(wordings.words, steps.tolist(), strict=True))
    return "".join(f"{word}\t{' '.join(map(str, row))}\n" for word, row in rows if max(map(abs, row)) >= LEAST_WORD)


def write(folder: Path, data: Mapping[str, Any], words: str) -> None:
    """Both files, for the engine's data folder."""
    (folder / "wording.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    (folder / data["words"]).write_text(words, encoding="utf-8")

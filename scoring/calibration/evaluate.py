"""Everything that is measured, as one plain value: ready for JSON and for the page."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from scoring.calibration import calibrated, minilm
from scoring.calibration.baselines import Method, by_counted, by_length, by_ourselves, by_priors, by_tfidf
from scoring.calibration.features import Features, features_of, priors_of
from scoring.calibration.fitted_release import Fits, fitted_release
from scoring.calibration.judged import TARGETS, Cell, cells_of, read_rows
from scoring.calibration.learn import LENT_BY, learn
from scoring.calibration.lights import by_light, by_light_of_head, families_of
from scoring.calibration.ranking import left_out, rankings
from scoring.calibration.word_vectors import word_vectors
from scoring.engine.model import HEADS, Release

OURS = "AVA, fitted"
PRIORS = "AVA, written priors"
MINILM = "MiniLM + counted features"
NAME_OF_TRIAL = "trial"

Say = Callable[[str], None]
Rows = Sequence[Mapping[str, Any]]


def evaluate(path: Path, release: Release, *, draws: int, say: Say = print) -> dict[str, Any]:
    """Read, learn, leave out, measure."""
    rows = read_rows(path)
    features = features_of((row["prompt"] for row in rows), release)
    return evaluate_read(rows, cells_of(rows), features, release, draws=draws, say=say)


def evaluate_read(
    rows: Rows, cells: Sequence[Cell], features: Features, release: Release, *, draws: int, say: Say
) -> dict[str, Any]:
    """Measure what was read already."""
    say(f"{len(rows):,} judgements of {len(features.rows):,} prompts read.")
    methods, missing = methods_for(features)
    for words in missing:
        say(words)
    held = left_out(cells, methods)
    trials = {family: trial_release(features, cells, family, release) for family in families_of(TARGETS)}
    priors = dict.fromkeys(trials, priors_of(release))
    said = calibrated.said_by_folds(features, cells)
    return {
        "release": release.name,
        "sets": sets_in(rows),
        "head_of_dimension": {f"{cell.dataset} {cell.dimension}": cell.head for cell in cells},
        "lent_by": LENT_BY,
        "not_run": missing,
        "ranking": {name: asdict(row) for name, row in rankings(held, features, ours=OURS, draws=draws).items()},
        "calibration": {head: asdict(row) for head, row in calibrated.by_folds(said).items()},
        "calibration_left_out": {head: asdict(row) for head, row in calibrated.left_out(held, features, OURS).items()},
        "lights_known": _as_plain(by_light_of_head(said, release)),
        "lights": _as_plain(by_light(features, cells, trials)),
        "lights_of_priors": _as_plain(by_light(features, cells, priors)),
    }


def methods_for(features: Features) -> tuple[dict[str, Method], list[str]]:
    """Ours, the baselines, and what cannot be run here."""
    methods = {
        OURS: by_ourselves(features),
        PRIORS: by_priors(features),
        "length": by_length(features),
        "TF-IDF + logistic regression": by_tfidf(features, lending=False),
        "TF-IDF, trained as ours": by_tfidf(features, lending=True),
        "counted features": by_counted(features),
        "counted features + word places": by_counted(features, features.words),
    }
    try:
        teacher = minilm.teacher()
    except minilm.MissingTeacher as missing:
        return methods, [str(missing)]
    places = np.asarray(teacher.encode(list(features.rows), show_progress_bar=False), dtype=float)
    methods["MiniLM"] = by_counted(features, places, alone=True)
    methods[MINILM] = by_counted(features, places)
    return methods, []


def fits_of(features: Features, cells: Sequence[Cell]) -> Fits:
    """Every head, learned from these cells."""
    return {head: learn(features, cells, head) for head in HEADS}


def trial_release(features: Features, cells: Sequence[Cell], without: str, release: Release) -> Release:
    """A release learned without one set."""
    kept = [cell for cell in cells if cell.family != without]
    return fitted_release(release, fits_of(features, kept), word_vectors(), NAME_OF_TRIAL)


def sets_in(rows: Rows) -> list[dict[str, Any]]:
    """The sets that were learned from: their size, who judged, under which licence."""
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["dataset"]].append(row)
    return [
        {
            "set": name,
            "judgements": len(own),
            "prompts": len({row["prompt"] for row in own}),
            "generators": len({row["model"] for row in own}),
            "judge": own[0]["judge"],
            "modality": own[0]["modality"],
            "licence": own[0]["licence"],
        }
        for name, own in sorted(found.items())
    ]


def _as_plain(lights: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {
        target: {str(light): {**asdict(tally), "share": tally.share} for light, tally in row.items()}
        for target, row in lights.items()
    }

"""Learn every head from all judged clips, and write the release that says so."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from scoring.calibration.evaluate import OURS, PRIORS, evaluate_read, fits_of, sets_in
from scoring.calibration.features import features_of
from scoring.calibration.fitted_release import Fits, share_of, text_part, words_file
from scoring.calibration.judged import cells_of, read_rows
from scoring.calibration.page import write as write_page
from scoring.calibration.word_vectors import word_vectors
from scoring.engine.model import FILE, Release

PLACES = 3

Say = Callable[[str], None]


def fit_release(path: Path, base: Release, folder: Path, *, name: str, on: str, draws: int, say: Say) -> None:
    """Write `release.json`, the words it names, and the evaluation of the way it was learned, into a folder."""
    rows = read_rows(path)
    cells = cells_of(rows)
    features = features_of((row["prompt"] for row in rows), base)
    fits = fits_of(features, cells)
    found = evaluate_read(rows, cells, features, base, draws=draws, say=say)
    folder.mkdir(parents=True, exist_ok=True)
    data = release_data(json.loads(FILE.read_text(encoding="utf-8")), fits, name, training(rows, found, on))
    (folder / "release.json").write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    (folder / data["text"]["words"]).write_text(words_file(fits, word_vectors()), encoding="utf-8")
    write_page({**found, "release": name}, folder)
    say(f"{name}: written to {folder}. To publish it, put both files into {FILE.parent}.")


def release_data(before: Mapping[str, Any], fits: Fits, name: str, learned: Mapping[str, Any]) -> dict[str, Any]:
    """A release file's contents: what was learned, in place of what was learned before; the priors stay."""
    heads = {head: {**row, "factor_share": share_of(fits[head])} for head, row in before["heads"].items()}
    return {
        **before,
        "name": name,
        "created_on": learned["on"],
        "heads": heads,
        "learned": learned,
        "text": text_part(fits, f"words-{name}.tsv"),
    }


def training(rows: Sequence[Mapping[str, Any]], found: Mapping[str, Any], on: str) -> dict[str, Any]:
    """The report that a release carries: from what it was learned, when, and what that is worth."""
    ranking = found["ranking"]
    return {
        "on": on,
        "judgements": len(rows),
        "prompts": len({row["prompt"] for row in rows}),
        "sets": [row["set"] for row in sets_in(rows)],
        "left_out_auroc": {name: round(ranking[name]["mean"][0], PLACES) for name in (OURS, PRIORS)},
        "calibration_error": {head: round(row["error"], PLACES) for head, row in found["calibration"].items()},
        "brier": {head: round(row["brier"], PLACES) for head, row in found["calibration"].items()},
    }

"""What was learned, as a release: in memory for a trial, and as files for the engine."""

from collections.abc import Mapping
from dataclasses import replace as changed
from typing import Any

import numpy as np

from scoring.calibration.features import priors_of
from scoring.calibration.learn import HeadFit
from scoring.calibration.word_vectors import WordVectors
from scoring.engine.counted import COUNTED
from scoring.engine.model import HEADS, Release
from scoring.engine.text_terms import HUNDREDTHS, Terms, TextTerms

MOST = 1.5  # in log-odds: no wording moves a head further, however odd
PLACES = 3

Fits = Mapping[str, HeadFit]


def fitted_release(base: Release, fits: Fits, vectors: WordVectors, name: str) -> Release:
    """The base release with what was learned in place of its priors."""
    data = text_part(fits, "")
    rows = word_rows(fits, vectors)
    text = TextTerms(
        constant=_terms(data["constant"]),
        weights=tuple(_terms(data["counted"][feature]) for feature in COUNTED),
        words={word: (row[0] / HUNDREDTHS, row[1] / HUNDREDTHS, row[2] / HUNDREDTHS) for word, row in rows.items()},
        most=MOST,
        doubt=data["doubt"],
    )
    priors = priors_of(base)
    heads = {head: changed(row, factor_share=share_of(fits[head])) for head, row in priors.heads.items()}
    return changed(priors, name=name, text=text, heads=heads)


def share_of(fit: HeadFit) -> float:
    """How much of a finding the judges of a whole clip notice: never less than nothing."""
    return round(max(0.0, min(1.0, fit.noticed)), PLACES)


def text_part(fits: Fits, words: str) -> dict[str, Any]:
    """The `text` part of a release file."""
    return {
        "constant": {head: round(fits[head].constant, PLACES) for head in HEADS},
        "counted": {
            feature: {head: round(float(fits[head].counted[number]), PLACES) for head in HEADS}
            for number, feature in enumerate(COUNTED)
        },
        "words": words,
        "most": MOST,
        "doubt": round(max(fit.doubt for fit in fits.values()), PLACES),
    }


def word_rows(fits: Fits, vectors: WordVectors) -> dict[str, tuple[int, int, int]]:
    """Every known word with its weights in hundredths of log-odds, in the order of HEADS."""
    weights = np.stack([fits[head].words for head in HEADS], axis=1)
    steps = np.rint(weights * HUNDREDTHS).astype(int)
    return {word: (int(row[0]), int(row[1]), int(row[2])) for word, row in zip(vectors.places, steps, strict=True)}


def words_file(fits: Fits, vectors: WordVectors) -> str:
    """The words' weights as a file: a line a word, in the order of the alphabet."""
    rows = sorted(word_rows(fits, vectors).items())
    return "".join(f"{word}\t{a}\t{m}\t{q}\n" for word, (a, m, q) in rows)


def _terms(row: Mapping[str, float]) -> Terms:
    return row["alignment"], row["motion"], row["quality"]

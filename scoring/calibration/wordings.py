"""Prompts that were written and labelled for AVA, and what can be learned from their words."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from scoring.calibration.word_vectors import NEUTRAL, WordVectors
from scoring.engine.counted import counted
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.reading import Reading
from scoring.engine.text_terms import known_form
from scoring.engine.wording import said_words

FILE = Path(__file__).parent / "labelled_prompts.jsonl"
# How large the parts of a row are, and so how freely their weights may move.
PLACE_SIZE, COUNT_SIZE = 3.0, 0.3
FEWEST_PROMPTS = 2  # with a word, for it to have a weight of its own beside that of its place
LEAST_DEVIATION = 1e-6

Values = NDArray[Any]


def labelled_prompts(path: Path = FILE) -> list[dict[str, Any]]:
    """The rows of the file: a prompt, what kind of wording it is, the modes it is risky and safe in."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def labels_of(rows: Sequence[Mapping[str, Any]]) -> Values:
    """A row a prompt, a column a mode: 1 risky, 0 safe, NaN where the writer did not say."""
    found = np.full((len(rows), len(ENGINE_MODES)), np.nan)
    for number, row in enumerate(rows):
        found[number, [ENGINE_MODES.index(mode) for mode in row["safe"]]] = 0.0
        found[number, [ENGINE_MODES.index(mode) for mode in row["elevated"]]] = 1.0
    return found


@dataclass(frozen=True, eq=False)
class Weights:
    """What was learned for one mode: log-odds by itself, by counted feature, by known word."""

    constant: float
    counted: Values
    words: Values


@dataclass(frozen=True, eq=False)
class Wordings:
    """What prompts say, as rows: which known words, and the counted features."""

    words: tuple[str, ...]
    places: Values
    own: NDArray[np.int64]
    said: sparse.csr_matrix
    counted: Values

    @classmethod
    def of(cls, readings: Sequence[Reading], vectors: WordVectors) -> "Wordings":
        """Read for learning: words with a place, and words met often enough."""
        said = [set(said_words(reading)) for reading in readings]
        words = [*vectors.places, *_further(said, vectors)]
        number_of = {word: number for number, word in enumerate(words)}
        forms = [{known_form(word, number_of) for word in row} - {""} for row in said]
        met = Counter(form for row in forms for form in row)
        places = np.zeros((len(words), vectors.vectors.shape[1]))
        places[: len(vectors.vectors)] = vectors.vectors
        return cls(
            words=tuple(words),
            places=places,
            own=np.array([number_of[word] for word, many in met.items() if many >= FEWEST_PROMPTS], dtype=np.int64),
            said=_presence([[number_of[form] for form in row] for row in forms], len(words)),
            counted=np.array([counted(reading) for reading in readings]),
        )

    def design(self, rows: Values) -> "Design":
        """The columns that are learned from, at sizes taken from these rows."""
        deviation = np.maximum(self.counted[rows].std(0), LEAST_DEVIATION)
        return Design(self, _length(self.said[rows] @ self.places), self.counted[rows].mean(0), deviation)


@dataclass(frozen=True, eq=False)
class Design:
    """Where a prompt's words stand together, which are met often, and what is counted, at one size."""

    wordings: Wordings
    length: float
    mean: Values
    deviation: Values

    @property
    def columns(self) -> sparse.csr_matrix:
        """A row a prompt."""
        known = self.wordings
        places = known.said @ known.places * (PLACE_SIZE / self.length)
        tallies = (known.counted - self.mean) * (COUNT_SIZE / self.deviation)
        return sparse.hstack([sparse.csr_matrix(places), known.said[:, known.own], sparse.csr_matrix(tallies)]).tocsr()

    def weights(self, constant: float, found: Values) -> Weights:
        """The columns' weights as weights of words and of counted features."""
        known = self.wordings
        wide = known.places.shape[1]
        words = known.places @ found[:wide] * (PLACE_SIZE / self.length)
        words[known.own] += found[wide : wide + len(known.own)]
        tallies = found[wide + len(known.own) :] * (COUNT_SIZE / self.deviation)
        return Weights(constant - float(tallies @ self.mean), tallies, words)


def _further(said: Sequence[set[str]], vectors: WordVectors) -> list[str]:
    """Words without a place that are met often; never those that say who somebody is."""
    neutral = set(NEUTRAL.read_text(encoding="utf-8").split())
    met = Counter(word for row in said for word in row if not known_form(word, vectors.places))
    return sorted(
        word for word, many in met.items() if many >= FEWEST_PROMPTS and word.isalpha() and word not in neutral
    )


def _presence(rows: Sequence[Sequence[int]], wide: int) -> sparse.csr_matrix:
    at = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    columns = np.array([number for row in rows for number in row], dtype=np.int64)
    return sparse.csr_matrix((np.ones(len(columns)), (at, columns)), shape=(len(rows), wide))


def _length(rows: Values) -> float:
    return float(np.sqrt((rows**2).sum(1).mean())) or 1.0

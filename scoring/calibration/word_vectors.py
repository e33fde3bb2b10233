"""Where common English words stand to each other, as a sentence model places them: for weighing words nobody judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from scoring.engine.reading import Reading
from scoring.engine.text_terms import known_form

FILE = Path(__file__).parent / "word_vectors.npz"
# Who somebody is must not move a score, whatever clips of the past were like.
NEUTRAL = Path(__file__).parent / "neutral_words.txt"
WORDS, DIMENSIONS = 20_000, 96
STEPS = 127.0  # int8
PHRASE = "a video of {}"
FREQUENT = 10.0  # the commoner a word, the less its place says

Values = NDArray[Any]


@dataclass(frozen=True, eq=False)
class WordVectors:
    """Words, the most frequent first, each with its place."""

    places: dict[str, int]
    vectors: Values

    def bags_of(self, readings: Sequence[Reading]) -> sparse.csr_matrix:
        """The share of each known word among the known words of each prompt."""
        found = []
        for reading in readings:
            forms = (known_form(word, self.places) for word in reading.folded.split())
            found.append([self.places[form] for form in forms if form])
        rows = np.repeat(np.arange(len(found)), [len(words) for words in found])
        shares = np.array([1 / len(words) for words in found for _ in words])
        columns = np.array([word for words in found for word in words], dtype=np.int64)
        return sparse.csr_matrix((shares, (rows, columns)), shape=(len(found), len(self.places)))

    @property
    def saying(self) -> Values:
        """How much each word says: the commoner, the less."""
        return saying_of(len(self.places))


@cache
def word_vectors() -> WordVectors:
    """The vectors that come with the tool, without the words for who somebody is."""
    with np.load(FILE) as stored:
        words, steps = str(stored["words"]).split(), stored["vectors"]
    neutral = set(NEUTRAL.read_text(encoding="utf-8").split())
    kept = [place for place, word in enumerate(words) if word not in neutral]
    places = {words[place]: number for number, place in enumerate(kept)}
    return WordVectors(places, steps[kept].astype(np.float64) / STEPS)


def saying_of(many: int) -> Values:
    """How much the first, second, … most frequent word says."""
    return np.asarray(np.sqrt(np.log(1 + np.arange(many)) / FREQUENT))


def made_from(teacher: Any, words: Sequence[str]) -> tuple[str, NDArray[np.int8]]:
    """Vectors for words in the order of their frequency, cut to their main directions and to 255 steps."""
    full = np.asarray(teacher.encode([PHRASE.format(word) for word in words], show_progress_bar=False), dtype=float)
    full -= full.mean(0)
    kept = full @ np.linalg.svd(full, full_matrices=False)[2][:DIMENSIONS].T
    kept *= saying_of(len(words))[:, None]
    return " ".join(words), np.round(kept / np.abs(kept).max() * STEPS).astype(np.int8)


def write(teacher: Any, words: Sequence[str]) -> None:
    """Make the file anew."""
    text, vectors = made_from(teacher, words)
    np.savez_compressed(FILE, words=np.array(text), vectors=vectors)

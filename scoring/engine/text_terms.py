"""What judged clips taught about wording as a whole: a shift of each head, by counted features and single words."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from scoring.engine.counted import COUNTED, counted
from scoring.engine.reading import Reading

FOLDER = Path(__file__).parent / "data"
HEADS = ("alignment", "motion", "quality")
HUNDREDTHS = 100.0
FORMS_KEPT = 50_000
MOST_READ = 400  # words: as many tell what a prompt is about
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"))

Terms = tuple[float, float, float]


@dataclass(frozen=True, eq=False)
class TextTerms:
    """Log-odds for each head: a constant, a weight per counted feature, and the mean of the known words' weights."""

    constant: Terms
    weights: tuple[Terms, ...]  # in the order of COUNTED
    words: Mapping[str, Terms]
    most: float  # a term goes no further than this, up or down
    doubt: float  # the posterior deviation of a usual prompt's term

    def of(self, reading: Reading) -> dict[str, float]:
        """The shift of each head, in log-odds."""
        pairs = [(value, row) for value, row in zip(reading.answer(counted), self.weights, strict=True) if value]
        rows = [row for word in reading.words[:MOST_READ] if (row := self._row_of(word)) is not None]
        share = 1.0 / (len(rows) or 1)
        found = {}
        for number, head in enumerate(HEADS):
            term = self.constant[number] + sum([value * row[number] for value, row in pairs])
            term += share * sum([row[number] for row in rows])
            found[head] = max(-self.most, min(self.most, term))
        return found

    @cached_property
    def _row_of(self) -> Callable[[str], Terms | None]:
        """The row of a word or of the form it is known by; looked up once a word, for prompts repeat their words."""
        return lru_cache(maxsize=FORMS_KEPT)(lambda word: self.words.get(known_form(word, self.words)))


def known_form(word: str, known: Container[str]) -> str:
    """The word as listed, or without its ending; "" if neither is known."""
    if word in known:
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and (form := word[: -len(ending)] + instead) in known:
            return form
    return ""


def text_terms_from(data: Mapping[str, Any]) -> TextTerms:
    """The terms in the `text` part of a release; its words stand in a file of their own, which it names."""
    return TextTerms(
        constant=_terms(data["constant"]),
        weights=tuple(_terms(data["counted"][name]) for name in COUNTED),
        words=words_in(data["words"]),
        most=data["most"],
        doubt=data["doubt"],
    )


def _terms(row: Mapping[str, float]) -> Terms:
    alignment, motion, quality = (row[head] for head in HEADS)
    return alignment, motion, quality


@cache
def words_in(name: str) -> dict[str, Terms]:
    """A list of words with their weights: a line a word, in hundredths of log-odds, in the order of HEADS."""
    rows = (line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines())
    return {row[0]: (int(row[1]) / HUNDREDTHS, int(row[2]) / HUNDREDTHS, int(row[3]) / HUNDREDTHS) for row in rows}

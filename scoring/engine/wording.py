"""What the words of a prompt say together: how like prompts with a risk it reads, though nothing listed is met."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log1p
from typing import Any

from scoring.engine.counted import COUNTED, MOST_WORDS, counted, words_counted_as
from scoring.engine.lanes import packed, unpacked
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.phrases import Match
from scoring.engine.reading import Reading
from scoring.engine.text_terms import FOLDER, known_form
from scoring.engine.verdict import Context, Span

FILE = FOLDER / "wording.json"
# Of a factor's weight, by how many times the way from `start` to `sure` was gone. Few steps: a word more or less
# seldom moves a mode.
SHARES = (0.5, 1.0, 1.5)
MOST_READ = 400  # words
MOST_MARKED = 3
WEIGHTY = 0.3  # of the weightiest word
FORMS_KEPT = 50_000
# Never told as a reason: they stand in any prompt.
PRONOUNS = {"i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them"}
OWNERS = {"my", "your", "his", "its", "our", "their"}
SMALL_WORDS = frozenset(
    {*PRONOUNS, *OWNERS, "to", "of", "for", *words_counted_as("joins", "places", "articles", "pointers")}
)


@dataclass(frozen=True, eq=False)
class WordingTerms:
    """Thousandths of log-odds, rows with a lane a mode: a constant, by length, by counted feature, by word; and two
    marks: from `start` on a prompt reads a little like risky ones, at `sure` as much as most of these do.
    """

    constant: int
    lengths: tuple[int, ...]
    counted: tuple[int, ...]
    words: Mapping[str, str]
    start: tuple[int, ...]
    sure: tuple[int, ...]

    def of(self, reading: Reading) -> tuple[int, ...]:
        """A number a mode, in the order of ENGINE_MODES."""
        words = said_words(reading)
        total = self.constant + self.lengths[min(len(words), MOST_WORDS)] + sum(map(row_of, set(words)))
        _, *tallies = reading.answer(counted)
        return unpacked(total + sum([int(many) * row for many, row in zip(tallies, self.counted, strict=True) if many]))


def said_words(reading: Reading) -> list[str]:
    """The folded words that are meant: neither denied nor quoted, nor part of a figure of speech."""
    return reading.meant.split()[:MOST_READ]


@lru_cache(maxsize=FORMS_KEPT)
def row_of(word: str) -> int:
    """The word's row, or that of the form it is known by; nothing for an unknown word."""
    words = wording_terms().words
    form = known_form(word, words)
    return packed([int(weight) for weight in words[form].split()]) if form else 0


def implied(reading: Reading) -> dict[str, float]:
    """The share of its factor's weight that each mode gets; only modes that are past their `start`."""
    terms = wording_terms()
    rows = zip(ENGINE_MODES, terms.of(reading), terms.start, terms.sure, strict=True)
    gone = [(mode, (number - start) // (sure - start)) for mode, number, start, sure in rows if number >= start]
    return {mode: SHARES[min(steps, len(SHARES) - 1)] for mode, steps in gone}


@dataclass(frozen=True, slots=True)
class Wording:
    """Finds the words that, taken together, read like prompts with one mode's risk."""

    mode: str

    def __call__(self, reading: Reading, context: Context) -> Iterator[Match]:
        share = reading.answer(implied).get(self.mode)
        if share is None:
            return iter(())
        if share < 1.0:
            return iter((Match(share=share),))
        return iter([Match(span, share=share) for span in weightiest(reading, ENGINE_MODES.index(self.mode))])


def weightiest(reading: Reading, mode: int) -> list[Span]:
    """The words that say most for a mode, in their order; the first place of each."""
    words, rows = reading.answer(_telling)
    weights = [row[mode] for row in rows]
    least = WEIGHTY * max(weights, default=0)
    heavy = sorted([(-weight, number) for number, weight in enumerate(weights) if weight >= least])
    return sorted(_first_place(reading, words[number]) for _, number in heavy[:MOST_MARKED]) or [
        Span(0, len(reading.prompt))
    ]


def _telling(reading: Reading) -> tuple[list[str], list[tuple[int, ...]]]:
    """Each word that is meant and may say something, in their order, with its weights."""
    words = [word for word in dict.fromkeys(said_words(reading)) if word not in SMALL_WORDS]
    return words, [_columns_of(word) for word in words]


def _first_place(reading: Reading, word: str) -> Span:
    start = f" {reading.meant} ".index(f" {word} ")
    return Span(start, start + len(word))


@lru_cache(maxsize=FORMS_KEPT)
def _columns_of(word: str) -> tuple[int, ...]:
    return unpacked(row_of(word))


@cache
def wording_terms() -> WordingTerms:
    """The terms that come with the engine."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return wording_terms_from(data, (FOLDER / data["words"]).read_text(encoding="utf-8").splitlines())


def wording_terms_from(data: Mapping[str, Any], lines: Iterable[str]) -> WordingTerms:
    """The terms in a file's parsed contents, and its words: a line a word, in thousandths, in the order of `modes`."""
    modes = [data["modes"][mode] for mode in ENGINE_MODES]
    length, *rest = ([mode["counted"][feature] for mode in modes] for feature in COUNTED)
    rows = (line.split("\t", 1) for line in lines)
    return WordingTerms(
        constant=packed([mode["constant"] for mode in modes]),
        lengths=tuple(packed([round(weight * log1p(many)) for weight in length]) for many in range(MOST_WORDS + 1)),
        counted=tuple(packed(row) for row in rest),
        words={row[0]: row[1] for row in rows},
        start=tuple(mode["start"] for mode in modes),
        sure=tuple(mode["sure"] for mode in modes),
    )

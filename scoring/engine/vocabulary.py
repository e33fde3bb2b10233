"""One automaton over every word list and every factor's phrases; one pass finds them all."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, reduce
from operator import itemgetter, or_
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from scoring.engine.folding import fold, narrow
from scoring.engine.lexicon import concepts
from scoring.engine.pattern import WRITTEN_OUT
from scoring.engine.respelling import Respelling
from scoring.engine.verdict import Span

Place = tuple[int, int, int]  # the number of a phrase, where it starts and where it ends, with a space on each side
BY_END = itemgetter(2, 1)


class Hit(NamedTuple):
    """A listed word or phrase met in the prompt: where, and as which plain phrase."""

    start: int
    end: int
    phrase: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


new_hit = tuple.__new__  # a quarter of the time that Hit(...) takes


class Vocabulary:
    """Plain phrases, numbered, with the keys (concepts, or parts of factors) that each belongs to."""

    def __init__(self, phrases_by_key: dict[str, Iterable[str]]) -> None:
        numbers: dict[str, int] = {}
        self.numbers_of = {
            key: frozenset([numbers.setdefault(phrase, len(numbers)) for phrase in phrases])
            for key, phrases in phrases_by_key.items()
        }
        self.phrases = tuple(numbers)
        lists = [key for key in phrases_by_key if not key.startswith(WRITTEN_OUT)]
        self.bit_of = {key: 1 << number for number, key in enumerate(lists)}
        self.lists_of = _lists_of(self.numbers_of, self.bit_of, len(numbers))
        self.words = frozenset(word for phrase in numbers for word in phrase.split())
        self.respelling = Respelling(self.words)
        self._automaton = AhoCorasick([f" {phrase} " for phrase in numbers])

    def scan(self, prompt: str) -> "Found":
        """Every phrase that stands in the prompt as whole words."""
        text, moved = narrow(prompt)
        folded = as_typed = fold(text)
        mended = self.respelling.mended(folded, text)
        if mended is not None:
            folded, at = mended
            moved = at if moved is None else [moved[place] for place in at]
        places: defaultdict[int, list[Place]] = defaultdict(list)
        for place in self._automaton.find_matches_as_indexes(f" {folded} ", overlapping=True):
            places[place[0]].append(place)
        return Found(self, places, as_typed if len(as_typed) == len(prompt) else fold(prompt), moved)


class Found:
    """What of a vocabulary stands in a prompt; a key's hits are worked out when they are asked for."""

    def __init__(
        self, vocabulary: Vocabulary, places: dict[int, list[Place]], folded: str, moved: list[int] | None
    ) -> None:
        self.folded = folded
        self.numbers = frozenset(places)
        self._places = places
        self._vocabulary = vocabulary
        self._moved = moved
        self._bit_of = vocabulary.bit_of
        self._lists = reduce(or_, map(vocabulary.lists_of.__getitem__, places), 0)
        self._hits: dict[str, tuple[Hit, ...]] = {}

    def hits(self, key: str) -> tuple[Hit, ...]:
        """Where a key's phrases stand, in order, the longest at each place."""
        bit = self._bit_of.get(key)
        if bit is not None and not self._lists & bit:
            return ()
        hits = self._hits.get(key)
        if hits is None:
            hits = self._hits[key] = self._worked_out(key)
        return hits

    def _worked_out(self, key: str) -> tuple[Hit, ...]:
        numbers = self._vocabulary.numbers_of.get(key)
        if numbers is None:
            raise KeyError(f"no word list or phrases called {key!r}")
        met = self.numbers & numbers
        places = [place for number in met for place in self._places[number]]
        if len(places) > 1:
            places.sort(key=BY_END)
            places = _longest(places)
        phrases, moved = self._vocabulary.phrases, self._moved
        if moved is None:
            return tuple([new_hit(Hit, (start, end - 2, phrases[number])) for number, start, end in places])
        return tuple([Hit(moved[start], moved[end - 3] + 1, phrases[number]) for number, start, end in places])


def _longest(places: list[Place]) -> list[Place]:
    """Places come by their end; one that reaches further back swallows those it covers, the leftmost wins a tie."""
    kept: list[Place] = []
    for place in places:
        start, first_covered = place[1], len(kept)
        while first_covered and kept[first_covered - 1][1] >= start:
            first_covered -= 1
        if not first_covered or kept[first_covered - 1][2] - 2 <= start:
            kept[first_covered:] = [place]
    return kept


def _lists_of(numbers_of: dict[str, frozenset[int]], bit_of: dict[str, int], size: int) -> list[int]:
    """For each phrase, the bits of the word lists that have it."""
    lists = [0] * size
    for key, bit in bit_of.items():
        for number in numbers_of[key]:
            lists[number] |= bit
    alike: dict[int, int] = {}
    return [alike.setdefault(bits, bits) for bits in lists]


@cache
def vocabulary() -> Vocabulary:
    """The engine's whole vocabulary, built at first use."""
    from scoring.engine.risk_factors import RISK_FACTORS

    phrases: dict[str, Iterable[str]] = {name: words.texts for name, words in concepts().items()}
    for factor in RISK_FACTORS:
        for finder in factor.phrase_finders:
            phrases.update(finder.vocabulary)
    return Vocabulary(phrases)

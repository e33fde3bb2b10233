"""One automaton over every word list and every factor's phrases; one pass finds them all."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from scoring.engine.folding import fold, narrow
from scoring.engine.lexicon import concepts
from scoring.engine.parts import ListForms
from scoring.engine.respelling import Respelling
from scoring.engine.verdict import Span

Place = tuple[int, int]  # where a phrase starts and ends
BY_END = itemgetter(1, 0)
LINE, WORD = re.compile(r"[^\n]+"), re.compile(r"[^ \n]+")


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
    """Plain phrases, each with the keys (concepts, or parts of factors) that it belongs to."""

    def __init__(self, phrases_by_key: Mapping[str, Iterable[str]]) -> None:
        self.keys = frozenset(phrases_by_key)
        keys_by_phrase = _keys_by_phrase(phrases_by_key)
        self._keys_of = list(keys_by_phrase.values())
        lines = "\n".join(keys_by_phrase)
        del keys_by_phrase  # the automaton takes most memory while it is built
        self._automaton = AhoCorasick(f" {line[0]} " for line in LINE.finditer(lines))
        self.words = frozenset(word[0] for word in WORD.finditer(lines))
        self.respelling = Respelling(self.words)

    def scan(self, prompt: str) -> "Found":
        """Every phrase that stands in the prompt as whole words."""
        text, moved = narrow(prompt)
        folded = as_typed = fold(text)
        mended = self.respelling.mended(folded, text)
        if mended is not None:
            folded, at = mended
            moved = at if moved is None else [moved[place] for place in at]
        places: dict[str, list[Place]] = defaultdict(list)
        for number, start, end in self._automaton.find_matches_as_indexes(f" {folded} ", overlapping=True):
            for key in self._keys_of[number]:
                places[key].append((start, end - 2))
        return Found(self, dict(places), folded, as_typed if len(as_typed) == len(prompt) else fold(prompt), moved)


class Found:
    """What of a vocabulary stands in a prompt; a key's hits are worked out when they are asked for."""

    def __init__(
        self, vocabulary: Vocabulary, places: dict[str, list[Place]], mended: str, folded: str, moved: list[int] | None
    ) -> None:
        self.folded = folded
        self.keys = places.keys()
        self._places = places
        self._known = vocabulary.keys
        self._mended = mended
        self._moved = moved
        self._hits: dict[str, tuple[Hit, ...]] = {}

    def hits(self, key: str) -> tuple[Hit, ...]:
        """Where a key's phrases stand, in order, the longest at each place."""
        hits = self._hits.get(key)
        if hits is None:
            places = self._places.get(key)
            if places is None:
                if key not in self._known:
                    raise KeyError(f"no word list or phrases called {key!r}")
                return ()
            hits = self._hits[key] = self._worked_out(places)
        return hits

    def _worked_out(self, places: list[Place]) -> tuple[Hit, ...]:
        if len(places) > 1:
            places = _longest(sorted(places, key=BY_END))
        mended, moved = self._mended, self._moved
        if moved is None:
            return tuple([new_hit(Hit, (start, end, mended[start:end])) for start, end in places])
        return tuple([Hit(moved[start], moved[end - 1] + 1, mended[start:end]) for start, end in places])


def _longest(places: list[Place]) -> list[Place]:
    """Places come by their end; one that reaches further back swallows those it covers, the leftmost wins a tie."""
    kept: list[Place] = []
    for place in places:
        start, first_covered = place[0], len(kept)
        while first_covered and kept[first_covered - 1][0] >= start:
            first_covered -= 1
        if not first_covered or kept[first_covered - 1][1] <= start:
            kept[first_covered:] = [place]
    return kept


def _keys_by_phrase(phrases_by_key: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The keys that each phrase belongs to; hardly any two phrases differ in them, so equal rows are one."""
    found: dict[str, tuple[str, ...]] = {}
    alike: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key, phrases in phrases_by_key.items():
        only = (key,)
        for phrase in phrases:
            before = found.setdefault(phrase, only)
            if before is not only:
                keys = (*before, key)
                found[phrase] = alike.setdefault(keys, keys)
    return found


@cache
def vocabulary() -> Vocabulary:
    """The engine's whole vocabulary, built at first use."""
    return Vocabulary(phrases_by_key())


def phrases_by_key() -> dict[str, Iterable[str]]:
    """What the whole vocabulary is made of: the phrases of each word list and of each part of a factor's patterns."""
    from scoring.engine.risk_factors import RISK_FACTORS

    phrases: dict[str, Iterable[str]] = {name: ListForms(words) for name, words in concepts().items()}
    for factor in RISK_FACTORS:
        for finder in factor.phrase_finders:
            phrases.update(finder.vocabulary)
    return phrases

"""One automaton over every word list and every factor's phrases; one pass finds them all."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from scoring.engine.folding import fold, narrow
from scoring.engine.lexicon import concepts
from scoring.engine.verdict import Span


class Hit(NamedTuple):
    """A listed word or phrase met in the prompt: where, and as which plain phrase."""

    start: int
    end: int
    phrase: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Vocabulary:
    """Plain phrases with the keys (concepts, or parts of factors) that each belongs to."""

    def __init__(self, phrases_by_key: dict[str, Iterable[str]]) -> None:
        keys_of: dict[str, list[str]] = defaultdict(list)
        for key, phrases in phrases_by_key.items():
            for phrase in phrases:
                keys_of[phrase].append(key)
        self.keys = frozenset(phrases_by_key)
        self._phrases = tuple(keys_of)
        self._keys = tuple(tuple(keys) for keys in keys_of.values())
        self.words = frozenset(word for phrase in keys_of for word in phrase.split())
        self._automaton = AhoCorasick([f" {phrase} " for phrase in self._phrases])

    def scan(self, prompt: str) -> dict[str, list[Hit]]:
        """Key -> its hits in the prompt, whole words only, the longest at each place."""
        text, places = narrow(prompt)
        found: dict[str, list[Hit]] = {}
        phrases, keys = self._phrases, self._keys
        for index, start, end in self._automaton.find_matches_as_indexes(f" {fold(text)} ", overlapping=True):
            end -= 2
            if places is not None:
                start, end = places[start], places[end - 1] + 1
            hit = Hit(start, end, phrases[index])
            for key in keys[index]:
                hits = found.get(key)
                if hits is None:
                    found[key] = [hit]
                else:
                    _keep_longest(hits, hit)
        return found


def _keep_longest(hits: list[Hit], hit: Hit) -> None:
    """Hits arrive by their end; one that reaches further back swallows those it covers, the leftmost wins a tie."""
    first_covered = len(hits)
    while first_covered and hits[first_covered - 1].start >= hit.start:
        first_covered -= 1
    if first_covered and hits[first_covered - 1].end > hit.start:
        return
    del hits[first_covered:]
    hits.append(hit)


@cache
def vocabulary() -> Vocabulary:
    """The engine's whole vocabulary, built at first use."""
    from scoring.engine.risk_factors import RISK_FACTORS

    phrases: dict[str, Iterable[str]] = {name: [form.text for form in forms] for name, forms in concepts().items()}
    for factor in RISK_FACTORS:
        for finder in factor.phrase_finders:
            phrases.update(finder.vocabulary)
    return Vocabulary(phrases)


@cache
def patterns_by_key() -> dict[str, tuple[tuple[int, int], ...]]:
    """Key -> the finders (by identity) and the numbers of their patterns for which it is the trigger."""
    from scoring.engine.risk_factors import RISK_FACTORS

    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    finders = {id(finder): finder for factor in RISK_FACTORS for finder in factor.phrase_finders}
    for identity, finder in finders.items():
        for key, numbers in finder.numbers_by_key.items():
            found[key] += [(identity, number) for number in numbers]
    return {key: tuple(pairs) for key, pairs in found.items()}

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
from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

Place = tuple[int, int]  # where a phrase starts and ends
BY_END = itemgetter(1, 0)
# Every prompt has some of them, and hundreds of keys: such keys are seldom asked for, and worked out only then.
COMMON_WORDS = (
    word_set("before_a_thing") | word_set("doers") | {"camera", "hand", "hands", "head", "eyes", "face", "up", "down"}
)
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


class Keys(NamedTuple):
    """The keys that a phrase belongs to: its own, and those that have a common word among their phrases."""

    own: tuple[str, ...]
    common: frozenset[str]


class Vocabulary:
    """Plain phrases, each with the keys (concepts, or parts of factors) that it belongs to."""

    def __init__(self, phrases_by_key: Mapping[str, Iterable[str]]) -> None:
        self.keys = frozenset(phrases_by_key)
        common = frozenset(key for key, phrases in phrases_by_key.items() if not COMMON_WORDS.isdisjoint(phrases))
        keys_by_phrase = _keys_by_phrase(phrases_by_key, common)
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
        common_places: list[tuple[frozenset[str], Place]] = []
        keys_of = self._keys_of
        for number, start, end in self._automaton.find_matches_as_indexes(f" {folded} ", overlapping=True):
            own, common = keys_of[number]
            place = start, end - 2
            for key in own:
                places[key].append(place)
            if common:
                common_places.append((common, place))
        if len(as_typed) != len(prompt):
            as_typed = fold(prompt)
        return Found(self.keys, places, common_places, folded, as_typed, moved)


class Found(dict[str, tuple[Hit, ...]]):
    """What of a vocabulary stands in a prompt: key -> where its phrases stand, in order, the longest at each place.
    A key's hits are worked out when they are first asked for.
    """

    def __init__(
        self,
        known: frozenset[str],
        places: dict[str, list[Place]],
        common_places: list[tuple[frozenset[str], Place]],
        mended: str,
        folded: str,
        moved: list[int] | None,
    ) -> None:
        super().__init__()
        self.folded = folded
        self.met = set(places).union(*{common for common, _ in common_places})
        self._known = known
        self._places = places
        self._common_places = common_places
        self._mended = mended
        self._moved = moved

    def __missing__(self, key: str) -> tuple[Hit, ...]:
        if key not in self.met:
            if key not in self._known:
                raise KeyError(f"no word list or phrases called {key!r}")
            hits = self[key] = ()
            return hits
        places = self._places.get(key) or [place for keys, place in self._common_places if key in keys]
        found = self[key] = self._worked_out(places)
        return found

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


def _keys_by_phrase(phrases_by_key: Mapping[str, Iterable[str]], common: frozenset[str]) -> dict[str, Keys]:
    """The keys that each phrase belongs to; hardly any two phrases differ in them, so equal rows are one."""
    found: dict[str, Keys] = {}
    alike: dict[Keys, Keys] = {}
    commons: dict[frozenset[str], frozenset[str]] = {}
    none = Keys((), frozenset())
    for key, phrases in phrases_by_key.items():
        for phrase in phrases:
            own, others = found.get(phrase, none)
            if key in common:
                others = others | {key}
            elif key not in own:
                own = (*own, key)
            keys = Keys(own, commons.setdefault(others, others))
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

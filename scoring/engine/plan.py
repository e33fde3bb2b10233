"""What the words of a prompt make worth asking: a few of the factors, and a few of the patterns of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from scoring.engine.vocabulary import Found, vocabulary

if TYPE_CHECKING:
    from scoring.engine.parts import Part
    from scoring.engine.phrases import Phrases
    from scoring.engine.risk_factor import RiskFactor

Finder = int  # a finder of phrases, by its identity

# What a factor may need that is no word of a list.
DIGIT = "any digit"
COUNT = "any count"
QUOTATION = "any quotation"
SIGNS = frozenset({DIGIT, COUNT, QUOTATION})


class Search(NamedTuple):
    """A pattern of a finder: its number there, the keys of its further parts, and the factors that need it."""

    finder: Finder
    number: int
    further: tuple[str, ...]
    factors: tuple[int, ...]


class Asked(NamedTuple):
    """The numbers of the factors worth asking; for each finder, the numbers of the patterns worth looking for."""

    factors: list[int]
    patterns: dict[Finder, list[int]]


class Plan:
    """Which keys of the vocabulary wake which factors and patterns."""

    def __init__(self, factors: Sequence["RiskFactor"], known: frozenset[str]) -> None:
        self._always = frozenset(number for number, factor in enumerate(factors) if not factor.wakers)
        self._woken_factors: dict[str, list[int]] = {sign: [] for sign in SIGNS}
        for number, factor in enumerate(factors):
            for waker in factor.wakers:
                if isinstance(waker, str):
                    self._woken_factors.setdefault(waker, []).append(number)
        if unknown := self._woken_factors.keys() - SIGNS - known:
            raise KeyError(f"no word list is called {min(unknown)!r}")
        finders = {id(finder): finder for factor in factors for finder in factor.phrase_finders}
        self._searches = _searches(finders, factors)
        self._woken_searches: dict[str, list[int]] = defaultdict(list)
        for number, search in enumerate(self._searches):
            self._woken_searches[finders[search.finder].patterns[search.number].trigger].append(number)
        self._excuses = {
            identity: [(pattern.trigger, pattern.parts) for pattern in finder.unless]
            for identity, finder in finders.items()
        }
        self._any_excuse = {identity: frozenset(key for key, _ in rows) for identity, rows in self._excuses.items()}

    def asked(self, found: Found, signs: Iterable[str]) -> Asked:
        """What is worth asking of a prompt in which these words and signs stand."""
        keys = found.met
        factors = set(self._always)
        factors.update(*[self._woken_factors[waker] for waker in self._woken_factors.keys() & keys])
        factors.update(*[self._woken_factors[sign] for sign in signs])
        patterns: dict[Finder, list[int]] = {}
        woken = [self._woken_searches[trigger] for trigger in self._woken_searches.keys() & keys]
        for search in sorted(chain.from_iterable(woken)):
            finder, number, further, concerned = self._searches[search]
            if further and not keys.issuperset(further):
                continue
            if concerned:
                factors.update(concerned)
            if finder in patterns:
                patterns[finder].append(number)
            else:
                patterns[finder] = [number]
        return Asked(sorted(factors), patterns)

    def excuses_met(self, finder: Finder, found: Found) -> list[tuple["Part", ...]]:
        """The parts of each pattern that may excuse what a finder finds in a prompt with these words."""
        keys = found.met
        if keys.isdisjoint(self._any_excuse[finder]):
            return []
        return [parts for key, parts in self._excuses[finder] if key in keys]


def _searches(finders: dict[Finder, "Phrases"], factors: Sequence["RiskFactor"]) -> list[Search]:
    """Every pattern of every finder."""
    needing: dict[Finder, list[int]] = defaultdict(list)
    for number, factor in enumerate(factors):
        for waker in factor.wakers:
            if not isinstance(waker, str):
                needing[id(waker)].append(number)
    return [
        Search(
            finder=identity,
            number=number,
            further=tuple(part.key for part in pattern.parts if part.key != pattern.trigger),
            factors=tuple(needing.get(identity, ())),
        )
        for identity, finder in finders.items()
        for number, pattern in enumerate(finder.patterns)
    ]


@cache
def plan() -> Plan:
    """The plan of every factor of the engine."""
    from scoring.engine.risk_factors import RISK_FACTORS

    return Plan(RISK_FACTORS, vocabulary().keys)

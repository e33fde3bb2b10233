"""What the words of a prompt make worth asking: a few of the factors, and a few of the patterns of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from scoring.engine.vocabulary import Found, Vocabulary, vocabulary

if TYPE_CHECKING:
    from scoring.engine.pattern import Part
    from scoring.engine.phrases import Phrases
    from scoring.engine.risk_factor import RiskFactor

Finder = int  # a finder of phrases, by its identity

# What a factor may need that is no word of a list.
DIGIT = "any digit"
COUNT = "any count"
QUOTATION = "any quotation"


class Search(NamedTuple):
    """A pattern of a finder: its number there, the words of its further parts, and the factors that need it."""

    finder: Finder
    number: int
    further: tuple[frozenset[int], ...]
    factors: tuple[int, ...]


class Asked(NamedTuple):
    """The numbers of the factors worth asking; for each finder, the numbers of the patterns worth looking for."""

    factors: list[int]
    patterns: dict[Finder, list[int]]


class Plan:
    """Which words wake which factors and patterns."""

    def __init__(self, factors: Sequence["RiskFactor"], words: Vocabulary) -> None:
        self._always = frozenset(number for number, factor in enumerate(factors) if not factor.wakers)
        self._by_sign: dict[str, set[int]] = {sign: set() for sign in (DIGIT, COUNT, QUOTATION)}
        by_word: dict[int, set[int]] = defaultdict(set)
        needing: dict[Finder, list[int]] = defaultdict(list)
        for number, factor in enumerate(factors):
            for waker in factor.wakers:
                if not isinstance(waker, str):
                    needing[id(waker)].append(number)
                elif waker in self._by_sign:
                    self._by_sign[waker].add(number)
                else:
                    for word in words.numbers_of[waker]:
                        by_word[word].add(number)
        self._factors = _in_order(by_word, words)
        finders = {id(finder): finder for factor in factors for finder in factor.phrase_finders}
        self._searches = tuple(_searches(finders, words, needing))
        self._woken = _woken_by(finders, words)
        self._excuses = {
            identity: [(words.numbers_of[pattern.trigger], pattern.parts) for pattern in finder.unless]
            for identity, finder in finders.items()
        }
        self._any_excuse = {
            identity: frozenset().union(*[numbers for numbers, _ in excuses])
            for identity, excuses in self._excuses.items()
        }

    def asked(self, found: Found, signs: Iterable[str]) -> Asked:
        """What is worth asking of a prompt in which these words and signs stand."""
        numbers = found.numbers
        factors = set(self._always).union(*[self._factors[number] for number in numbers])
        for sign in signs:
            factors |= self._by_sign[sign]
        patterns: dict[Finder, list[int]] = {}
        for search in sorted(set().union(*[self._woken[number] for number in numbers])):
            finder, number, further, concerned = self._searches[search]
            for words in further:
                if numbers.isdisjoint(words):
                    break
            else:
                factors.update(concerned)
                if finder in patterns:
                    patterns[finder].append(number)
                else:
                    patterns[finder] = [number]
        return Asked(sorted(factors), patterns)

    def excuses_met(self, finder: Finder, found: Found) -> list[tuple["Part", ...]]:
        """The parts of each pattern that may excuse what a finder finds in a prompt with these words."""
        numbers = found.numbers
        if numbers.isdisjoint(self._any_excuse[finder]):
            return []
        return [parts for words, parts in self._excuses[finder] if not numbers.isdisjoint(words)]


def _searches(finders: dict[Finder, "Phrases"], words: Vocabulary, needing: dict[Finder, list[int]]) -> list[Search]:
    """Every pattern of every finder."""
    return [
        Search(
            finder=identity,
            number=number,
            further=tuple(words.numbers_of[part.key] for part in pattern.parts if part.key != pattern.trigger),
            factors=tuple(needing.get(identity, ())),
        )
        for identity, finder in finders.items()
        for number, pattern in enumerate(finder.patterns)
    ]


def _woken_by(finders: dict[Finder, "Phrases"], words: Vocabulary) -> tuple[tuple[int, ...], ...]:
    """For each word, the searches of whose patterns it is the seldom part."""
    woken: dict[int, list[int]] = defaultdict(list)
    patterns = (pattern for finder in finders.values() for pattern in finder.patterns)
    for search, pattern in enumerate(patterns):
        for word in words.numbers_of[pattern.trigger]:
            woken[word].append(search)
    return _in_order(woken, words)


def _in_order(woken: Mapping[int, Iterable[int]], words: Vocabulary) -> tuple[tuple[int, ...], ...]:
    """What each word wakes, by the word's number; hardly any two words wake different things, so equal rows are one."""
    alike: dict[tuple[int, ...], tuple[int, ...]] = {}
    rows = (tuple(woken.get(number, ())) for number in range(len(words.phrases)))
    return tuple([alike.setdefault(row, row) for row in rows])


@cache
def plan() -> Plan:
    """The plan of every factor of the engine."""
    from scoring.engine.risk_factors import RISK_FACTORS

    return Plan(RISK_FACTORS, vocabulary())

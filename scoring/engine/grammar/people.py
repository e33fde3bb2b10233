"""Who is in the picture, and how many."""

from bisect import bisect_right
from typing import NamedTuple

from scoring.engine.grammar.numbers import Count
from scoring.engine.grammar.stretches import Stretches
from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

PAIRS = {"couple": 2, "twins": 2, "lovers": 2, "newlyweds": 2, "parents": 2, "grandparents": 2, "duo": 2}
PLURALS = word_set("people_plurals")
MANY = 3
# Words that point back at someone already named.
POINTING = word_set("pointing")


class Person(NamedTuple):
    """A mention of one person or several: `number` is how many, at least MANY for a group of unknown size."""

    span: Span
    word: str
    number: int
    new: bool

    @property
    def plural(self) -> bool:
        return self.number > 1


def people(
    folded: str, mentions: list[tuple[Span, str]], groups: list[tuple[Span, str]], counts: tuple[Count, ...]
) -> tuple[Person, ...]:
    """The people a prompt mentions, in order; a word with "the" before it that was met already is not new."""
    found = [Person(span, word, MANY, True) for span, word in groups]
    taken = Stretches(span for span, _ in groups)
    starts = [count.span.start for count in counts]
    met: set[str] = set()
    for span, word in mentions:
        if taken.touches(span):
            continue
        pointing = folded[max(0, span.start - 12) : span.start].rsplit(maxsplit=1)[-1:]
        new = not (pointing and pointing[0] in POINTING and _singular(word) in met)
        met.add(_singular(word))
        place = bisect_right(starts, span.start) - 1
        found.append(Person(span, word, _number(span, word, counts[place] if place >= 0 else None), new))
    return tuple(sorted(found))


def _singular(word: str) -> str:
    return {"men": "man", "women": "woman", "children": "child", "people": "person"}.get(word, word.removesuffix("s"))


def _number(span: Span, word: str, count: Count | None) -> int:
    if count and span.end <= count.span.end and count.number != span:
        return int(count.value)
    if word in PAIRS:
        return PAIRS[word]
    plural = word in PLURALS or (word.endswith("s") and not word.endswith("ss") and word not in {"samurai"})
    return MANY if plural else 1

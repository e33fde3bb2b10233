"""Words that do not stand for what they usually do: "face of the cliff", "cliff face", "second-hand"."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

THINGS_WITH_PARTS = word_set("things_with_parts")
NOT_ATTRIBUTIVE = word_set("not_attributive")
OF = " of "
FARTHEST = 40
MOST_WORDS = 4


LISTS = ("figure_of_speech", "figure_first", "figure_last", "attributive_head", "part_word")


class Place(Protocol):
    """Where a word of a list stands."""

    @property
    def span(self) -> Span: ...


class Figure(NamedTuple):
    """Words that are not meant as they stand, and the whole phrase that says so."""

    start: int
    end: int
    phrase: Span
    exactly: bool = False  # only what was looked for as this very phrase is meant


class Figures:
    """The figures of speech of a prompt, in order."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures: list[Figure] = []
        for figure in sorted(figures):
            if not self._figures or figure.start >= self._figures[-1].end:
                self._figures.append(figure)
        self._starts = [figure.start for figure in self._figures]

    def __bool__(self) -> bool:
        return bool(self._figures)

    def parts(self, folded: str) -> list[Span]:
        """The words that are half a figure of speech; "waterfall", a whole one in one word, has no halves."""
        spans = [(Span(figure.start, figure.end), figure.phrase) for figure in self._figures]
        return [span for span, phrase in spans if span != phrase or " " in span.text(folded)]

    def excuse(self, start: int, end: int) -> bool:
        """Whether what was met here is no more than a figure of speech, or half of one."""
        place = bisect_left(self._starts, end)
        while place and self._figures[place - 1].end > start:
            place -= 1
            phrase, exactly = self._figures[place][2:]
            whole = start == phrase.start and end == phrase.end
            if not whole and (exactly or start > phrase.start or end < phrase.end):
                return True
        return False


NONE = Figures(())


def figures_of(folded: str, hits: Callable[[str], Sequence[Place]]) -> Figures:
    """The figures of speech among the hits of the word lists for them."""
    whole, first, last, heads, parts = ([hit.span for hit in hits(name)] for name in LISTS)
    if not (whole or first or last or heads or parts):
        return NONE
    return Figures(
        [
            *whole_phrases(whole),
            *first_words(folded, first),
            *last_words(folded, last),
            *attributes(folded, heads),
            *parts_of_things(folded, parts),
        ]
    )


def whole_phrases(spans: Iterable[Span]) -> Iterator[Figure]:
    """Idioms: no word of them is meant."""
    return (Figure(span.start, span.end, span) for span in spans)


def first_words(folded: str, spans: Iterable[Span]) -> Iterator[Figure]:
    """ "running water": the first word is not meant."""
    return (Figure(span.start, folded.index(" ", span.start), span) for span in spans)


def last_words(folded: str, spans: Iterable[Span]) -> Iterator[Figure]:
    """ "cliff face": the last word is not meant."""
    return (Figure(folded.rindex(" ", span.start, span.end) + 1, span.end, span, True) for span in spans)


def attributes(folded: str, heads: Iterable[Span]) -> Iterator[Figure]:
    """ "dance studio": the word before the head only says of what kind it is."""
    for head in heads:
        before = folded[max(0, head.start - FARTHEST) : head.start]
        if before.endswith(" s "):
            before = before[:-2]
        if not before.endswith(" ") or before.endswith("  "):
            continue
        start = before.rstrip().rfind(" ") + 1
        word = before[start:].strip()
        if word and word not in NOT_ATTRIBUTIVE and not word.endswith("ing"):
            begin = head.start - (len(folded[max(0, head.start - FARTHEST) : head.start]) - start)
            yield Figure(begin, begin + len(word), Span(begin, head.end))


def parts_of_things(folded: str, parts: Iterable[Span]) -> Iterator[Figure]:
    """ "hands of a grandfather clock": parts that have the names of a body's."""
    for part in parts:
        if not folded.startswith(OF, part.end):
            continue
        offset = part.end + len(OF)
        for word in folded[offset : offset + FARTHEST].split("  ", 1)[0].split()[:MOST_WORDS]:
            end = folded.index(word, offset) + len(word)
            if word in THINGS_WITH_PARTS:
                yield Figure(part.start, part.end, Span(part.start, end))
                break
            offset = end

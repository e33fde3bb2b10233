"""Words that do not stand for what they usually do: "face of the cliff", "cliff face", "second-hand"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from scoring.engine.grammar.numbers import NUMBER_WORDS
from scoring.engine.grammar.stretches import Stretches
from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

THINGS_WITH_PARTS = word_set("things_with_parts")
NOT_ATTRIBUTIVE = word_set("not_attributive")
OF = " of "
FARTHEST = 40
MOST_WORDS = 4


COMPOUND = re.compile(r"(?<![\w-])[^\W\d_]++(?:-[^\W\d_]++)+(?![\w-])")
# "candle-lit", "snow-covered", "horse-drawn": what stands before is in the picture, unless it is only a likeness.
SHOWS_ITS_PARTS = re.compile(
    r"(?!(?:tailed|headed|crested|necked|throated|breasted|winged|shaped|colou?red|toned|themed|styled|sized|minded)$)"
    r"(?:\w+ed|\w+ing|lit|drawn|blown|made|held|worn|born|grown|swept|bound|built|hung|spun|strewn|thrown|driven|ridden|torn|shot)"
)
CAMERA_MOVE = re.compile(
    r"(?:push|pull|zoom|dolly|tilt|pan|track|crane|fly|punch|drift) (?:in|out|up|down|back|through|over|by|around)s?"
)
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
    compound: bool = False  # its words still tell what the prompt is about: "rolling-pin"


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
        spans = [(Span(figure.start, figure.end), figure.phrase) for figure in self._figures if not figure.compound]
        return [span for span, phrase in spans if span != phrase or " " in span.text(folded)]

    def excuse(self, start: int, end: int) -> bool:
        """Whether what was met here is no more than a figure of speech, or half of one."""
        place = bisect_left(self._starts, end)
        while place and self._figures[place - 1].end > start:
            place -= 1
            phrase, exactly = self._figures[place][2:4]
            whole = start == phrase.start and end == phrase.end
            if not whole and (exactly or start > phrase.start or end < phrase.end):
                return True
        return False


NONE = Figures(())


def figures_of(text: str, folded: str, hits: Callable[[str], Sequence[Place]]) -> Figures:
    """The figures of speech of a text: among the hits of the word lists for them, and in hyphenated compounds."""
    whole, first, last, heads, parts = ([hit.span for hit in hits(name)] for name in LISTS)
    found = [
        *whole_phrases(whole),
        *first_words(folded, first),
        *last_words(folded, last),
        *attributes(folded, heads),
        *parts_of_things(folded, parts),
    ]
    if "-" in text:
        taken = Stretches(Span(figure.start, figure.end) for figure in found)
        found += [figure for figure in compounds(text, folded) if not taken.touches(figure.phrase)]
    return Figures(found) if found else NONE


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


def compounds(text: str, folded: str) -> Iterator[Figure]:
    """ "rolling-pin", "banner-tailed": only the last word, or a listed phrase for the whole, is meant."""
    for match in COMPOUND.finditer(text):
        start, end = match.span()
        head = folded.rindex(" ", start, end) + 1
        counted = folded[start : folded.index(" ", start)] in NUMBER_WORDS
        if counted or SHOWS_ITS_PARTS.fullmatch(folded, head, end) or CAMERA_MOVE.fullmatch(folded, start, end):
            continue
        yield Figure(start, head, Span(start, end), compound=True)


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

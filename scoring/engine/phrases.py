"""The finder most factors need: phrases, with what excuses them and what replaces them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple

from scoring.engine.folding import fold
from scoring.engine.grammar.clauses import Cuts
from scoring.engine.grammar.stretches import Stretches
from scoring.engine.lexicon import concepts
from scoring.engine.parts import Part, cut, joined
from scoring.engine.pattern import fill
from scoring.engine.reading import Reading
from scoring.engine.spare import droppable_segment
from scoring.engine.tables import word_set
from scoring.engine.verdict import Context, Span
from scoring.engine.vocabulary import COMMON_WORDS, Hit

WIDEST_GAP_WORDS = 4
WIDEST_GAP = 60
MAY_FOLLOW = word_set("may_follow_a_clause")
COMMON_LISTS = frozenset({"person", "animal", "action", "pronoun_person", "face", "possessive", "own"})


class Match(NamedTuple):
    """A factor met: where (None: in the context), what could stand there instead, and what no wording cures."""

    span: Span | None = None
    replacement: str | None = None
    advice: str | None = None
    edit_span: Span | None = None  # what the replacement replaces, when not `span`
    share: float = 1.0  # of the factor's weight; with less than all of it, it moves its mode and is not shown


@dataclass(frozen=True)
class Pattern:
    """One pattern and its own replacement."""

    text: str
    replacement: str | None

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What is searched for, in order."""
        return cut(self.text, concepts())

    @cached_property
    def trigger(self) -> str:
        """The key of a part that is seldom met; without it the rest need not be looked for."""
        return next((part.key for part in self.parts if not _is_common(part)), self.parts[0].key)


@dataclass(frozen=True)
class Phrases:
    """Finds its patterns in a reading. Made by `phrases(...)`."""

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    negated: str
    quoted: str
    near: tuple[str, ...]
    absent: tuple[str, ...]
    within: str
    at_least: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    advice: str | None = None
    drops_segment: bool = False
    ends_clause: bool = False

    @cached_property
    def vocabulary(self) -> Mapping[str, Iterable[str]]:
        """Key -> plain phrases, for the automaton."""
        every = (*self.patterns, *self.unless)
        return {part.key: part.forms for pattern in every for part in pattern.parts}

    def __call__(self, reading: Reading, context: Context) -> Iterator[Match]:
        found = self._found(reading)
        if self.at_least > 1:
            first = list(islice(found, self.at_least))
            if len(first) < self.at_least:
                return
            found = chain(first, found)
        for span, replacement in found:
            if self.drops_segment:
                edit_span = droppable_segment(reading, span)
                yield Match(span, None if edit_span is None else "", self.advice, edit_span)
            else:
                offered = not self.ends_clause or ends_clause(reading, span.end)
                yield Match(span, replacement if offered else None, self.advice)

    def places(self, reading: Reading) -> list[tuple[Span, str | None]]:
        """Where the patterns stand and count, in order, with what would replace each."""
        return list(self._found(reading))

    def _found(self, reading: Reading) -> Iterator[tuple[Span, str | None]]:
        numbers = reading.patterns_met(self)
        if not numbers:
            return
        raw: list[tuple[int, int, int, Sequence[Hit]]] = []
        for number in numbers:
            parts = self.patterns[number].parts
            if len(parts) == 1:
                raw += [(hit[0], -hit[1], number, (hit,)) for hit in reading.hits(parts[0].key)]
            else:
                raw += [(hits[0][0], -hits[-1][1], number, hits) for hits in joined_hits(parts, reading)]
        if not raw or (self.absent and reading.has(*self.absent)):
            return
        if len(raw) > 1:
            raw.sort()  # no two places of one pattern begin together, so that hits are never compared
        excused = self._excused(reading) if self.unless else None
        last_end = 0
        for start, minus_end, number, hits in raw:
            span = Span(start, -minus_end)
            if start >= last_end and self._counts(span, reading) and not (excused and excused.touches(span)):
                span = self._widened(span, reading)
                last_end = span.end
                yield span, self._filled(self.patterns[number], hits)

    def _excused(self, reading: Reading) -> Stretches:
        excuses = reading.excuses_met(self)
        return Stretches(
            [Span(hits[0].start, hits[-1].end) for parts in excuses for hits in joined_hits(parts, reading)]
        )

    @staticmethod
    def _filled(pattern: Pattern, hits: Sequence[Hit]) -> str | None:
        if not pattern.replacement:
            return pattern.replacement
        forms = (part.forms[hit.phrase] for part, hit in zip(pattern.parts, hits, strict=True))
        return fill(pattern.replacement, joined(forms))

    def _counts(self, span: Span, reading: Reading) -> bool:
        if not reading.is_partly_unsaid:
            if self.negated == "only":
                return False
        elif not self._is_meant(span, reading):
            return False
        return not self.near or any(self._is_near(span, concept, reading) for concept in self.near)

    def _is_meant(self, span: Span, reading: Reading) -> bool:
        denied = reading.is_negated(span.start) or reading.is_negated(span.end - 1)
        if (self.negated == "skip" and denied) or (self.negated == "only" and not denied):
            return False
        if self.quoted == "skip" and reading.is_protected(span.start):
            return False
        return not reading.is_figure(span.start, span.end)

    def _is_near(self, span: Span, concept: str, reading: Reading) -> bool:
        if self.within == "prompt":
            return reading.has(concept)
        kind = f"{self.within}s"
        cuts: Cuts = getattr(reading, kind)
        return cuts.number_at(span.start) in reading.pieces_with(concept, kind)

    def _widened(self, span: Span, reading: Reading) -> Span:
        """The span with the adjoining words of the `before` and `after` lists taken in."""
        start, end = span.start, span.end
        for concept in self.before:
            start = next((hit.start for hit in _around(reading.hits(concept), start) if hit.end == start - 1), start)
        for concept in self.after:
            end = next((hit.end for hit in _around(reading.hits(concept), end) if hit.start == end + 1), end)
        return Span(start, end)


def joined_hits(parts: tuple[Part, ...], reading: Reading) -> Iterator[list[Hit]]:
    """Where the parts of a pattern stand in order, side by side or in one clause a few words apart."""
    for first in reading.hits(parts[0].key):
        hits = [first]
        for part in parts[1:]:
            following = _next_hit(hits[-1], part, reading)
            if following is None:
                break
            hits.append(following)
        else:
            yield hits


def _is_common(part: Part) -> bool:
    return part.key in COMMON_LISTS or not COMMON_WORDS.isdisjoint(part.forms)


def _around(hits: tuple[Hit, ...], offset: int) -> tuple[Hit, ...]:
    """The hits right before and after an offset."""
    place = bisect_left(hits, (offset,))
    return hits[max(0, place - 1) : place + 1]


def _next_hit(last: Hit, part: Part, reading: Reading) -> Hit | None:
    hits = reading.hits(part.key)
    place = bisect_left(hits, (last.end,))
    if place == len(hits) or hits[place].start - last.end > WIDEST_GAP:
        return None
    hit = hits[place]
    if not part.after_gap:
        return hit if hit.start == last.end + 1 or reading.prompt[last.end : hit.start].isspace() else None
    few_words = len(reading.folded[last.end : hit.start].split()) <= WIDEST_GAP_WORDS
    same_clause = reading.clauses.number_at(last.start) == reading.clauses.number_at(hit.start)
    return hit if few_words and same_clause else None


def ends_clause(reading: Reading, offset: int) -> bool:
    """Whether a sentence could stop here: a mark, the end, or a word such as "and", "while" or "in" follows."""
    following = reading.prompt[offset : offset + 20].lstrip(" ")
    if not following or not (following[0].isalnum() or following[0] in "\"'“‘"):
        return True
    return fold(following).split(" ", 1)[0] in MAY_FOLLOW


def phrases(
    *patterns: str | tuple[str, str],
    unless: tuple[str, ...] = (),
    negated: str = "skip",
    quoted: str = "skip",
    near: str | tuple[str, ...] = (),
    absent: str | tuple[str, ...] = (),
    within: str = "sentence",
    at_least: int = 1,
    before: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    replacement: str | None = None,
    advice: str | None = None,
    drops_segment: bool = False,
    ends_clause: bool = False,
) -> Phrases:
    """A finder of phrases; docs/factors.md shows every part of it."""
    pairs = [(pattern, replacement) if isinstance(pattern, str) else pattern for pattern in patterns]
    return Phrases(
        patterns=tuple(Pattern(*pair) for pair in pairs),
        unless=tuple(Pattern(text, None) for text in unless),
        negated=negated,
        quoted=quoted,
        near=(near,) if isinstance(near, str) else near,
        absent=(absent,) if isinstance(absent, str) else absent,
        within=within,
        at_least=at_least,
        before=before,
        after=after,
        advice=advice,
        drops_segment=drops_segment,
        ends_clause=ends_clause,
    )

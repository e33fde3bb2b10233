"""Where sentences, clauses and comma-separated segments begin and end."""

import re
from bisect import bisect_right

from scoring.engine.verdict import Span

# Each begins with the characters at which it may match: the search runs over all others at once.
ABBREVIATION = r"(?<!\b[DMSdms]r\.)(?<!\bMrs\.)(?<!\b[MS][st]\.)(?<!\bvs\.)(?<!\b[Nn]o\.)(?<!\be\.g\.)(?<!\bi\.e\.)"
SENTENCE_END = re.compile(rf"[.!?…\n;](?:(?<=[.!?…])[.!?…]*{ABBREVIATION}(?=\s|$|[\"'”’)])|(?<=[\n;])[\n;]*)")
CLAUSE_END = re.compile(r"[,:()—–|][,:()—–|]*(?=\s|$)")
JOINING_WORD = re.compile(
    r"a(?<=\ba)(?:nd|s|fter)\b|t(?<=\bt)hen\b|w(?<=\bw)h(?:ile|en)\b|b(?<=\bb)(?:ut|efore)\b|u(?<=\bu)ntil\b|s(?<=\bs)o\b"
)
COMMA = re.compile(r"[,—–|](?:(?<=,)(?=\s|$)|(?<=[—–|]))")
DASH = re.compile(r"\s-(?=\s)")
SPACED_DASH = re.compile(r"\s-\s")


class Cuts:
    """The text cut at some places; asks for the piece around an offset."""

    def __init__(self, starts: list[int], length: int) -> None:
        self._starts = sorted({0, *starts})
        self._length = length

    def number_at(self, offset: int) -> int:
        """Which piece the offset lies in, from 0."""
        return bisect_right(self._starts, offset) - 1

    def span_at(self, offset: int) -> Span:
        """The piece around an offset."""
        number = self.number_at(offset)
        end = self._starts[number + 1] if number + 1 < len(self._starts) else self._length
        return Span(self._starts[number], end)

    def spans(self) -> list[Span]:
        """Every piece, in order."""
        return [Span(a, b) for a, b in zip(self._starts, [*self._starts[1:], self._length], strict=True)]


def sentence_ends(prompt: str) -> list[int]:
    """Where a next sentence may begin."""
    return [match.end() for match in SENTENCE_END.finditer(prompt)]


def clauses(prompt: str, sentence_ends: list[int]) -> Cuts:
    """The prompt cut at sentence ends, commas and joining words."""
    ends = [match.end() for match in CLAUSE_END.finditer(prompt)]
    if "-" in prompt:
        ends += [match.end() for match in DASH.finditer(prompt)]
    joins = [match.start() for match in JOINING_WORD.finditer(prompt.lower())]
    return Cuts(sentence_ends + ends + joins, len(prompt))


def segments(prompt: str, sentence_ends: list[int]) -> Cuts:
    """The prompt cut at sentence ends and commas."""
    commas = [match.end() for match in COMMA.finditer(prompt)]
    if "-" in prompt:
        commas += [match.end() for match in SPACED_DASH.finditer(prompt)]
    return Cuts(sentence_ends + commas, len(prompt))

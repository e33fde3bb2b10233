"""Where sentences, clauses and comma-separated segments begin and end."""

import re
from bisect import bisect_right

from scoring.engine.verdict import Span

SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$|[\"'”’)])|[\n;]+")
CLAUSE_END = re.compile(r"[,:()—–|]+(?=\s|$)|\s[—–|-](?=\s)|\b(?:and|then|while|as|but|before|after|when|until|so)\b")
COMMA = re.compile(r",(?=\s|$)|[—–|]|\s-\s")


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


def sentences(prompt: str) -> Cuts:
    """The prompt cut after each sentence."""
    return Cuts([match.end() for match in SENTENCE_END.finditer(prompt)], len(prompt))


def clauses(prompt: str) -> Cuts:
    """The prompt cut at sentence ends, commas and joining words."""
    ends = [match.end() for match in SENTENCE_END.finditer(prompt)]
    joins = [match.start() if match[0][0].isalpha() else match.end() for match in CLAUSE_END.finditer(prompt.lower())]
    return Cuts(ends + joins, len(prompt))


def segments(prompt: str) -> Cuts:
    """The prompt cut at sentence ends and commas."""
    ends = [match.end() for match in SENTENCE_END.finditer(prompt)]
    return Cuts(ends + [match.end() for match in COMMA.finditer(prompt)], len(prompt))

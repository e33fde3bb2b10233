"""Many spans, asked one question quickly: is this place in one of them?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from scoring.engine.verdict import Span


class Stretches:
    """Spans, merged and in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    @property
    def spans(self) -> list[Span]:
        """The stretches, in order."""
        return [Span(start, end) for start, end in zip(self._starts, self._ends, strict=True)]

    def covers(self, offset: int) -> bool:
        """Whether the offset lies in one of the spans."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]

    def touches(self, span: Span) -> bool:
        """Whether one of the spans shares a character with this one."""
        place = bisect_left(self._starts, span.end) - 1
        return place >= 0 and self._ends[place] > span.start


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with spaces where the spans are; of the same length."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text

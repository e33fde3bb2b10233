"""Which rendering media a prompt asks for: watercolour, anime, clay, photograph."""

from typing import NamedTuple

from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.verdict import Span

MEDIA = ("photo", "anime", "cartoon", "3d", "paint", "clay", "sketch", "pixel", "paper")
# Media that are ordinarily asked for together.
KINDRED = frozenset(
    frozenset(pair)
    for pair in (
        ("cartoon", "3d"),
        ("anime", "cartoon"),
        ("photo", "3d"),
        ("sketch", "anime"),
        ("sketch", "cartoon"),
        ("sketch", "paint"),
        ("anime", "paint"),
        ("3d", "clay"),
        ("3d", "pixel"),
    )
)


class Medium(NamedTuple):
    """A medium asked for: which, and where."""

    kind: str
    span: Span


def media(reading: Reading) -> tuple[Medium, ...]:
    """The media in their order, things in the picture left out."""
    return reading.answer(_media)


def _media(reading: Reading) -> tuple[Medium, ...]:
    found = [
        Medium(kind, hit.span)
        for kind in MEDIA
        for hit in reading.said(f"medium_{kind}")
        if not _is_thing(reading.folded, hit.span)
    ]
    return tuple(sorted(found, key=lambda medium: medium.span))


def clash(one: str, other: str) -> bool:
    """Whether two media cannot well be asked for together."""
    return one != other and frozenset((one, other)) not in KINDRED


def _is_thing(folded: str, span: Span) -> bool:
    before = folded[max(0, span.start - 24) : span.start].split()[-2:]
    after = folded[span.end : span.end + 16].split()[:1]
    return bool(words_of("before_a_picture").intersection(before)) or bool(
        words_of("after_a_picture").intersection(after)
    )

"""A prompt cut into pieces, each with the findings that cover it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from scoring.engine.verdict import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """One numbered place: where it is, and whether it raises or lowers a risk."""

    number: int
    span: Span
    direction: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between two boundaries. `ends`: the numbers of the places that end with it, each once."""

    text: str
    direction: str = ""
    numbers: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def highlighted(prompt: str, places: Iterable[Marked]) -> Iterator[Piece]:
    """The whole prompt in order; where places overlap, each stretch names all that cover it."""
    inside = [place for place in places if 0 <= place.span.start < place.span.end <= len(prompt)]
    boundaries = sorted({0, len(prompt)} | {edge for place in inside for edge in (place.span.start, place.span.end)})
    for start, end in pairwise(boundaries):
        covering = [place for place in inside if place.span.start <= start and end <= place.span.end]
        yield Piece(
            text=prompt[start:end],
            direction=_strongest(covering),
            numbers=tuple(place.number for place in covering),
            ends=tuple(dict.fromkeys(place.number for place in covering if place.span.end == end)),
        )


def _strongest(covering: list[Marked]) -> str:
    """Where a risk is raised and another lowered, the raised one is shown."""
    directions = {place.direction for place in covering}
    return "raises" if "raises" in directions else "".join(directions)

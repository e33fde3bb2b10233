"""How the camera moves: families and directions, in order."""

from typing import NamedTuple

from scoring.engine.verdict import Span

FAMILIES = (
    "pan",
    "tilt",
    "zoom",
    "dolly",
    "orbit",
    "track",
    "crane",
    "drone",
    "handheld",
    "whip",
    "roll",
    "focus",
    "static",
)
DIRECTIONS = (
    ("in", ("in", "forward", "forwards", "toward", "towards", "closer")),
    ("out", ("out", "back", "backward", "backwards", "away")),
    ("left", ("left",)),
    ("right", ("right",)),
    ("up", ("up", "rises", "rising", "ascends", "upward", "upwards")),
    ("down", ("down", "descends", "lowers", "downward", "downwards")),
    ("around", ("around", "circles", "circling", "orbit", "orbits", "360")),
)


class CameraMove(NamedTuple):
    """A named move: its place, its family (pan, dolly, orbit, …) and direction ("" when not said)."""

    span: Span
    family: str
    direction: str

    @property
    def moves(self) -> bool:
        return self.family not in {"static", "handheld"}


def camera_moves(folded: str, hits: list[tuple[Span, str]]) -> tuple[CameraMove, ...]:
    """The moves, in order; where two families meet in one place, the longer phrase names it."""
    kept: list[tuple[Span, str]] = []
    for span, family in sorted(hits, key=lambda hit: (hit[0].start, -hit[0].end)):
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, family))
    return tuple(CameraMove(span, family, _direction(folded, span)) for span, family in kept)


def _direction(folded: str, span: Span) -> str:
    words = folded[span.start : span.end + 24].split()
    return next((name for word in words for name, signs in DIRECTIONS if word in signs), "")

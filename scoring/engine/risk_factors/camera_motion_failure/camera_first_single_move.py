from collections.abc import Iterator

from scoring.engine.camera_work import sure_moves
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import LOWERS, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context
from scoring.engine.viewer_path import journeys

FIRST_CHARACTERS = 24


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The only camera move, if it stands at the very beginning."""
    moves = sure_moves(reading)
    if not moves or moves[0].span.start > FIRST_CHARACTERS or reading.segments.number_at(moves[0].span.start) != 0:
        return
    kinds = {move.family for move in moves}
    ways = {move.direction for move in moves if move.direction}
    alone = len(kinds) == 1 and len(ways) <= 1 and kinds.isdisjoint({"whip", "roll", "focus"})
    if reading.has("full_circle", "camera_static") or any(journey.is_long for journey in journeys(reading)):
        return
    if alone:
        yield Match(span=moves[0].span)


RISK_FACTOR = RiskFactor(
    slug="camera-first-single-move",
    failure_modes=("camera-motion-failure",),
    direction=LOWERS,
    message="One camera move opens the prompt.",
    why="Named first and alone, it has nothing to compete with.",
    evidence=(
        Evidence(
            url="https://github.com/smixs/visual-skills",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner's rules for 2026: one camera move, and weight at the start of the prompt.",
        ),
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide to Gen-4 advises to start simple and to add one element at a time.",
        ),
    ),
    basis="vendor",
    failing=(
        "Slow push-in. A vase on a table.",
        "Tracking shot of a cyclist on a bridge.",
        "Slow pan left over a valley at dawn.",
    ),
    passing=(
        "A vase on a table, slow push-in.",
        "Pan left then tilt up over a valley.",
        "A frying pan on a stove.",
        "A cyclist on a bridge.",
        "No zoom, a vase.",
        "Full circle orbit around a fountain.",
        "Locked-off shot that pans left over a harbor.",
    ),
    find=find,
    needs=(
        "camera_pan",
        "camera_tilt",
        "camera_zoom",
        "camera_dolly",
        "camera_orbit",
        "camera_track",
        "camera_crane",
        "camera_drone",
        "camera_whip",
        "camera_roll",
    ),
)

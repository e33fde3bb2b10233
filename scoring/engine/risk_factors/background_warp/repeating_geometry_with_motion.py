from collections.abc import Iterator

from scoring.engine.grammar.stretches import Stretches
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.risk_factors.background_warp.motion_in_a_built_place import MOVING_VIEW, crossed, viewer_moves
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first pattern of lines in a prompt whose camera surely moves, or which somebody crosses."""
    if reading.has("plain_backdrop", "unmoved_view"):
        return
    spoken_of = Stretches(hit.span for hit in reading.said("wall_idiom"))
    found = sorted((*reading.said("repeating_geometry"), *reading.said("built_lines")))
    lines = [hit for hit in found if not spoken_of.touches(hit.span)]
    if lines and (viewer_moves(reading) or crossed(reading, lines)):
        yield Match(span=lines[0].span)


RISK_FACTOR = RiskFactor(
    slug="repeating-geometry-with-motion",
    failure_modes=("background-warp",),
    direction=RAISES,
    message="The camera or somebody moves past a regular pattern of lines.",
    why=(
        "Bricks, windows and steps are all alike, so from frame to frame they are matched with the wrong "
        "neighbour, and the wall seems to breathe."
    ),
    evidence=(
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds that pans make buildings breathe.",
        ),
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports rooms that melt as the camera circles.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Tracking shot along a brick wall.",
        "Drone shot past skyscraper windows, the camera pans left.",
        "The camera moves forward over a checkerboard floor.",
        "Slow dolly in along a row of columns.",
        "Camera follows a boy down a staircase.",
        "First person view riding a bike past terraced houses.",
        "We drift down the corridor of a hotel.",
        "A boy runs along a picket fence.",
        "Ushers hurry between the pews.",
    ),
    passing=(
        "Static shot of a brick wall.",
        "A man hits a brick wall.",
        "Newspaper on a desk, slow zoom in.",
        "Tracking shot of a runner on a beach.",
        "Tracking shot along a brick wall, shallow depth of field.",
        "She pulls back the curtain by the stairs.",
        "We see a brick wall.",
        "A clerk in a corridor.",
    ),
    find=find,
    uses=(MOVING_VIEW,),
    needs=("repeating_geometry", "built_lines"),
    advice="Lock the camera, or let the background fall out of focus.",
)

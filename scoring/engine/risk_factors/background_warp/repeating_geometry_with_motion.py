from collections.abc import Iterator

from scoring.engine.camera_work import sure_moves
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

# The viewer moves, though no camera is named.
MOVING_VIEW = phrases(
    "(pov|first person|point of view) .. (walk~|run~|ride~|drive~|move~|fly~|glide~|stroll~|cycle~)",
    "we (walk|glide|fly|move|soar|float|travel|drift|drive|pass|rush|turn|roll|cruise|stroll) .. (past|through|along|"
    "around|over|down|into|between|in)",
    "(train|car|bus|tram|side|passenger) window view",
    "(from|through|out of) (the|a) [window of a|window of the|back seat of a] (moving|speeding|passing) (train|car|"
    "bus|tram)",
    "(filmed|seen|shot) from (a|the) (moving|passing|speeding)",
    "(ride~|riding) (a|an|the|in|on) .. (elevator|tram|train|bus|bike|boat|cable car|escalator|carousel|gondola|"
    "motorcycle|scooter)",
    "(through|from|out of) the (front|side|rear|train|car|bus|tram|taxi) window",
    "camera (rush~|race~|speed~|dash~|run~|travel~) (down|through|along|past)",
    "(follow~|following) [behind] (him|her|them) .. (through|down|along|past)",
    "camera (spins|spinning|turns|turning|moves|moving|glides|gliding|rushes|whips|flies|flying|sweeps)",
    "steadicam .. (glide~|move~|follow~|float~)",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first pattern of lines in a prompt whose camera surely moves."""
    if reading.has("plain_backdrop") or not (sure_moves(reading) or MOVING_VIEW.places(reading)):
        return
    for hit in reading.said("repeating_geometry")[:1]:
        yield Match(span=hit.span)


RISK_FACTOR = RiskFactor(
    slug="repeating-geometry-with-motion",
    failure_modes=("background-warp",),
    direction=RAISES,
    message="A regular pattern of lines is passed by a moving camera.",
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
    ),
    passing=(
        "Static shot of a brick wall.",
        "A man hits a brick wall.",
        "Newspaper columns on a desk, slow zoom in.",
        "Tracking shot of a runner on a beach.",
        "Tracking shot along a brick wall, shallow depth of field.",
        "She pulls back the curtain by the stairs.",
        "We see a brick wall.",
        "A clerk in a corridor.",
    ),
    find=find,
    uses=(MOVING_VIEW,),
    needs=("repeating_geometry",),
    advice="Lock the camera, or let the background fall out of focus.",
)

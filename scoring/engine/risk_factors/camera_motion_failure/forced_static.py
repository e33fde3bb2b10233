from collections.abc import Iterator

from scoring.engine.camera_work import sure_moves
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.risk_factors.prompt_adherence_failure.contradictory_directions import still_and_moving
from scoring.engine.verdict import Context

DENIED = phrases(
    (
        (
            "camera (does not|doesn't|do not|never|must not|should not|will not|won't) [ever] (move|moves|pan|zoom|"
            "shake|drift|tilt|rotate)"
        ),
        "camera stays locked off",
    ),
    "camera (is not|isn't|not) (moving|panning|zooming|shaking)",
    "(don't|do not|never) (move|shake|pan|tilt|zoom|rotate) the camera",
    ("with (no|zero) camera (movement+|motion+|move+)", "with a locked-off camera"),
    ("without [any|a] camera (movement+|motion|move+|shake)", "with a locked-off camera"),
    ("(no|zero) [unwanted|sudden|unnecessary] camera (movement+|motion+|move+)", "locked-off camera"),
    "no (panning|zooming|zoom|pan|tilting|dolly|tilt)",
    "camera movement none",
    negated="keep",
    unless=("no pan in", "no zoom call"),
)
AMID_MOTION = phrases(
    "(static|fixed|locked|locked-off|still|stationary) (camera|shot|frame)",
    within="sentence",
    near="all_in_motion",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A denied camera move, or a still camera amid motion everywhere or with a move of its own."""
    yield from DENIED(reading, context)
    yield from AMID_MOTION(reading, context)
    if sure_moves(reading):
        yield from still_and_moving(reading)


RISK_FACTOR = RiskFactor(
    slug="forced-static",
    failure_modes=("camera-motion-failure",),
    direction=RAISES,
    message="Stillness of the camera is asked for by a denial, or while everything else moves.",
    why="A denied motion names the motion, and generators often do what is named.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2603.06533",
            strength="strong",
            seen_on="2026-11-22",
            claim="NEGATE: generators model denial badly, and ignore or invert it.",
        ),
        Evidence(
            url="https://www.aivideoauditor.com/failures/luma-camera-path-drift",
            strength="weak",
            seen_on="2026-11-22",
            claim="Reported Luma clips drifted where a still shot was asked for.",
        ),
    ),
    basis="inferred",
    failing=(
        "The camera does not move.",
        "A street at noon, no camera movement.",
        "A lake without any camera motion.",
        "Static camera, everything moves around her.",
        "Don't move the camera.",
        "Fixed camera orbiting a statue.",
    ),
    passing=(
        "Locked-off tripod shot of a lake.",
        "The camera moves left.",
        "He does not move.",
        "No people, slow pan left.",
        "Static shot of a dog that runs.",
        "Locked-off shot of a crane by a river.",
    ),
    find=find,
    needs=(DENIED, AMID_MOTION, "camera_static"),
    advice="Ask for a locked-off tripod shot, and use the platform's switch for a fixed camera.",
)

import re
from collections.abc import Iterator

from scoring.engine.camera_work import shots_of_moves
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.spare import spare_segment
from scoring.engine.verdict import Context, Span

# A drone or a hand carries the camera; a zoom and a dolly in one direction look alike.
CARRIERS = frozenset({"drone", "handheld"})
ALIKE = {"zoom": "dolly", "whip": "pan"}
# "pan, tilt and zoom": names of moves set side by side.
LISTED = re.compile(
    r"\b(?:pan|tilt|zoom|dolly|orbit|crane|truck)(?:s|n?ing|es)?(?: ?[,/+&] | and | then )(?:and |then )?"
    r"((?:pan|tilt|zoom|dolly|orbit|crane|truck)(?:s|n?ing|es)?)\b"
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Every move of another kind than the first of its shot."""
    found = False
    for moves in shots_of_moves(reading):
        kinds = [ALIKE.get(move.family, move.family) for move in moves]
        first = next((kind for kind in kinds if kind not in CARRIERS), "")
        for move, kind in zip(moves, kinds, strict=True):
            if kind not in CARRIERS and kind != first:
                edit_span = spare_segment(reading, move.span)
                found = True
                yield Match(span=move.span, replacement=None if edit_span is None else "", edit_span=edit_span)
    listed = None if found else LISTED.search(reading.lower)
    if listed and reading.counts_at(listed.start()):
        yield Match(span=Span(*listed.span(1)))


RISK_FACTOR = RiskFactor(
    slug="multiple-camera-moves",
    failure_modes=("camera-motion-failure",),
    direction=RAISES,
    message="One shot is given more than one camera move.",
    why="The moves are blended into one vague drift, or all but the first are dropped.",
    evidence=(
        Evidence(
            url="https://videoclaw-docs.vercel.app/reference/PROMPT_QUALITY",
            strength="weak",
            seen_on="2026-11-22",
            claim="A prompt checker's documentation for Seedance allows one camera move in a shot.",
        ),
        Evidence(
            url="https://opten.space/en/models/runway-gen4",
            strength="weak",
            seen_on="2026-11-22",
            claim="A third-party guide says that Gen-4 struggles with zoom, pan and orbit in one shot.",
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
        "Dolly in then orbit around the statue.",
        "Pan, tilt and zoom across a valley.",
        "Slow push-in on a vase, then the camera tilts up to the ceiling.",
        "The camera pans left and then zooms in.",
        "Tracking shot of a runner, crane up to a wide view.",
    ),
    passing=(
        "Slow push-in on a vase.",
        "Drone tracking shot of a car.",
        "She pulls back the curtain and a dog follows her.",
        "Shot 1: slow pan left. Shot 2: zoom in.",
        "Soup in a pan, slow zoom in.",
        "Static shot, then nothing.",
        "The camera pushes in, moving closer to the door.",
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
        "camera_whip",
        "camera_roll",
        "camera_focus",
    ),
    gives_up="the later camera moves",
    advice="Keep the first move, and put the others into clips of their own.",
)

from collections.abc import Iterator

from scoring.engine.camera_work import sure_moves
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.spare import spare_segment
from scoring.engine.verdict import Context

VAGUE = phrases(
    "(dynamic|cinematic|cool|epic|creative|interesting|amazing|dramatic|crazy|smooth|fluid|professional|unique|"
    "stunning|varied|various|multiple|different|beautiful|energetic|immersive) (camera|camerawork|camera work|"
    "camera movement+|camera motion|camera move+|camera angle+|camera shots|angles|movement+|camera "
    "perspective+|shots|camera transitions)",
    "(camera movement+|camera motion|moving camera|camera moves dynamically|camera moves around|dynamic "
    "cinematography|dynamic perspective+|camera moves freely)",
    unless=("cinematic movement history", "camera movement stops"),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Praise for a camera move in a prompt that names none."""
    if reading.has("camera_static", "camera_handheld") or sure_moves(reading):
        return
    for span, _ in VAGUE.places(reading):
        edit_span = spare_segment(reading, span)
        yield Match(span=span, replacement=None if edit_span is None else "", edit_span=edit_span)


RISK_FACTOR = RiskFactor(
    slug="vague-camera-words",
    failure_modes=("camera-motion-failure",),
    direction=RAISES,
    message="The camera is to move, and nobody says how.",
    why="Without direction and speed the generator picks a move, or shakes.",
    evidence=(
        Evidence(
            url="https://github.com/smixs/visual-skills",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner's rules for 2026 want one named camera move for each shot.",
        ),
        Evidence(
            url="https://videoclaw-docs.vercel.app/reference/PROMPT_QUALITY",
            strength="weak",
            seen_on="2026-11-22",
            claim="A prompt checker's documentation for Seedance asks for one camera move, by its name.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A car on a coast road, dynamic camera.",
        "Cinematic camera movement, a castle.",
        "A band on a stage, cool angles.",
        "Creative camera work, a kitchen.",
    ),
    passing=(
        "A car on a coast road, dynamic camera, slow pan left.",
        "A dynamic dancer.",
        "Static camera, a castle.",
        "An angle grinder in a workshop.",
        "A cinema in a small town.",
        "No camera movement.",
    ),
    find=find,
    needs=(VAGUE,),
    advice="Name the move, its direction, its speed and where it ends, such as a slow dolly in to a close-up.",
)

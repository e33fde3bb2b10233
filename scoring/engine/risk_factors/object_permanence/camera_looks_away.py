from bisect import bisect_left
from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

AND_BACK = phrases(
    "(pan~|tilt~|swing~|whip~|turn~|zoom~|look~) [slowly|quickly] (left|right|up|down|away|out) and [then] back",
    "(pan~|tilt~|swing~|whip~) back to (the|his|her|a|him|them)",
    "camera .. (returns|comes back|swings back|turns back|pans back|goes back|cuts back)",
    "(pan~|whip~|camera moves|camera swings|camera moving) back and forth",
    "(pans|panning|pan) (away|left|right) (before|then) (returning|returns|coming back)",
    "(camera|view|pov) .. there and back",
)
AWAY = phrases(
    "(pan~|tilt~|swing~|whip~|turn~|move~|drift~) away",
    "(pan~|swing~|whip~) (left|right)",
    "look~ out of (the|a) window",
    "look~ away",
)
BACK = phrases("(return~|come~ back|go~ back|pan~ back|look~ back|turn~ back) [to]", "and [then] back [to|at|again]")
CAMERA = ("camera_pan", "camera_tilt", "camera_whip", "camera_named")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A camera that leaves what it shows and comes back to it."""
    yield from AND_BACK(reading, context)
    returns = [span for span, _ in BACK.places(reading)]
    for span, _ in AWAY.places(reading):
        sentence = reading.sentences.span_at(span.start)
        later = bisect_left(returns, span.end, key=lambda back: back.start)
        if later < len(returns) and returns[later].start < sentence.end and reading.has(*CAMERA):
            yield Match(span=returns[later])


RISK_FACTOR = RiskFactor(
    slug="camera-looks-away",
    failure_modes=("object-permanence",),
    direction=RAISES,
    message="The camera leaves its subject and comes back to it.",
    why="What went on out of frame is not kept, so the subject is frozen, changed or gone when the camera returns.",
    evidence=(
        Evidence(
            url="https://en.papernotes.org/CVPR2026/llm_evaluation/out_of_sight_out_of_mind_evaluating_state_evolutio/",
            strength="strong",
            seen_on="2026-11-22",
            claim="Veo 3 and Sora 2 Pro rightly carry on what is out of sight in under 10 % of clips (StEvo-Bench).",
        ),
    ),
    basis="benchmark",
    failing=(
        "The camera pans away from the candle and returns to it.",
        "Pan left and back to the table.",
        "The camera looks out of the window and back at the cake.",
        "The camera swings back to the man.",
        "Pan right to the door and then back.",
    ),
    passing=(
        "Slow pan to the left.",
        "A woman looks away.",
        "A man looks back over his shoulder.",
        "The camera pulls back.",
        "He walks away and comes back with a rose.",
        "The camera never pans back to the man.",
    ),
    find=find,
    needs=(AND_BACK, AWAY),
    uses=(BACK,),
    advice="Make it two clips, one before the camera leaves and one after it is back.",
)

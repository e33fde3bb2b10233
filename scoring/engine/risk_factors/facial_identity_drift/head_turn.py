from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

TURNS = phrases(
    ("(turn~|rotate~|swivel~|whip~|jerk~|twist~|swing~) <own> [whole] (head+|face+|gaze)", "face~ the camera"),
    ("(tilt~|cock~) and (turn~|rotate~) <own> head", "face~ the camera"),
    "shake~ <own> head",
    "head (turn~|rotate~|swivel~|turning)",
    "(turn~|rotate~|shake~|whip~) head",
    "head (drop~|jerk~|snap~|whip~|bob~|loll~|droop~)",
    "(toss~|throw~|jerk~|fling~) <own> head",
    "nod~ off",
    "(look~|glance~|peer~) [back] behind (him|her|them)",
    "(look~|glance~) (up|left|right|down|away) then",
    "(he|she|they|man|woman|girl|boy|person|hair) [quickly|slowly|suddenly|then] (turning|turns|spins|"
    "whirls) (around|round|arround)",
    "(turning|spinning|whirling) (around|round|arround) and",
    "(whirl~|spin~|swing~|wheel~) [quickly|suddenly] (around|round) (to|toward|towards|in)",
    "<face> .. (turn~|rotate~) .. (left|right|profile|camera|away)",
    "(turn~|rotate~|move~) .. (left|right) profile",
    "[from] (left|right|front|frontal|side) (profile|view) to (left|right|front|frontal|side) [profile|view]",
    (r"(look~|glance~|peer~|gaze~) [back] over (his|her|their) [left|right] shoulder", "face~ the camera"),
    "(he|she|they|man|woman|girl|boy|person|dancer|singer|model) .. (spin~|whirl~|twirl~|turn~) around",
    ("(turn~|rotate~|spin~) [around] (to|toward|towards) [face] [the] camera", "face~ the camera"),
    ("turn~ (to|toward|towards) face the (camera|viewer|lens)", "face~ the camera"),
    "(turns|turning) (to|toward|towards) (him|her|them|the viewer|the audience)",
    ("(look~|glance~) (from side to side|left and right|left then right|back and forth)", "face~ the camera"),
    "(profile turn|head turn|turn to profile|360 head turn|head spin)",
    unless=(
        "slightly turn~ <own> head",
        "turn~ <own> head to the (left|right) (slightly|a little|a few degrees)",
        "turn~ <own> head (slightly|a little|a few degrees)",
        "turn~ <own> head no (more|further)",
    ),
    before=("manner",),
    after=("turn_direction", "turn_direction", "manner"),
    ends_clause=True,
)
ALSO_TURNS = phrases(
    "<head_turn_deed>",
    near=("person", "face", "pronoun_person", "group"),
    within="sentence",
    unless=(
        "(camera|lens|drone|wheel|fan|car|globe|planet|record|carousel|turntable|skirt|dress|machine|door|windmill|"
        "satellite|watch|bottle|product|robot|earth|top|ferris wheel) [slowly|gently] <head_turn_deed>",
        "slightly",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A head that turns far, in plain words or, of a person in motion, in others."""
    yield from list(TURNS(reading, context)) or in_motion(ALSO_TURNS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="head-turn",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="The face turns far enough to show another side.",
    why="The generator has to invent the profile it has not shown yet, and often invents somebody else's.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark scores identity under large yaw by itself, as frontal likeness is not enough.",
        ),
        Evidence(
            url="https://www.aivideoauditor.com/failures/sora-face-distortion",
            strength="weak",
            seen_on="2026-11-22",
            claim="A reported close-up with a head turn became another person at 0:03.",
        ),
    ),
    basis="benchmark",
    failing=(
        "Close-up of a woman smiling, slowly turning her head left to right, cinematic",
        "He looks over his shoulder at the door.",
        "The woman's head turns from left profile to right profile.",
        "A dancer spins around and smiles.",
        "She turns to face the camera.",
        "Turning around and waving, a boy in a red cap.",
        "A guard glances behind him.",
        "The boxer's head snaps back.",
    ),
    passing=(
        "A woman smiling, facing the camera, without turning her head.",
        "He never turns around.",
        "The road turns around the face of the cliff.",
        "A heads-up display in a car.",
        "She turns the page of a book.",
        "She turns her head slightly.",
        "Fireworks sweep from right to left above a castle.",
    ),
    find=find,
    needs=(TURNS, ALSO_TURNS),
    gives_up="the head turn",
    advice="If the turn matters, make it two clips cut on the move, or give the platform pictures from several angles.",
)

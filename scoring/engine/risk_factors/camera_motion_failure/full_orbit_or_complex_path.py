from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

PATH = phrases(
    ("(360|full|complete|continuous) [degree|degrees|circular] (orbit|arc|orbital)", "quarter arc"),
    "360 .. (orbit|arc|rotation shot|shot|spin shot|pan|camera|camera move|view|turnaround|sweep|fly-around)",
    "camera .. (360|full circle|complete circle|all the way around|twice around|180 degrees and)",
    "(orbit~|circle~|revolve~) .. (360|full circle|completely|all the way around|twice|360-degree)",
    "(camera|drone|shot|pov|lens|we|fpv) [slowly|smoothly|rapidly|then|seamlessly] (fly~|flies|move~|go~|"
    "glide~|dive~|pass~|push~|zoom~|squeeze~|travel~|swoop~|plunge~|pushes in) through (a|the|an|his|her) "
    "[tiny|open|closed|small|broken|narrow|glass] (keyhole|window|wall|door|doorway|floor|roof|eye|mirror|"
    "crack|crowd|mouth|pupil|gap|tunnel|maze|building|house|hole|lens)",
    "through-window shot",
    "through the keyhole",
    "(from room to room|room to room|through several rooms|through rooms|through every room|from floor to floor)",
    "(camera|shot|drone|steadicam) .. (labyrinth|maze|corkscrew~|spirals|spiraling|spiral|weave~|snakes|"
    "zigzag~|figure eight|loops around|flips|upside down)",
    "(corkscrew|spiral|spiraling|figure-eight|barrel roll|helix|vortex) (shot|camera|camera move|path|move|"
    "movement|flight)",
    "(bullet time|bullet-time)",
    "(drone|fpv|camera|pov|viewpoint|view|we) .. (dive~|plunge~|swoop~|sink~|slip~) .. (through|under|between|out of|"
    "into)",
    "(view|viewpoint|we) [then] (fly~|flies|pass~|rise~|glide~|soar~|climb~) .. (through|out of|between|into)",
    "camera (start~|begin~) inside",
    "camera .. (ends|ending) (in|on|at|with|above|behind|up)",
    "camera (barrel rolls|turns upside down|rolls over)",
    unless=("360 (people|men|women|grams|miles|pages|cameras)",),
)
# "orbit shot of a bottle, 360 degrees"
ORBIT = phrases("(orbit~|orbital|arc shot|circle~ around|revolve~ around)", near="full_circle", within="sentence")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Full circles and winding paths, said at once or in two pieces."""
    found = list(PATH(reading, context))
    yield from found or ORBIT(reading, context)


RISK_FACTOR = RiskFactor(
    slug="full-orbit-or-complex-path",
    failure_modes=("camera-motion-failure", "background-warp"),
    direction=RAISES,
    message="The camera goes all the way round, or follows a winding path.",
    why=(
        "It has to show sides and rooms that were never in the first frame, so it turns into a pan or the place is "
        "rebuilt on the way."
    ),
    evidence=(
        Evidence(
            url="https://www.aivideoauditor.com/failures/luma-camera-path-drift",
            strength="weak",
            seen_on="2026-11-22",
            claim="Reported Luma clips turned orbits into pans and let still shots drift.",
        ),
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports that a full orbit melts the room.",
        ),
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 scores camera motion by itself and finds it a weak spot.",
        ),
    ),
    basis="practitioner",
    failing=(
        "360 degree orbit around a statue.",
        "360° orbit of a car.",
        "The camera flies through the keyhole.",
        "A one-take shot from room to room.",
        "The camera circles all the way around the tower.",
        "Bullet time around a dancer.",
        "Orbit shot of a bottle, 360 degrees.",
        "The drone plunges between two towers.",
        "Our viewpoint slips under the door.",
        "The camera begins inside a drum.",
    ),
    passing=(
        "360 people in a hall.",
        "She turns 360 degrees.",
        "Quarter arc around a statue.",
        "A bird flies through the window.",
        "Slow push-in to the door.",
        "No 360 orbit.",
        "We have a view of the bay.",
        "A swimmer dives into the sea.",
    ),
    find=find,
    needs=(PATH, ORBIT),
    gives_up="the full circle",
    advice="Use a quarter arc or a push-in, or give the platform a first and a last frame.",
)

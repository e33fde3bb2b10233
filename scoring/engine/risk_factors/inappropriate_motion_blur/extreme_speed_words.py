import re
from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import DIGIT, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

FAST_KMH = 100
KMH_PER_MPH = 1.6
STEADY = "at a steady pace"
# "explodes at a steady pace" is nonsense.
BURSTING = re.compile(
    r"\b(?:explod|burst|dash|sprint|charg|rocket|blast|hurtl|bolt|chas|plung|tear|blow|blew|crash|slam|ram|slash|strik|punch|kick|swing|throw|stab)\w*\b"
)
NEAR = 60
WORDS = phrases(
    (
        (
            "at [a] (lightning|breakneck|full|top|incredible|insane|extreme|blinding|blistering|supersonic|"
            "hypersonic|warp|light|maximum|tremendous|terrifying|unbelievable|ridiculous|record|great|furious|"
            "blazing|dizzying|impossible|superhuman|rocket) (speed+|pace)"
        ),
        STEADY,
    ),
    ("at (full tilt|full throttle|the speed of light|the speed of sound|a frantic pace|a breakneck pace)", STEADY),
    ("(frantically|frenetically|furiously fast|blazingly fast)", "steadily"),
    ("(hurtle~) [wildly|uncontrollably]", "move~ steadily"),
    "(lightning|blazing|blindingly|super|ultra|extremely|insanely|incredibly|ridiculously|unbelievably|"
    "impossibly|hyper|crazy|very|really|supersonically|wickedly) fast",
    "(lightning-quick|hyperspeed|hyper-speed|warp speed|breakneck|frantic|frenetic|frenzied|supersonic|hypersonic)",
    "(rocket~|streak~|blast~|whoosh~|zoom~|scream~|thunder~|zip~|barrel~) (past|down the|through the|across "
    "the|along the|by the camera)",
    "(whizz~|whiz~|rush~|race~|flash~|tear~|roar~|dart~|shoot~|speed~|fly~) (past|by) [the|a|his|her] (lens|"
    "camera|us|"
    "face|window|passengers)",
    "(rushing|racing|whizzing|flashing|streaking|zooming|speeding) (past|by)",
    "(whizz~|whiz~) (past|by)",
    "(bolt~|dash~|dart~|sprint~) (for|after|away|off|across) (the|a|it|him|her)",
    "(spin~|whirl~|twirl~|rotate~|flap~|beat~) [his|her|its] [wings] [very|so|really] (rapidly|fast)",
    "wings (beat~|flap~|buzz~|whir~|flutter~) (rapidly|fast|quickly)",
    "(wings|propeller+|rotor+|rotor blades|blades) [of a helicopter] (spin~|spinning|whir~|blur~|whirl~)",
    "(rapidly|fast) (spinning|rotating|beating|flapping|whirling)",
    "spinning up",
    "wings (beating|whirring|buzzing|fluttering|flapping)",
    "run~ with the camera",
    "(motion|speed) (blur|lines|streaks)",
    "(light|headlight|taillight|neon) (streaks|trails)",
    "(long exposure|long-exposure)",
    "blurred (passengers|figures|people|crowd|traffic|commuters|cars|legs)",
    "(hyperlapse+|fast motion|fast-motion|sped up|sped-up|fast-forward|fast forward)",
    "(high-speed|car|police|motorcycle|foot|frantic|boat) (chase|pursuit)",
    "(roller coaster|rollercoaster) (plunge~|dive~|drop~|race~|hurtle~|loop~|ride)",
    "(plunge~|dive~|swoop~) [down] (at|on|toward|towards|onto) (its|his|her|the) (prey|target|victim)",
    "speed~ (past|through|down|along|across|around|downhill|away)",
    "faster than (light|sound|lightning|the eye|a bullet)",
    "in a blur of",
    "blur of (motion|movement|speed)",
    "as fast as (possible|lightning|he can|she can|they can)",
    "full throttle",
    "top speed",
    "full speed",
    absent="slow_motion",
    unless=(
        "high-speed (rail|train station|camera|internet)",
        "frantic (music|drums|score)",
        "very fast (food|shutter|lens)",
        "light streaks past the",
        "light streak+ (hair|in her hair|in his hair)",
        "speed lines of",
        "blurred crowd",
    ),
)
SPEED = re.compile(
    r"(\d(?<=\b\d)\d{1,3}) ?(km h|kmh|kph|kmph|km per hour|kilomet(?:er|re)s per hour|mph|miles per hour)\b"
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Words and figures of extreme speed, unless it is shown in slow motion."""
    for found in WORDS(reading, context):
        bursting = found.span is not None and BURSTING.search(
            reading.folded, max(0, found.span.start - NEAR), found.span.start
        )
        yield found._replace(replacement=None) if bursting else found
    if not reading.has_digits or reading.has("slow_motion"):
        return
    for match in SPEED.finditer(reading.folded):
        kmh = float(match[1]) * (KMH_PER_MPH if match[2].startswith("m") else 1)
        if kmh >= FAST_KMH and reading.counts_at(match.start()):
            at = reading.folded.endswith(" at ", 0, match.start())
            yield Match(Span(match.start() - 3 * at, match.end()), STEADY if at else None)


RISK_FACTOR = RiskFactor(
    slug="extreme-speed-words",
    failure_modes=("inappropriate-motion-blur",),
    direction=RAISES,
    message="Something moves at an extreme speed.",
    why=(
        "The generator has seldom seen such motion sharp, and fills the gaps between frames with smear and doubled "
        "shapes."
    ),
    evidence=(
        Evidence(
            url="https://www.emergentmind.com/articles/2511.21592",
            strength="moderate",
            seen_on="2026-11-22",
            claim="MoGAN's authors: single frames are good, while motion jitters, ghosts and goes beyond belief.",
        ),
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds that a fast subject or drone makes shapes melt into each other.",
        ),
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports rippling faces once motion is set to its maximum.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A car races at lightning speed through a canyon.",
        "A train at 300 km/h crosses a bridge.",
        "Blazing fast motorcycle on a highway.",
        "Meteors hurtling towards the city.",
        "She types frantically.",
        "A fighter jet streaks past.",
        "Cyclists rushing by, speed lines.",
        "The propeller spins.",
        "A swift dives at its prey.",
        "Long exposure of a carnival.",
    ),
    passing=(
        "Lightning over a field.",
        "A cyclist at 20 km/h along a canal.",
        "Slow motion of a bullet at supersonic speed.",
        "Fast food on a tray.",
        "Breakfast at a steady pace.",
        "A car that is not blazing fast.",
        "A high-speed rail station at dawn.",
        "Sharp focus, no motion blur.",
        "A windmill with white blades.",
        "The years have rushed by.",
    ),
    find=find,
    needs=(WORDS, DIGIT),
    gives_up="the extreme speed",
    advice="Let the subject cross a still frame at a steady pace, in bright light and sharp focus.",
)

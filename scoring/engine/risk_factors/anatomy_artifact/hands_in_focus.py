from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

HANDS = phrases(
    "(close up|close shot|macro shot|macro|detail|tight shot) .. <hand>",
    "(insert shot|pov|focus~|zoom~) .. <hand>",
    "<hand> .. (close up|in focus|in detail|visible|fill the frame|fills the frame)",
    "(fingers|hands) [slowly|gently|quickly|carefully] (type~|move~|dance~|fly~|glide~|press~)",
    "(fingers|hands) [slowly|gently|quickly|carefully|nimbly] (tap~|work~|mold~|shape~|knead~)",
    "(type~|typing) [quickly|furiously|slowly|away] (on|at) (a|an|the|his|her|their) .. <keyboard>",
    "(type~|typing) (furiously|quickly|fast) [on]",
    "(play~|strum~|practise~|practice~) [on] (a|an|the|his|her|their) .. <played_by_hand>",
    "(hands|fingers) (over|on|across|along|at) the (keys|strings|keyboard|fretboard|clay|loom|piano|harp|dough|wheel)",
    "(pluck~|strum~) (the|a|his|her|its) (string+|guitar+|harp+|banjo+|ukulele+)",
    "(count~|counting) [on] (his|her|their) fingers",
    "count~ .. on (his|her|their) fingers",
    "(shuffle~|deal~|fan~) [a|the|out|some|his|her] [deck of|playing|poker] cards",
    "(shuffle~|riffle~|cut~|fan~) [a|the|his|her] (deck|pack)",
    "(sign language|hand gesture+|hand sign+|peace sign|thumbs up|thumb up|finger guns|v sign|finger heart)",
    "(shake~|hold~|join~|clasp~|clap~|wring~|rub~|fold~|wave~) [his|her|their|both] hands",
    "(handshake+|high five+|fist bump+|hand in hand|holding hands|interlocked fingers|interlaced fingers)",
    "(snap~|wiggle~|cross~|point~|flex~|drum~|tap~) (his|her|their|a|the) (finger+|thumb+|fingertips)",
    "(pinch~|point~) (at|to|toward|towards) .. with (his|her|their|a) (finger|fingers|index finger)",
    "fingertips",
    "one handed (knot|egg|catch|push|pull)",
    unless=(
        "<body_idiom>",
        "palm (tree+|leaf|leaves|oil|frond+|beach|shadow+|grove+|plant+)",
        "(hand|hands) of (a|the) (clock|watch)",
        "(clock|watch|minute|hour|second) [s] hand+",
        "(second|left|right) hand (shop|store|side|bookshop|corner|clothes|car)",
        "hand (painted|made|drawn|crafted|held|carved|woven|stitched|blown|written|luggage|bag)",
        "(by|on the other|at|old|helping|deck) hand",
        "butter fingers",
    ),
)
WORK = phrases(
    "<finger_work>",
    unless=(
        "<body_idiom>",
        "(knitted|crocheted|embroidered) (scarf|hat|blanket|sweater|toy|pillow|curtain+)",
        "(knitting|sewing) (basket|shop|needles)",
        "<finger_work> <sport_thing>",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Hands that are looked at, and work of the fingers unless it rests."""
    yield from list(HANDS(reading, context)) or in_motion(WORK, reading, context)


RISK_FACTOR = RiskFactor(
    slug="hands-in-focus",
    failure_modes=("anatomy-artifact",),
    direction=RAISES,
    message="Hands or fingers are what the shot is about.",
    why="Seen large, every finger has to keep its place, and one too many shows at once.",
    evidence=(
        Evidence(
            url="https://internet10k.com/en/blog/ai-video-pitfalls-2026-en/",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner: hands with tools, liquids, long lettering and takes of over 5 to 8 s fail most.",
        ),
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 scores anatomy, order of movements, keeping of things and physics apart: all are weak.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Close-up of hands kneading clay.",
        "Her fingers fly over the keys.",
        "A man playing the piano in a dark hall.",
        "A child counts on her fingers.",
        "The dealer shuffles the cards.",
        "A woman typing on a laptop.",
        "Two partners shake hands.",
        "A croupier riffles the deck.",
    ),
    passing=(
        "Hand-painted plates on a shelf.",
        "A second-hand bookshop in the rain.",
        "The hands of a clock.",
        "Palm trees along a beach, close-up of palm leaves.",
        "A woman looks out of a window.",
        "Close-up of a face, no hands.",
    ),
    find=find,
    needs=(HANDS, WORK),
    gives_up="the look at the hands",
    advice="Frame above the wrists or from behind, show what the hands have made, or keep one hand still.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import shown_happening
from scoring.engine.verdict import Context

FALLS = phrases(
    "<fall_deed>",
    "<slid_thing> .. <slide_verb>",
    "(slide~|slid|flick~|shove~|nudge~|hurl~|roll~) (a|an|the|his|her|another) .. <slid_thing>",
    "<swung_thing> .. (swing~|sway~|falls|crash~|drop~|spin~|break~|snap~)",
    "(swing~|whirl~) .. (chandelier|wrecking ball|bucket|hammock|lasso|mace|flail|axe|hammer|chain)",
    "(frayed|snapping|creaking|breaking) (rope|chain|cable|branch|ladder|bridge|beam|hook)",
    "(throw~|toss~|drop~|chuck~|lob~) (a|an|the|his|her) .. (into|onto|down|off|in) (a|the) "
    "(pond|lake|river|well|sea|water|pool|canyon|bin|basket|fire|bucket|hole)",
    "(fall~|tumble~|plummet~|topple~|slip~|slide~|drop~|roll~|fly~) (off|out of) (a|the|of|his|her|its)",
    "(fall~|tumble~|plummet~|topple~|slide~|roll~|bounce~) down (a|the) .. (stairs|steps|hill|slope|staircase|ramp|"
    "cliff|stairway|mountain|slide)",
    "(fall~|drop~|crash~|tumble~) (on|onto|to) (the|a) .. (ground|floor|pavement|ice|tiles|table|street|deck)",
    "(tip~|topple~|fall~|keel~|knock~) over",
    "(trip~|slip~|stumble~) and (fall~|drop~|spill~|tumble~|land~)",
    "(trip~ over|slip~ on) (a|an|the|his|her)",
    "(slip~|fall~) (flat|backwards|backward|face first|headfirst|head over heels)",
    "(drop~|drops) (a|an|the|his|her|their) .. <droppable>",
    "(he|she|man|woman|boy|girl|child|waiter|who|and|dog|cat|juggler) drops (a|an|the|his|her|their|it)",
    "bounce~ (away|off|down|around|across)",
    "(knock~|push~|kick~|brush~|sweep~) .. (off|over) (the|a|his|her|its) .. (table|shelf|desk|edge|counter|"
    "balcony|"
    "ledge|roof|cliff|windowsill|wall)",
    "(tower|stack|pile|house|wall) of (blocks|cards|plates|books|boxes|bricks|stones|cans|dishes) .. (fall~|"
    "tumble~|"
    "collapse~|come~ down|topple~)",
    "(tumble~|cartwheel~|plummet~) (to|toward|towards|through) (the|space|earth)",
    "loses (his|her|its) balance",
    unless=(
        "<physics_idiom>",
        "(tear+|sweat|rain|raindrops|dew|snow|snowflakes|leaves|petals|hair|curtain+|light|night|darkness) (fall~|"
        "roll~|drop~|slide~)",
        "(fall~|falls) (asleep|in love|silent|apart|behind)",
        "roll~ off the tongue",
        "drops (the|a|his|her) (subject|hint+|bass|beat|call|anchor|charges|gaze|voice|matter|act)",
        "light bounce~ off",
        "ideas off",
        "drop~ the (beat|curtain|ball off)",
        "slip~ (on|off|out of) (his|her|a|the) (coat|jacket|shoe+|dress|robe|ring|glove+|shoes|clothes)",
        "fly~ (off|out of) (a|the) (runway|nest|cage|tree|branch|hive|cave|chimney)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """What drops, tips over, slides or is knocked down."""
    yield from shown_happening(FALLS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="falling-things",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="Something drops, tips over or is knocked down.",
    why="A fall has one right speed and one right end, and generators keep neither mass nor momentum.",
    evidence=(
        Evidence(
            url="https://ar5iv.labs.arxiv.org/html/2503.06800",
            strength="strong",
            seen_on="2026-11-22",
            claim="Conservation of mass and of momentum is what generators break most (VideoPhy-2).",
        ),
    ),
    basis="practitioner",
    failing=(
        "A teacup slides off the tray.",
        "She drops her phone on the stairs.",
        "A ladder tips over.",
        "He slips and falls.",
        "A cat pushes a pen off the desk.",
        "A house of cards comes down, the cards fall to the floor.",
    ),
    passing=(
        "Night falls over the village.",
        "Leaves fall in a park.",
        "Her hair falls down her back.",
        "A drop of dew on a leaf.",
        "He falls asleep in a chair.",
        "A waterfall in the hills.",
        "She falls in love.",
        "The temperature drops.",
        "Tears roll down her cheeks.",
        "The vase never falls off the shelf.",
    ),
    find=find,
    needs=(FALLS,),
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import shown_happening
from scoring.engine.verdict import Context

LIQUIDS = phrases(
    "<fluid_deed>",
    "pour~ .. <liquid>",
    "<liquid> .. pour~",
    "pour~ [it|some|himself|herself] [slowly] (into|over|from|out of|onto|himself|herself)",
    "splash~",
    "<liquid> .. (spill~|drip~|gush~|overflow~|ooze~|slosh~|spurt~|squirt~|spray~|boil~ over|bubble~ over)",
    "(spill~|drip~|squirt~|spray~|slosh~) .. <liquid>",
    "<thick_liquid> .. (flow~|stream~|drizzle~|run~ down|cascade~|melt~)",
    "drizzle~ .. <liquid>",
    "<thick_liquid> .. run~ (over|down|off|across)",
    "(milk|cream|ink|paint|smoke|dye|foam) .. (swirl~|billow~|disperse~|bloom~|dissolve~|diffuse~)",
    "(swirling|billowing) (milk|cream|ink|paint|dye)",
    "spill~ (on|onto|over|across|everywhere|out|down)",
    "<liquid> .. (come~|shoot~|squirt~|burst~|pump~) (out|all over)",
    "(wash~|sweep~|swept|washed) away",
    "(ride~|surf~|catch~) [a|an|the] [huge|giant|massive|big|perfect|enormous|monster] wave+",
    "(barrel|breaking) wave+",
    "(huge|giant|massive|enormous|monster|storm) wave+ .. (crash~|break~|pound~|smash~|batter~)",
    "(sizzl~|sizzling|splatter~) .. (pan|oil|butter|grill)",
    "(latte art|paint pour|pour shot)",
    "(tsunami|tidal wave|flood~|dam) .. (break~|burst~|sweep~|crash~|swallow~|engulf~|hit~)",
    unless=(
        "<physics_idiom>",
        "(pour~|pouring) [with|down] rain",
        "rain [is] pour~ [down]",
        "splash~ of (color|colors|colour|light|red|blue|pink|yellow)",
        "(splash~) (screen|page|back)",
        "(light|sunlight|crowd|people|smoke|bats|birds|kids|schoolkids|children|students|fans|passengers|"
        "commuters|tourists|guests|herring|ants|music|sound) pour~ (into|over|from|out of|onto|through|in)",
        "(spray|drip) (paint|painted|can|coffee|bottle)",
        "(splash+|splashes) of (colour|light)",
        "spill~ the beans",
        "(pouring|pours) (over|through) (a|the|his|her) (book+|map+|papers|notes|plans|documents|ledger)",
        "(flood~|flooded|flooding) (with|in|by) (light|sunlight|moonlight|color|neon)",
        "(light|sunlight|neon|moonlight) .. (flood~|splash~|spill~|leak~|trickle~|seep~)",
        "swirl~ (fog|mist|snow|snowflakes|leaves|dress|skirt)",
        "spray~ (paint|painted|painting)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Liquids that leave their vessel or change their shape."""
    yield from shown_happening(LIQUIDS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="fluids-and-pouring",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="A liquid is poured, spilled or splashed.",
    why="A liquid must keep its amount while its shape changes in every frame, and a generator does not see to that.",
    evidence=(
        Evidence(
            url="https://ar5iv.labs.arxiv.org/html/2503.06800",
            strength="strong",
            seen_on="2026-11-22",
            claim="Conservation of mass and of momentum is what generators break most (VideoPhy-2).",
        ),
        Evidence(
            url="https://internet10k.com/en/blog/ai-video-pitfalls-2026-en/",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner: hands with tools, liquids, long lettering and takes of over 5 to 8 s fail most.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A man pours coffee into a cup.",
        "Slow motion of milk splashing into a bowl.",
        "Ink swirling in a glass of water.",
        "She spills red wine on the carpet.",
        "Honey drips from a wooden spoon.",
        "The hut is swept away.",
        "A boy surfs a big wave.",
    ),
    passing=(
        "A street in pouring rain.",
        "A calm lake at dawn.",
        "A splash of colour on a grey wall.",
        "A wave of nostalgia in the music.",
        "She waves at the crowd.",
        "Waves crash against the rocks.",
        "Sunlight pours into the room.",
        "A cup of coffee on a table, steam rising.",
        "A river flows through a valley.",
    ),
    find=find,
    needs=(LIQUIDS,),
    advice="Show the liquid already poured, or a small motion such as steam, and keep the vessel in one place.",
)

from collections.abc import Iterator

from scoring.engine.benchmarks import VIDEOPHY_2
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Match, RiskFactor, phrases
from scoring.engine.stillness import shown_happening
from scoring.engine.verdict import Context

CHANGES = phrases(
    "<matter_change>",
    "(paper|letter|photo|photograph|map|house|building|car|rope|forest|book|wood|candle|fuse|field) .. (burn~|"
    "ignite~|smolder~|char~)",
    "(ice|snow|snowman|butter|cheese|chocolate|candle|wax|glacier|popsicle|ice cream|plastic|metal) .. (melt~|"
    "drip~|thaw~)",
    "(water|lake|river|bubble|breath|window|pond) .. (freeze~|freezes|freezing)",
    "(tablet|sugar|pill|powder|salt) .. (dissolve~|fizz~)",
    unless=(
        "<physics_idiom>",
        "(melting|dissolves|melts) into (tears|laughter|the crowd)",
        "dissolve to",
        "frozen (lake|river|pond|pizza|food|tundra)",
        "melting pot",
        "burning (question|desire|man festival)",
        "molten (sky|sunset|light|gold light)",
        "(candle+|candlelight|lantern+|fireplace|campfire|hearth|torch|torches|incense|lamp+) .. burn~",
        "bread rises from",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Matter that burns, melts, freezes, swells or dissolves in view."""
    yield from shown_happening(CHANGES, reading, context)


RISK_FACTOR = RiskFactor(
    slug="matter-changes-state",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="Something burns, melts, freezes or dissolves in view.",
    why="What was there must become just as much of something else, step by step, and a generator leaves out a part.",
    evidence=VIDEOPHY_2,
    basis="inferred",
    failing=(
        "A letter burns to ash in a grate.",
        "A snowman melts in the sun.",
        "The lake freezes over in seconds.",
        "A tablet dissolves in a glass.",
        "Marshmallows toasting over coals.",
    ),
    passing=(
        "A candle burns on a table.",
        "A frozen lake at dawn.",
        "A melting pot of cultures.",
        "Fireplace burning in a cozy room.",
        "Dissolve to black.",
    ),
    find=find,
    needs=(CHANGES,),
    gives_up="the change of the matter",
    advice="Show the state before and the state after in two clips.",
)

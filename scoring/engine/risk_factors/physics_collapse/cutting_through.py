from collections.abc import Iterator

from scoring.engine.benchmarks import VIDEOPHY_2
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Match, RiskFactor, phrases
from scoring.engine.stillness import shown_happening
from scoring.engine.verdict import Context

CUTS = phrases(
    "<cut_verb> .. <cut_thing>",
    "<cut_thing> .. (halves|slices|pieces|in two|in half) .. (fall~|part~|separate~|roll~|drop~|split~)",
    "(sawing|chainsawing|sawed|sliced|chopped|cleaved|cut) (through|in half|in two|down|open|apart)",
    "(lumberjack+|woodcutter+|logger+) (fell~|chop~|saw~|split~|cut~)",
    "(knife|blade|axe|saw|chainsaw|machete|katana|sword|scissors|laser|guillotine|cleaver) .. (slice~|cut~|chop~|"
    "saw~|go~ through|pass~ through|bite~|sink~|cleave~|sever~|snip~)",
    unless=(
        "<physics_idiom>",
        "cut~ to",
        "cutting (board|edge)",
        "(slice|slices|bite|bites|piece|pieces|half) of",
        "cut~ (from|between|back) (to|the|a)",
        "(paper|crew|jump|smash|match) cut+",
        "cut~ (diamond|glass|crystal|grass lawn)",
        "(clean|well|low) cut",
        "(fresh|freshly) cut (flower+|flowers|grass|wood)",
        "cut (flowers|glass|crystal)",
        "(slice|slices) of (cake|bread|lemon|pizza|pie|cheese|life|lime|watermelon)",
        "(chopped|sliced|diced|minced|grated) <cut_thing>",
        "(spread|trim) on",
        "torn (paper|jeans|poster+)",
        "split (screen|level|second)",
        "(spread~|spreads) (his|her|its|their) (arms|wings|fingers)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A blade or a bite that divides a thing."""
    yield from shown_happening(CUTS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="cutting-through",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="A thing is cut, sawn or bitten through.",
    why=(
        "The cut has to open where the blade is, and both parts must stay what they were; often the thing heals "
        "or the blade passes through."
    ),
    evidence=VIDEOPHY_2,
    basis="inferred",
    failing=(
        "A knife slices a ripe tomato.",
        "Sawing a plank in a shed.",
        "A samurai cleaves the melon in two.",
        "She bites into an apple.",
        "A lumberjack fells a tree.",
    ),
    passing=(
        "Sliced bread on a plate.",
        "Cut to a tree on a hill.",
        "A slice of lemon on the rim.",
        "A knife beside a loaf.",
        "Freshly cut flowers in a vase.",
    ),
    find=find,
    needs=(CUTS,),
    gives_up="the cut itself",
    advice="Show the thing before the cut and after it.",
)

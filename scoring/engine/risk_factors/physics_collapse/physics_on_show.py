from collections.abc import Iterator

from scoring.engine.benchmarks import VIDEOPHY_2
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

TOYS = phrases(
    "<physics_toy>",
    "(pancake+|omelette+|crepe+|tortilla+|coin|bottle|burger+) .. (flip~|toss~)",
    unless=(
        "<physics_idiom>",
        "(bowling|snooker|pinball|archery|domino) (shoes|hall|club|shirt|alley sign|trophy|effect in)",
        "domino+ (pizza|sugar|mask)",
        "(a|the) unicycle (leans|stands)",
        "hourglass figure",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Toys, games and machines made to show how things move, unless they rest."""
    yield from in_motion(TOYS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="physics-on-show",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="A toy, a game or a device is shown whose point is how things move.",
    why="Swing, spin, bounce and balance follow laws known to every eye; a generator imitates only their look.",
    evidence=VIDEOPHY_2,
    basis="inferred",
    failing=(
        "A Newton's cradle on a desk.",
        "Boys with a slingshot in a yard.",
        "A paper plane glides across the class.",
        "A pancake flipped high over the stove.",
        "A juggler in the park.",
    ),
    passing=(
        "A yo-yo lies on a desk.",
        "An archer rests on a bench.",
        "A poster of a roller coaster.",
        "A domino mask on velvet.",
        "No juggling.",
    ),
    find=find,
    needs=(TOYS,),
    gives_up="the play of the toy",
    advice="Show one swing or one spin, seen from the side, in a locked frame.",
)

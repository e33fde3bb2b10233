from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

LEGS = phrases(
    "<many_limbed> .. <leg_work>",
    "<running_animal> .. <animal_stunt>",
    "<animal_stunt> .. <running_animal>",
    "(newborn|baby) (foal|calf|giraffe|lamb|fawn|deer|elephant) .. <leg_work>",
    "<animal> .. (wrestle~|fight~|tumble~|pounce~|roll~) .. (other|another|over|together|each)",
    "(forelegs|hind legs|all four legs|front legs|six legs|eight legs|eight arms|tentacles) .. <leg_work>",
    "(every|each) leg .. (cross~|move~|step~|bend~|other+)",
    unless=(
        "<body_idiom>",
        "(ant|spider|crab|bear|bat|horse) (hill|web|cake|cakes|man|claw|market|stew|soup)",
        "(hot|sea|running) (dog|horse|horses)",
        "dragon (fruit|boat)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Animals that run, fight or leap, and creatures with many limbs that use them."""
    yield from in_motion(LEGS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="many-legs-in-motion",
    failure_modes=("anatomy-artifact",),
    direction=RAISES,
    message="An animal runs, leaps or fights, or a creature uses many limbs.",
    why="Legs that cross and hide each other are lost count of, the more so the more there are.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 scores anatomy, order of movements, keeping of things and physics apart: all are weak.",
        ),
        Evidence(
            url="https://openreview.net/forum?id=FzMEDKZxfL",
            strength="strong",
            seen_on="2026-11-22",
            claim="Generated people slide their feet, overstretch joints and lose step; a pan only hides it (Movo).",
        ),
    ),
    basis="inferred",
    failing=(
        "Three horses gallop along the surf.",
        "An octopus crawls over a reef.",
        "A cheetah leaps over a stream.",
        "A newborn giraffe tries to stand.",
        "Two wolves tumble over each other.",
    ),
    passing=(
        "A horse stands in a meadow.",
        "A spider plant on a shelf.",
        "A cat sleeps on a sofa.",
        "An octopus rests on a rock.",
        "The herd never gallops.",
    ),
    find=find,
    needs=(LEGS,),
    gives_up="the fast movement of the legs",
    advice="Let the animal stand, walk slowly or be seen from the chest up.",
)

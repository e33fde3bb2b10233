from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

BECOMES = phrases(
    "transform~ (into|from|to)",
    "transform~ .. into",
    "(turn~|change~) (him|her|it|them|himself|herself|itself) into",
    "turn~ (a|an|the|his|her) .. into (a|an)",
    "(transforms|transforming) (before|in front|slowly|completely|gradually|under|in)",
    "(morph~|shapeshift~|shape shift~|metamorphose~|metamorphosis)",
    "(turn~|change~|shift~|evolve~|mutate~) [slowly|gradually|suddenly] into (a|an|the|his|her|two|its)",
    "(turn~|change~|mutate~) [slowly|gradually|suddenly] into <new_stuff>",
    "(dissolves|dissolving|dissolve|melts|melting|disintegrates|disintegrating|bursts) into (a|an|the)",
    "(dissolves|dissolving|dissolve|melts|melting|disintegrates|disintegrating|bursts) into <new_stuff>",
    "become~ (a|an) .. <new_shape>",
    "(shape|form) (changes|shifts|changing|shifting) into",
    unless=(
        "change~ into (a|an|the|his|her) [red|black|white|blue|new] (dress|suit|costume|uniform|gown|outfit)",
        "change~ into (his|her) (clothes|pajamas)",
        "morph (cut|target)",
    ),
)
# A car turns into a narrow street.
TURNS_OFF = phrases(
    "turn~ .. into (a|an|the|his|her) .. <turned_into>", "turn~ into (a|an|the|his|her) .. <turned_into>"
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Words by which one thing becomes another, streets that somebody turns into left out."""
    turns_off = {span.start for span, _ in TURNS_OFF.places(reading)}
    yield from (match for match in BECOMES(reading, context) if match.span and match.span.start not in turns_off)


RISK_FACTOR = RiskFactor(
    slug="transformation-words",
    failure_modes=("object-permanence",),
    direction=RAISES,
    message="One thing has to become another.",
    why="The way between the two is made up, and what should stay the same melts as well.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2406.08656v1",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Most generators of 2024 complete fewer than one in five described changes of state (TC-Bench).",
        ),
    ),
    basis="benchmark",
    failing=(
        "A frog transforms into a prince.",
        "The car morphs into a robot.",
        "She turns into a bird.",
        "A wizard transforms a mouse into a teacup.",
        "A face that dissolves into smoke.",
    ),
    passing=(
        "The car turns into a driveway.",
        "A taxi turns into a narrow street.",
        "She changes into a red dress.",
        "A digital transformation office.",
        "Dissolve to black.",
        "He turns into the street.",
        "The statue never morphs.",
    ),
    find=find,
    needs=(BECOMES,),
    uses=(TURNS_OFF,),
    gives_up="the transformation",
    advice="Give the first and the last frame as pictures, or cut hard from the one thing to the other.",
)

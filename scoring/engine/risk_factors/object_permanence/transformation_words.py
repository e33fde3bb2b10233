from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

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
        "A face that dissolves into smoke.",
    ),
    passing=(
        "The car turns into a driveway.",
        "She changes into a red dress.",
        "A digital transformation office.",
        "Dissolve to black.",
        "He turns into the street.",
        "The statue never morphs.",
    ),
    find=phrases(
        "transform~ (into|from|to)",
        "(transforms|transforming) (before|in front|slowly|completely|gradually|under|in)",
        "(morph~|shapeshift~|shape shift~|metamorphose~|metamorphosis)",
        "(turn~|change~|shift~|evolve~|mutate~) [slowly|gradually|suddenly] into (a|an|the|his|her|two|its)",
        "(turn~|change~|mutate~) [slowly|gradually|suddenly] into <new_stuff>",
        "(dissolves|dissolving|dissolve|melts|melting|disintegrates|disintegrating|bursts) into (a|an|the)",
        "(dissolves|dissolving|dissolve|melts|melting|disintegrates|disintegrating|bursts) into <new_stuff>",
        "become~ (a|an) .. <new_shape>",
        "(shape|form) (changes|shifts|changing|shifting) into",
        unless=(
            "turn~ [slowly|suddenly] into (a|an|the) <turned_into>",
            "change~ into (a|an|the|his|her) [red|black|white|blue|new] (dress|suit|costume|uniform|gown|outfit)",
            "change~ into (his|her) (clothes|pajamas)",
            "morph (cut|target)",
        ),
    ),
    gives_up="the transformation",
    advice="Give the first and the last frame as pictures, or cut hard from the one thing to the other.",
)

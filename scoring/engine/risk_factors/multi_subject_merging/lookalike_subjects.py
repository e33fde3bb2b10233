from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="lookalike-subjects",
    failure_modes=("multi-subject-merging",),
    direction=RAISES,
    message="Several subjects look the same.",
    why="With nothing to tell them apart, they swap, fuse and split from frame to frame.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2505.20292v4",
            strength="moderate",
            seen_on="2026-11-22",
            claim="OpenS2V-Nexus measures how well several subjects in one clip keep to their own looks.",
        ),
    ),
    basis="inferred",
    failing=(
        "Identical twins play chess.",
        "Workers in matching uniforms march in.",
        "A swarm of drones above the city.",
        "A school of fish turns.",
        "An army of clones.",
    ),
    passing=(
        "Twin beds in a hotel room.",
        "The Twin Towers on a postcard.",
        "A school in the rain.",
        "A man in a uniform.",
        "A herding dog.",
        "Two sisters, one in red and one in blue.",
        "A same-day delivery van.",
    ),
    find=phrases(
        "identical [looking] (twin+|men|women|robots|soldiers|people|girls|boys|figures|cats|dogs|cars)",
        "identical [looking] (sisters|brothers|triplets|houses|statues|dancers|children)",
        "<same_looks>",
        "(in|wearing) <cloth_color> <team_clothes>",
        "(two|three|four|five|six|seven|eight|nine|ten|twelve|dozens of|hundreds of|a row of|rows of) "
        "(fair haired|blonde|identical|bald|bearded|redheaded|red haired|dark haired|uniformed|masked|hooded)",
        "(twins|triplets|quadruplets|clones|doppelganger+|doppelgänger+|lookalike+|look alikes)",
        "twin (sister+|brother+|girls|boys|men|women|dancers|babies)",
        "(matching|identical|the same) (uniform+|outfit+|clothes|dresses|suits|costumes|jackets|shirts|hats|masks)",
        "dressed (identically|alike|the same|in matching)",
        "(swarm+|flock+|herd+|shoal+|colony|pack|pod|murmuration|horde+) of <living_things>",
        "school of (fish|dolphins|sharks|tuna|sardines)",
        "army of (clones|robots|ants|soldiers|zombies|skeletons|penguins)",
        "(copies|versions|clones) of (himself|herself|itself|themselves|the same)",
        unless=(
            "twin (bed+|tower+|peaks|engine+|lens|room+|propeller+|turbo)",
            "twins (stadium|game)",
            "one of the (twins|triplets|clones)",
            "a school of (art|law|medicine|thought)",
        ),
    ),
    advice="Give each of them a color and a place of its own.",
)

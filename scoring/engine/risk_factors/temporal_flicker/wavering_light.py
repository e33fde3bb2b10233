from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="wavering-light",
    failure_modes=("temporal-flicker",),
    direction=RAISES,
    message="The light wavers, glints or is broken up.",
    why="Each frame is lit a little differently on purpose, and the generator adds jumps of its own.",
    evidence=(
        Evidence(
            url="https://artifio.ai/blog/ai-video-generation-fix-glitches",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds flicker worst where small detail moves, as in hair, cloth, leaves and water.",
        ),
    ),
    basis="inferred",
    failing=(
        "A welder at work under a bridge.",
        "Sunlight through the blades of a fan.",
        "A torch beam sweeps over the attic.",
        "Christmas tree in a dark hall.",
        "The sea glitters below the cliff.",
        "A barn on fire at night.",
        "Her cheeks now red, now grey in the glow of the fire.",
    ),
    passing=(
        "A candle burns on a table.",
        "A cozy fireplace.",
        "Northern lights over a lake.",
        "A chandelier, unlit.",
        "A torch switched off on a shelf.",
        "Soft window light.",
        "A donkey called Sparkle.",
    ),
    find=phrases(
        "<wavering_light>",
        "(sun|sunlight|light|sunshine|moonlight|rays|daylight|sunbeams) .. (through|between) .. (poplars|leaves|"
        "trees|branches|"
        "blinds|bamboo|fronds|slats|shutters|foliage|fence|fences|railings|reeds|blades|pines|birches|vines|lattice|"
        "roofs|clouds|wheels|spokes|fan|grille|canopy|forest|ferns|mesh|curtains)",
        absent=("unlit_or_far", "still_life"),
        unless=(
            "spark plug+",
            "(glittering|sparkling|dazzling|shimmering) (career|prize+|array|gala|debut|party|society|reputation|wit)",
            "(sparkling|sparkle) (water|wine|drink|eyes|personality)",
            "glimmer of hope",
            "twinkle in (his|her)",
            "(eyes|smile) (sparkle~|sparkling|twinkle~|twinkling|glint~)",
        ),
    ),
    gives_up="the wavering light",
    advice="Keep a constant key light and add glints in the edit.",
)

from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="high-frequency-texture",
    failure_modes=("temporal-flicker",),
    direction=RAISES,
    message="A surface has very fine, dense detail.",
    why="Details smaller than the generator can hold are drawn anew in every frame, and they shimmer.",
    evidence=(
        Evidence(
            url="https://artifio.ai/blog/ai-video-generation-fix-glitches",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds flicker worst in hair, cloth, leaves and water.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A singer in a sequined dress.",
        "Behind a chain-link fence a dog barks.",
        "Dense foliage in a jungle.",
        "A knight in chain mail.",
        "A herringbone coat in the wind.",
        "Leaves rustling in a hedge.",
        "A plaid shirt on a line.",
        "Sunlight glinting on a choppy sea.",
    ),
    passing=(
        "She laces up her boots.",
        "All that glitters is not gold.",
        "A plain wool coat.",
        "A glittering career.",
        "A single leaf on a table.",
        "No sequins, plain fabric.",
        "A man leaves in a hurry, rustling papers.",
        "A plain shirt on a line.",
        "Rain on a window.",
    ),
    find=phrases("<fine_texture>", absent="unlit_or_far", unless=("glitter is not", "sparkling water")),
    advice="Choose fewer and larger shapes, or let the detail fall out of focus behind the subject.",
)

from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="noisy-footage",
    failure_modes=("temporal-flicker",),
    direction=RAISES,
    message="Grain, noise or frames made one by one are asked for.",
    why="What differs from frame to frame by design gives the generator leave to let all the rest differ too.",
    evidence=(
        Evidence(
            url=(
                "https://community.selendia.com/d/52-text-to-video-troubleshooting-fixing-flicker-drift-and-broken-motion"
            ),
            strength="weak",
            seen_on="2026-11-22",
            claim=(
                "A practitioners' guide lists flicker among the first troubles and ties it to the look that is "
                "asked for."
            ),
        ),
    ),
    basis="inferred",
    failing=(
        "Old 8mm film of a beach, scratches and dust.",
        "Grainy night-vision footage of a fox.",
        "A pencil animation of a lighthouse.",
        "A rooster, every frame painted by hand.",
    ),
    passing=(
        "A grain silo under a white sky.",
        "Clean image, no grain.",
        "A noisy market.",
        "Film grain, soft light.",
        "A frame on a wall.",
    ),
    find=phrases(
        "<noisy_footage>",
        absent=("unlit_or_far", "still_life"),
        unless=(
            "noisy (market|street|crowd|bar|neighbor+|neighbour+|child|children|room|class|party)",
            "glitch art print",
        ),
    ),
    gives_up="the grain",
    advice="Ask for a clean image and add grain in the edit.",
)

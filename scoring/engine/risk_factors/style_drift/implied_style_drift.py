from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "style-drift",
    message="Several looks compete in the scene.",
    why="A look that is mixed, or that has to change, rarely holds to the last frame.",
    failing=(
        "A watercolor fox steps out of the page and becomes photoreal.",
        "Half claymation, half ink sketch, with a retro game filter over it.",
    ),
    passing=(
        "A mountain lake at noon.",
        "A train crosses a bridge.",
    ),
    advice="Name one medium, and keep it for the whole clip.",
)

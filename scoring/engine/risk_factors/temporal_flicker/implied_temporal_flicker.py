from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "temporal-flicker",
    message="The scene is full of small lights or fine detail that changes.",
    why="Fine or blinking detail is drawn anew in every frame, and small differences pulse.",
    failing=(
        "Sequins and fairy lights shimmer under a rotating mirror ball.",
        "Welding arcs stutter behind a chain-link fence in the rain.",
    ),
    passing=(
        "A red apple on a table.",
        "A plain white room.",
    ),
    advice="Name one steady light, and let fine patterns be few or out of focus.",
)

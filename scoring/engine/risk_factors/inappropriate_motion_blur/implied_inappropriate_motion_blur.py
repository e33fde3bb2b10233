from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "inappropriate-motion-blur",
    message="The scene is fast, dark or shaken enough to smear.",
    why="Generators learn blur with speed, and lay it on what should stay sharp.",
    failing=(
        "Motocross riders tear past the lens, mud everywhere, the camera jolting along.",
        "A hummingbird's wings beat beside a racing commuter train.",
    ),
    passing=(
        "A vase on a shelf.",
        "A lake at dawn, nothing stirs.",
    ),
    advice="Slow the subject or the camera, or ask for a sharp picture with a short exposure.",
)

from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "anatomy-artifact",
    message="The scene asks much of bodies or hands, though it does not say so.",
    why="Limbs that bend, reach, work or share a small space are drawn from fewer good examples than a body at rest.",
    failing=(
        "A surgeon ties a suture with two fingers.",
        "A yogi folds into a headstand, legs crossed in lotus, and balances on her forearms.",
    ),
    passing=(
        "A sailboat far out on a blue bay.",
        "A loaf of bread on a wooden board.",
    ),
    advice="Show the body at rest or from farther away, or leave the hands out of the frame.",
)

from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "facial-identity-drift",
    message="The scene asks much of one face, though it does not say so.",
    why="A face that turns, hides, changes or is seen near for long has many chances to become another one.",
    failing=(
        "A bride's profile drifts through candle smoke, vanishes behind the veil and comes out laughing.",
        "The boxer's expression passes from pride to tears as the lens creeps toward him.",
    ),
    passing=(
        "A lighthouse above a calm sea at noon.",
        "A kettle steams on a stove.",
    ),
    advice="Let one thing happen to the face, and show it for less time.",
)

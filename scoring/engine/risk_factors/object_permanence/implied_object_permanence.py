from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "object-permanence",
    message="Something has to come back as it was, after it was out of sight.",
    why="What is hidden is not remembered; it is made up again.",
    failing=(
        "The magician covers the dove with a cloth and lifts it: the bird is still there.",
        "A cyclist disappears behind a parked van and rides out on the other side.",
    ),
    passing=(
        "A bird on a branch.",
        "A field of wheat in the wind.",
    ),
    advice="Keep the thing in sight, or cut before it returns.",
)

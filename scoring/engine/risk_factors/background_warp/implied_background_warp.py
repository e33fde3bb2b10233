from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "background-warp",
    message="The view moves through straight or repeated shapes.",
    why="Lines and patterns that pass by are rebuilt at every step, and bend.",
    failing=(
        "We stride between endless library shelves and turn at every aisle.",
        "The tram window slides past rows of identical facades.",
    ),
    passing=(
        "A close view of a rose.",
        "A dog asleep on grass.",
    ),
    advice="Hold the camera still, or let the background be plain or out of focus.",
)

from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "camera-motion-failure",
    message="The view has to travel in a way that is hard to follow.",
    why="A path with turns, or a stop and a start, is often cut short or swapped for a plainer one.",
    failing=(
        "We glide over the rooftops, drop into the courtyard, circle the fountain and rise again.",
        "The lens sneaks along the corridor, whips round and backs away upstairs.",
    ),
    passing=(
        "A teapot on a table.",
        "A still lake.",
    ),
    advice="Ask for one move, and name it first.",
)

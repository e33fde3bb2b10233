from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "text-logo-rendering",
    message="The scene contains something with writing on it.",
    why="Letters are drawn as shapes, and shapes that are nearly right are wrong.",
    failing=(
        "The clerk stamps the passport and we read the date on the page.",
        "The shop's name glows over the door, and the price list hangs beside it.",
    ),
    passing=(
        "A dog runs along a beach.",
        "A mountain under stars.",
    ),
    advice="Leave the surface blank or out of focus, and add the writing in the edit.",
)

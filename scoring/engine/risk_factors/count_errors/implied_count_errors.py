from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "count-errors",
    message="The scene depends on how many things there are.",
    why="Numbers are not counted when a picture is made; similar things merge and multiply.",
    failing=(
        "A string quartet tunes, then the fifth chair is filled.",
        "She lays out place settings for her seven guests, one by one.",
    ),
    passing=(
        "A cat on a sofa.",
        "The sea at night.",
    ),
    advice="Ask for one, two or many; set exact numbers in the edit.",
)

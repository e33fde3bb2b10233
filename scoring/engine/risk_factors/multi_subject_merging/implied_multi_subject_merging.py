from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "multi-subject-merging",
    message="Several subjects touch, cross or look alike.",
    why="Where bodies meet or resemble each other, parts of one are drawn as parts of the other.",
    failing=(
        "Siblings tumble over each other in a pile of leaves.",
        "Players pile on top of each other and hug.",
    ),
    passing=(
        "A single tree on a hill.",
        "A cup of tea.",
    ),
    advice="Keep subjects apart, and give each its own place and color.",
)

from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "scene-cut-continuity",
    message="The scene has several shots or times in one clip.",
    why="After a cut everything is drawn anew: clothes, rooms and light change with it.",
    failing=(
        "Morning: he laces his boots at the door. Evening: the same man, muddy, at the summit.",
        "Cut between the singer backstage and the crowd, then the encore.",
    ),
    passing=(
        "A boat on a lake.",
        "A woman sits by a window.",
    ),
    advice="Make a clip of each shot, and join them in the edit.",
)

from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "audio-visual-sync-drift",
    message="The scene makes sounds that the eye can check.",
    why="A sound that belongs to a visible moment is noticed when it comes a little late.",
    failing=(
        "A blacksmith's hammer rings on the anvil, blow after blow.",
        "Heels click down a marble staircase, each step echoing.",
    ),
    passing=(
        "A silent field of snow.",
        "Clouds drift over a mountain.",
    ),
    advice="Add the sound in the edit, where it can be moved to the right moment.",
)

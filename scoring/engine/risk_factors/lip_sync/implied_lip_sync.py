from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "lip-sync",
    message="The scene has somebody speaking or singing in sight.",
    why="Words that are heard and a mouth that is seen have to agree at every moment.",
    failing=(
        "A toddler tells his grandmother a long story over the phone.",
        "A tenor sings the last line of an aria in close-up.",
    ),
    passing=(
        "A bowl of oranges on a table.",
        "A river runs through a forest.",
    ),
    advice="Turn the speaker away or cut to what is spoken of, and lay the voice over it.",
)

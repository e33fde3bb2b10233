from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "physics-collapse",
    message="The scene hangs on how things move, fall, flow or break.",
    why="Where weight, contact and cause decide what is seen, each frame can look right and the whole cannot happen.",
    failing=(
        "A stack of plates slides off a tilting tray and shatters over the tiles.",
        "The pendulum swings into the tower of blocks and it topples.",
    ),
    passing=(
        "A framed photograph on a white wall.",
        "Fog over a quiet meadow.",
    ),
    advice="Show the state before or after, and leave the moment itself to the cut.",
)

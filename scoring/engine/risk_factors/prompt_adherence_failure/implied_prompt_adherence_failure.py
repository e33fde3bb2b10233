from scoring.engine.implied_risk import implied_risk

RISK_FACTOR = implied_risk(
    "prompt-adherence-failure",
    message="The scene asks for more, or for stranger things, than one clip usually shows.",
    why="The more parts, turns and odd relations a prompt has, the more of them are dropped or mixed.",
    failing=(
        "A violinist made of water plays upside down while three clocks melt upward and an audience of foxes applauds.",
        "She paints the door green, then feeds the parrot, then repairs the radio, then leaves through the window.",
    ),
    passing=(
        "A cat asleep on a chair.",
        "Waves on a beach.",
    ),
    advice="Keep the one thing that matters, and make a clip of each of the others.",
)

from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="scene-swap-shell-game",
    failure_modes=("object-permanence",),
    direction=RAISES,
    message="Things change places with each other.",
    why="Which of them is which has to be remembered through the move, and generators do not remember.",
    evidence=(
        Evidence(
            url="https://object-permanence.world/",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Commercial generators are tested on tasks with hidden and with swapped objects.",
        ),
    ),
    basis="benchmark",
    failing=(
        "The two men swap places.",
        "A street magician plays a shell game.",
        "Hands shuffle three cups on a table.",
        "The twins exchange hats.",
    ),
    passing=(
        "A swap meet in the desert.",
        "Three cups on a table.",
        "A man exchanges a glance with her.",
        "A light switch on a wall.",
        "They never swap places.",
        "An old man shuffles along.",
    ),
    find=phrases(
        "(swap~|switch~|trade~|exchange~) [their] (place+|position+|seat+|spots|side+|role+|bodies)",
        "(swap~|exchange~|trade~) [their|two|the] <swapped_thing>",
        "(swap~|switch~|exchange~) .. with (each other|one another)",
        "(swap~|switch~) (the|two|a|his|her) .. (around|over)",
        "(shell game|three card monte|cups and balls|cup shuffle|thimblerig|musical chairs)",
        "shuffle~ .. (cup+|shell+|box|boxes|bowls|thimbles)",
        "(cups|shells|boxes) .. (shuffled|shuffle|shuffling|swapped|swap places)",
        "(body|face) swap~",
        "change~ places",
        unless=("swap meet+", "exchange~ (a|the) (glance|look)"),
    ),
    gives_up="the exchange",
    advice="Show only how things stand at the beginning and at the end, in two clips.",
)

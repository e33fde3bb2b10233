from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="crowd",
    failure_modes=("multi-subject-merging",),
    direction=RAISES,
    message="A crowd is part of what happens.",
    why="No face in a crowd has enough of the picture to be itself, so they melt together and pop up anew.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2510.13042v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="In 2,560 rated clips, things lose their state over several actions, and order slips (SeqBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 scores anatomy, order of movements, keeping of things and physics apart: all are weak.",
        ),
    ),
    basis="inferred",
    failing=(
        "A crowded market in Marrakesh.",
        "The stadium crowd cheers.",
        "Hundreds of people dance at a festival.",
        "An army charges down a hill.",
        "A busy street at rush hour.",
    ),
    passing=(
        "An empty market in the morning.",
        "A speaker looks at the audience.",
        "A singer in front of a blurred crowd.",
        "A crowdfunding page on a laptop.",
        "A street, no crowd.",
        "A market stall with oranges.",
    ),
    find=phrases(
        ("(a|the) (cheering|roaring|huge|large|big|massive|dense|lively) crowd", r"\1 blurred crowd"),
        "(crowded|busy|bustling|packed) <busy_place>",
        "<crowd>",
        "(dozens|hundreds|thousands|millions) of (runners|soldiers|fans|dancers|men|women|students|workers|warriors)",
        unless=(
            "<body_idiom>",
            "(blurred|out of focus|silhouetted|distant|defocused|soft focus|unseen) (crowd+|audience|onlookers)",
            "(to|at|for|toward|towards|address~|addresses) (the|a|an|her|his) (audience|crowd)",
            "army (knife|boots|jacket|green|base|truck+)",
            "salvation army",
            "crowded (bookshelf|shelf|shelves|desk|table|bookcase|closet|wall|page|drawer|workbench|mantelpiece|plate)",
            "mob (boss|film)",
        ),
    ),
    gives_up="the liveliness of the crowd",
    advice="Show the crowd as silhouettes or out of focus, and standing still.",
)

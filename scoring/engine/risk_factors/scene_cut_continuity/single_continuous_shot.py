from scoring.engine.risk_factor import LOWERS, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="single-continuous-shot",
    failure_modes=("scene-cut-continuity",),
    direction=LOWERS,
    message="One shot runs without a cut.",
    why="Without a cut nothing has to match across one.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2602.23969v1",
            strength="strong",
            seen_on="2026-11-22",
            claim=(
                "MSVBench, 20 methods: several shots are where generators fail; a single one does not ask it of them."
            ),
        ),
    ),
    basis="inferred",
    failing=(
        "One continuous shot of a street.",
        "A single unbroken take through a park.",
        "A lake at dawn, no cuts.",
        "An oner in a kitchen.",
    ),
    passing=(
        "Rapid cuts of a street.",
        "A lake at dawn.",
        "A single shot of espresso.",
        "A continuous line of ants.",
        "The cook makes no cuts in the bread, then cut to a bar.",
    ),
    find=phrases(
        "(one|a single|single) [long|continuous|unbroken|uninterrupted|steady|smooth] (take|continuous shot|"
        "unbroken shot|uninterrupted shot|tracking take|long shot without cuts)",
        "(one|single) (continuous|unbroken|uninterrupted|seamless) [tracking|camera|handheld|steadicam|long] "
        "(shot|take|movement)",
        "(continuous|unbroken|uninterrupted) [single] (shot|take)",
        "(one-take|oner|single-take)",
        "(one-shot|single-shot) (video|scene|sequence|film|style|take)",
        "long [unbroken|continuous] take",
        "(no|without|zero) [any|visible|hard|jump] (cuts|edits|cutting|editing|scene cuts|camera cuts)",
        negated="keep",
        absent="cut_word",
        unless=("no cuts in",),
    ),
)

from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="timelapse-or-light-change",
    failure_modes=("temporal-flicker",),
    direction=RAISES,
    message="The light or the season changes within the shot.",
    why="Everything has to change its color together and smoothly, and generators do it in jumps.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2406.08656v1",
            strength="moderate",
            seen_on="2026-11-22",
            claim=(
                "TC-Bench: most generators, of 2024, finish fewer than a fifth of the changes that a prompt describes."
            ),
        ),
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 counts the order of events and keeping things as they are among the weak spots.",
        ),
    ),
    basis="inferred",
    failing=(
        "Day to night timelapse of a city.",
        "The seasons change around an oak.",
        "Time-lapse of clouds over a valley.",
        "A field turns from summer to winter.",
        "The lights go out one by one.",
        "From dawn to dusk on a beach.",
    ),
    passing=(
        "A city by night.",
        "A day trip to the sea.",
        "The sun sets behind the hills.",
        "Light from the window falls on a table.",
        "A seasoned cook changes the pan.",
        "Not a timelapse.",
        "Traffic lights change from red to green.",
    ),
    find=phrases(
        "timelapse+",
        "time-lapse+",
        "time-lapsed",
        "hyperlapse+",
        "time lapse footage",
        "(day|night|dawn|morning|afternoon|dusk|sunrise|sunset) (to|into) (night|day|dusk|evening|dawn|morning|"
        "sunset|sunrise)",
        "(day|night|daylight|afternoon|evening|darkness|dusk) (turn~|fade~|change~|shift~|transition~|give~ "
        "way) (to|into) (night|day|dusk|evening|dawn|morning|darkness|daylight)",
        "(turn~|shift~|change~|transition~|go~|fade~) from (day|night|dawn|dusk|morning|daylight|sunrise|"
        "sunset|spring|summer|autumn|fall|winter) (to|into)",
        "from (day|dawn|sunrise|sunset|dusk|morning|noon) (to|till|until) (night|dusk|sunset|dawn|evening|"
        "midnight|sunrise)",
        "seasons [rapidly|slowly|quickly] (change~|pass~|shift~|cycle~|turn~)",
        "(change|changing|passing|cycle) of [the] seasons",
        "(all|through the|through all) four seasons",
        "(spring|summer|autumn|fall|winter) (to|into|turns to|turns into|becomes) (spring|summer|autumn|fall|winter)",
        "seasonal (change|transition)",
        "(light|lights|lighting|sky|daylight) [slowly|suddenly|gradually|rapidly] (change~|shift~|transition~) "
        "(from|to|color+|colour+|across|as|rapidly)",
        "lights [slowly|suddenly|gradually|all] (go out|dim~|turn~ on|turn~ off|switch~ on|switch~ off|come on|"
        "fade~|shut off)",
        "lights go~ (out|on|off)",
        "(blackout|power cut|lighting changes|changing light|shifting light|changing lighting|light changes)",
        "(years|decades|centuries|months) (pass~|go by|fly by)",
        "sun (rise~|set~|race~|move~) (rapidly|quickly|in seconds|in fast motion)",
        unless=("traffic light+", "night shift"),
    ),
    advice="Give the platform a first and a last frame, or make separate clips and dissolve between them.",
)

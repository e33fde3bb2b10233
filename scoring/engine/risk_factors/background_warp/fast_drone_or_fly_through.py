from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="fast-drone-or-fly-through",
    failure_modes=("background-warp",),
    direction=RAISES,
    message="The camera flies fast, or through narrow places.",
    why="Walls near the lens change their whole shape between two frames, and are rebuilt instead of passed.",
    evidence=(
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds that fast drone motion makes shapes melt.",
        ),
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports rooms that melt in a full orbit.",
        ),
    ),
    basis="practitioner",
    failing=(
        "FPV drone dives down a skyscraper.",
        "Fast fly-through of a warehouse.",
        "The camera flies between the trees at speed.",
        "High-speed drone flight through a canyon.",
        "Drone swoops down over the harbour.",
    ),
    passing=(
        "Slow drone shot over a valley.",
        "A bird flies through the window.",
        "Aerial view of a coast.",
        "A delivery drone on a doorstep.",
        "No fly-through.",
        "Steady flyover of a lake.",
    ),
    find=phrases(
        "fpv [drone]",
        ("(fast|rapid|quick|high-speed|speeding) drone", "slow drone"),
        "(fast|rapid|quick|high-speed|frantic|hyper) (aerial|flyover|fly-over|fly-through|flythrough|flight|"
        "fly-by|flyby|drone flight)",
        "fly-through+",
        "flythrough+",
        "drone [rapidly|quickly|suddenly|steeply] (dive~|swoop~|race~|zip~|rush~|weave~|plunge~|dart~|hurtle~|"
        "speed~|skim~)",
        "(camera|drone|shot|pov) [rapidly|quickly|suddenly|smoothly] (swoop~|dive~|plunge~|fly~|flies|soar~|"
        "weave~|race~|zip~|dart~|rush~) .. (through|between|under|into|inside)",
        "(flight|flying|fly|camera flies|pov) (through|between) (a|the|narrow) [narrow|dense|abandoned|old|"
        "dark|ruined|tight] (window+|corridor+|hallway+|canyon|gap+|building+|house|warehouse|forest|tunnel+|"
        "trees|alley|streets|arches|pillars|doorways)",
        "drone racing",
        "racing drone",
        unless=(
            "bird+ .. (fly~|flies) through",
            "plane .. (fly~|flies) through",
            "(bird|bat|plane|eagle|owl|dragon|butterfly|spaceship)+ flying through",
        ),
    ),
    gives_up="the speed of the flight",
    advice="Fly slowly and straight over simple terrain.",
)

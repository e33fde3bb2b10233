from scoring.engine.risk_factor import LOWERS, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="plain-background",
    failure_modes=("background-warp",),
    direction=LOWERS,
    message="The background is plain or out of focus.",
    why="Where there is no detail, none can bend.",
    evidence=(
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports melting rooms at high motion; a plain ground has nothing that could melt.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A vase against a plain wall.",
        "Portrait with shallow depth of field.",
        "A shoe on a white background.",
        "A cat, blurred background.",
        "Bokeh behind a dancer.",
    ),
    passing=(
        "A busy street.",
        "A plain of tall grass.",
        "A simple man in a market.",
        "White walls covered with posters.",
        "No blurred background.",
    ),
    find=phrases("<plain_backdrop>", unless=("white (wall|walls) (covered|full)",)),
    adds="Background softly out of focus.",
    adds_if=lambda reading, context: bool(reading.people) and reading.has("close_framing"),
)

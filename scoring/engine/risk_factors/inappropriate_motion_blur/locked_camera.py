from scoring.engine.risk_factor import LOWERS, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="locked-camera",
    failure_modes=("inappropriate-motion-blur",),
    direction=LOWERS,
    message="The camera stands still.",
    why="A still frame keeps everything but the subject sharp.",
    evidence=(
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide to Gen-4 advises to start simple and to add one element of motion at a time.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Locked-off shot of a street.",
        "Static camera, a dog runs past.",
        "A dancer, filmed on a tripod.",
        "The camera stays still.",
        "Fixed camera, cars pass.",
    ),
    passing=(
        "Handheld shot of a street.",
        "Static electricity lifts her hair.",
        "Static on an old TV.",
        "A man with a tripod on his shoulder walks.",
        "A fixed gear bike.",
    ),
    find=phrases(
        "static [wide|medium|close-up|close|tripod|camera|low-angle|overhead|single|frontal] (shot|camera|"
        "frame|framing|tripod|composition|view|angle|close-up)",
        "(locked|locked-off|locked-down) [wide|medium|tripod|static|close] (camera|shot|frame|framing|tripod|"
        "angle|composition)",
        "locked-off",
        "camera locked [off|down|in place]",
        "(fixed|stationary|still|unmoving|motionless|steady) (camera|frame|framing|camera angle|camera position)",
        "fixed (shot|angle|perspective)",
        "(on|from) a [sturdy|fixed] tripod",
        "tripod shot",
        "camera (is|stays|remains|stands|holds|sits) [perfectly|completely|absolutely|entirely] (still|static|"
        "fixed|locked|locked off|steady|stationary|motionless|in place)",
        "camera (static|fixed|still|stationary)",
        "camera holds [still|steady]",
        absent=("camera_handheld", "camera_whip"),
    ),
    adds="Locked-off camera.",
    adds_if=lambda reading, context: (
        not reading.camera_moves and not reading.has("camera_word", "moving_viewer", "viewer_moves")
    ),
)

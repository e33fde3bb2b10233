from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="speaking-to-camera",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="A person speaks at length into the camera.",
    why="Speech moves jaw, lips and eyes all the time, so the features have many chances to settle elsewhere.",
    evidence=(
        Evidence(
            url="https://www.aivideoauditor.com/failures/sora-face-distortion",
            strength="weak",
            seen_on="2026-11-22",
            claim="In a reported portrait of a man speaking to camera, eyes and jaw changed within four seconds.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Portrait of an elderly man speaking to camera, warm lighting",
        "A woman talks directly into the lens.",
        "A vlogger addresses the audience.",
        "A news anchor delivers a monologue.",
    ),
    passing=(
        "A man smiles at the camera.",
        "Two friends talking in a café, seen from behind.",
        "She is not speaking to camera.",
    ),
    find=phrases(
        (
            "(speak~|talk~) [directly|straight] (to|into|at) [the] (camera|lens|viewer|audience)",
            "smile~ calmly",
        ),
        "(address~|addresses) [directly] the (camera|viewer|audience)",
        "(talking head|talking-head|piece to camera|direct to camera|straight to camera)",
        "(deliver~|give~|recite~) a (speech|monologue|lecture|presentation)",
        "vlogging",
        ends_clause=True,
    ),
    gives_up="the speech to camera",
    advice="Keep the spoken part under 4 seconds, or give the words to a voice off screen.",
)

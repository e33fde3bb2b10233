from scoring.engine.risk_factor import LOWERS, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="voice-over-instead",
    failure_modes=("lip-sync",),
    direction=LOWERS,
    message="A voice off screen speaks the words.",
    why="No mouth in the picture has to move with it.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2605.28035",
            strength="moderate",
            seen_on="2026-11-22",
            claim="MTAVG-Bench 2.0 finds talking people in view the hard part; a voice alone needs no mouth.",
        ),
    ),
    basis="inferred",
    failing=(
        "A calm voice-over speaks of the sea.",
        "Narrator: the city wakes.",
        "A man at a window, his inner monologue is heard.",
        "An off-screen voice calls his name.",
    ),
    passing=(
        "A woman speaks to the camera.",
        "No voice-over, only wind.",
        "A voice coach at a piano.",
        "A monologue on a stage.",
    ),
    find=phrases("<off_screen_voice>"),
)

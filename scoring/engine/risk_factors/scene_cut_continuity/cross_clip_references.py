from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="cross-clip-references",
    failure_modes=("scene-cut-continuity",),
    direction=RAISES,
    message="The prompt points back to another clip.",
    why="A generator knows nothing of earlier clips, so what is not said again is made up.",
    evidence=(
        Evidence(
            url="https://blog.fal.ai/kling-3-0-prompting-guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A gateway's guide to Kling 3.0 advises to fix subjects early and to repeat them word for word.",
        ),
    ),
    basis="vendor",
    failing=(
        "Same woman as before, now running.",
        "Continue from the last clip.",
        "As in the previous scene, he stands at the door.",
        "Pick up where we left off.",
        "The same character from the earlier video walks in.",
    ),
    passing=(
        "She continues walking down the road.",
        "The street as before the storm.",
        "The last scene of a play on a stage.",
        "In the first scene a man wakes up.",
        "A woman with the same coat as her sister.",
        "A sequel on a cinema poster.",
        "Nothing from the previous clip.",
    ),
    find=phrases(
        "(same|just|exactly|like|identical) [as|like] (before|previously|earlier)",
        "same [old|young|blonde] (woman|man|girl|boy|character+|person|dog|cat|room|scene|outfit|setting|"
        "location|people|house|style|place|car|street|clothes|lighting|camera) (as|from|like|of) (before|"
        "earlier|last time|previously|above|the first|the last|the previous|the earlier|previous|last|my last|"
        "my previous)",
        "(continue~|continuing|resume~|extend~) (from|the) (the|previous|last|earlier|prior|where) [previous|"
        "last|earlier|prior|we|it|first]",
        "continue the (video|clip|scene|shot|story|action)",
        "(as|like|same) (in|from) (the|my|our) (last|first|other) (clip|scene|shot|video|prompt|generation|"
        "image|part|episode|one)",
        "[as|like] (in|from) (the|my|our) (previous|prior|earlier) (clip|scene|shot|video|prompt|generation|"
        "image|part|episode|one)",
        "(previous|prior|earlier|preceding) (clip|scene|shot|video|prompt|generation|part|episode|image)",
        "(last|final) (clip|video|generation|prompt)",
        "(pick~|picking) up (where|from)",
        "where (we|it|the last one|the last clip) left off",
        "continuation of",
        "(part|episode|chapter) (2|3|4|5|two|three|ii|iii)",
        unless=("(first|last) scene of", "like before and after", "previous (owner|tenant)"),
    ),
    advice="Say again who and what is seen, word for word, and give the platform the last frame of the earlier clip.",
)

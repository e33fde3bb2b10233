from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="orbit-around-face",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="The camera circles a person whose face is in view.",
    why="A circling camera shows the face from every side, as a head turn does, and the background moves as well.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark scores identity under large changes of viewing angle by itself.",
        ),
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports rippling faces at high motion and rooms that melt in a full orbit.",
        ),
    ),
    basis="practitioner",
    failing=(
        "The camera orbits around her face.",
        "360 degree shot around the singer.",
        "Arc shot, close-up of a young man at a piano.",
        "The camera circles a woman in a red coat.",
    ),
    passing=(
        "The camera orbits a vase of tulips.",
        "A woman watches a satellite in orbit.",
        "Locked camera, a woman smiling.",
        "The camera never orbits around her face.",
    ),
    find=phrases(
        (
            "camera [slowly|smoothly|gently|quickly] (orbit~|circle~|revolve~|rotate~|swirl~|spin~|arc~) "
            "[360 degrees|180 degrees|all the way] around",
            "camera push~ in slowly on",
        ),
        (
            "camera [slowly|smoothly|gently|quickly] (orbit~|circle~) (a|an|the|him|her|them|his|their)",
            r"camera push~ in slowly on \3",
        ),
        "camera [slowly|smoothly|gently|quickly] (orbit~|circle~|revolve~|rotate~|swirl~|spin~|arc~)",
        "(orbit~|circle~|revolve~|rotate~|swirl~|arc~) around .. (face|head)",
        "(orbiting|circling) (him|her|them)",
        "orbiting the <person>",
        "(orbiting|circling) [close|closely|slowly|tightly] (around|round)",
        "camera [slowly|smoothly|gently|quickly] (orbit~|circle~) .. (twice|times)",
        "camera [slowly|smoothly|gently|quickly] (orbit~|circle~) (a|the) (full|complete|whole|half|quarter)",
        ("[360 degree|full|complete|quarter] (orbit|arc) shot (around|of)", "slow push-in on"),
        "(orbit|arc|orbital|orbiting) shot",
        "360 [degree|degrees] [camera] (shot|spin|rotation|orbit|pan|move|turn|around)",
        "orbit [shot|around]",
        after=("manner",),
        unless=("in orbit", "into orbit", "orbit of", "lunar orbit", "earth orbit", "low orbit"),
        near=("person", "face", "pronoun_person"),
    ),
    gives_up="the circling camera",
    advice="Put the orbit on an object or a wide shot, or give the platform pictures of the face from several angles.",
)

from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="whip-or-shaky-camera",
    failure_modes=("inappropriate-motion-blur",),
    direction=RAISES,
    message="The camera whips, crashes in or shakes.",
    why="Every frame is smeared at once, and the generator fills the smear with something new.",
    evidence=(
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports that maximum motion makes faces ripple and rooms melt.",
        ),
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds that quick camera moves make shapes melt and even pans make buildings breathe.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Whip pan to a dancer.",
        "Crash zoom on his eyes.",
        "Shaky handheld shot of a market.",
        "The camera shakes violently as the bomb goes off.",
        "Rapid pan across the crowd.",
        "The camera whip pans to the door.",
    ),
    passing=(
        "Slow pan over a market.",
        "No shaky camera.",
        "A whip on a wall.",
        "Waves crash on the rocks.",
        "Her shaky hands hold a cup.",
        "A bowl of whipped cream in a pan.",
        "Gentle handheld shot of a garden.",
    ),
    find=phrases(
        ("[quick|fast|rapid|sudden] (whip|whip-|swish|snap) pan", "slow pan"),
        ("(whip|swish) pan shot", "slow pan shot"),
        "(whip|swish) (pans|panning|tilt+|zoom+)",
        "whip-pan+",
        "whip~ (the camera|pan) (to|across|around|left|right)",
        ("camera (whip pans|whips|jerks|snaps) (to|toward|towards|around|across)", r"camera slowly pans \2"),
        "(smash|snap) zoom+",
        ("crash zoom", "slow zoom"),
        "crash (zooms|zooming|zoomed)",
        ("(rapid|quick|sudden|fast|abrupt|jerky|violent) (pan|zoom|tilt)", r"slow \2"),
        "(rapid|quick|sudden|fast) (pans|zooms|tilts|zooming|panning)",
        ("(shaky|jittery|jerky|wobbly|erratic|chaotic|frantic) (handheld|hand-held)", r"steady \2"),
        (
            (
                "(shaky|jittery|jerky|wobbly|erratic|chaotic|frantic|trembling|bouncing) (camera|cam|camerawork|"
                "camera work|footage|shot)"
            ),
            r"steady \2",
        ),
        "shaky-cam",
        "shakycam",
        "shaky",
        "camera (shake|shakes|shaking|jitter|judder|rattles|jolts)",
        "camera [is|keeps] [violently|wildly] (shaking|jerking|whipping|jolting|trembling)",
        "(violent|heavy|intense|strong|extreme|wild) camera (shake|movement|motion)",
        "(camera|lens|view|shot|frame|picture|viewpoint|pov|cameraman|operator|image) [suddenly|violently|wildly|then|"
        "quickly] (yank~|jerk~|jolt~|snap~|whip~|swing~|swish~|lurch~|bounce~|rattle~|judder~|shudder~|wobble~|"
        "tumble~|stagger~|flick~|dart~|hurtle~)",
        "(whip~|snap~|jerk~) (round|around|back) to",
        "(run~|sprint~|jump~|fall~) with the camera",
        "(fast|rapid|hectic|frantic) (camera|handheld) (swings|moves|work|movement|movements|shakes|whips|pans)",
        "(dropped|falling|tumbling|thrown) (camera|phone|gopro)",
        "(earthquake-like|found-footage|found footage) (shake|shaking|style shake)",
        unless=(
            "shaky (hand+|voice|legs|breath|table|ladder|bridge|ground|old|knees|smile|start)",
            "camera shake reduction",
        ),
    ),
    gives_up="the whip or the shake",
    advice="Shoot a gentle handheld move or a slow pan, and make the whip in the edit.",
)

from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="flickering-light-source",
    failure_modes=("temporal-flicker",),
    direction=RAISES,
    message="A light flickers, flashes or strobes.",
    why=(
        "A light that changes from frame to frame makes everything it falls on change too, and the eye cannot tell "
        "it from a fault."
    ),
    evidence=(
        Evidence(
            url="https://artifio.ai/blog/ai-video-generation-fix-glitches",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds flicker worst where small detail moves, as in hair, cloth, leaves and water.",
        ),
        Evidence(
            url=(
                "https://community.selendia.com/d/52-text-to-video-troubleshooting-fixing-flicker-drift-and-broken-motion"
            ),
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioners' guide lists flicker among the first troubles and ties it to vague looks.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Strobe lights in a nightclub.",
        "A flickering candle on a table.",
        "Lightning flashes over the sea.",
        "A neon sign buzzes and flickers.",
        "Police lights flashing on wet asphalt.",
        "Disco ball over a dance floor.",
        "A chapel lit by candles.",
        "Shadows leap on the cave wall.",
    ),
    passing=(
        "A flicker of a smile on her face.",
        "A lightning-fast runner.",
        "Soft window light on a table.",
        "No flickering lights.",
        "A flash drive on a desk.",
        "A lightning bolt logo.",
        "A candle burns steadily.",
    ),
    find=phrases(
        (
            (
                "(strobe|strobing|flickering|blinking|pulsing) (light+|lighting|lamp+|bulb+|lightbulb+|neon|neon "
                "light+|neon sign+|lantern+|torch|torches|candlelight|firelight|torchlight|fluorescent light+|"
                "fluorescent tube+|streetlight+|street lamp+|headlight+|spotlight+|overhead light+|screen+|"
                "monitor+)"
            ),
            r"steady \2",
        ),
        "flickering (candle+|fire|flame+|fireplace|shadow+|hologram+|tv|television|film|image+)",
        (
            (
                "(flashing) (light+|neon|neon sign+|police light+|emergency light+|red light+|blue light+|"
                "spotlight+|sign+)"
            ),
            r"steady \2",
        ),
        "(flickers|flicker|flickering|flickered)",
        "(strobe|strobes|strobing)",
        "lightning (flash~|strike~|bolt+|storm|crack~|illuminates|lights|streak~|fork~|splits|arcs)",
        "(flashes|flash|bolts|bolt) of lightning",
        "lightning",
        "(candle+|flame+|campfire|bonfire|torch|torches|torchlight|firelight|candlelight) .. (waver~|dance~|flare~|"
        "sputter~|lick~|leap~)",
        "(campfire|bonfire|torches|torchlight|firelight) [softly|only] (light~|illuminat~|illuminates|illuminating|"
        "glow~|lit)",
        "(by|in) (torchlight|candlelight|firelight|lamplight)",
        "(candlelit|torchlit|firelit|candle-lit|torch-lit)",
        "lit [only] by [a|the|many] (candle+|campfire|bonfire|torches|fire|flames|lightning|fireworks)",
        "shadows (flicker~|dance~|leap~|play~|jump~) (on|over|across)",
        "disco (light+|ball+|lighting|floor)",
        "(neon|neon sign|neon signs|neon lights) (buzz~|flicker~|blink~|pulse~|flash~)",
        "buzzing neon",
        "(police|emergency|ambulance) lights",
        "(light+|lamp+|neon|sirens|beacon+) (flashing|flash|blinking|strobing|pulsing|pulse rapidly)",
        "(camera|paparazzi|flashbulb|muzzle) flashes",
        "paparazzi",
        "fireworks",
        "laser (show|lights|beams)",
        "rave lights",
        "sparks (fly|flying|shower|rain)",
        absent="unlit_or_far",
        unless=(
            "(quick|fast|swift|like) (as|greased) lightning",
            "like lightning",
            "strobe cut",
            "(interest|hope|memory|memories|smile|recognition|doubt|love|thought|idea|anger|joy) flicker~",
            "flicker~ (across|over|through|in|out|behind) (his|her|their|my|its) (mind|eyes|face|memory|features|lips)",
            "lightning (reflexes|chess|talk|round|never|conductor+|detector)",
            "(closed|closing|empty|disused|former|old) (disco|nightclub|firework)",
            "disco (music|era|years|queen|soup|pants)",
            "fireworks (factory|shop|store|warehouse|box|expert|ban)",
            "flicker of (a|an|hope|doubt|recognition|pain|fear|joy|emotion)",
            "lightning-fast",
            "lightning fast",
            "lightning (quick|speed|mcqueen|cable|connector|bolt logo|rod+)",
            "at lightning",
            "white lightning",
            "flicker free",
            "flicker-free",
        ),
    ),
    gives_up="the changing light",
    advice="Keep a constant key light and add the flicker in the edit.",
)

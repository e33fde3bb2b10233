from scoring.engine.risk_factor import LOWERS, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="constant-named-light",
    failure_modes=("temporal-flicker",),
    direction=LOWERS,
    message="One steady light is named.",
    why="A named source gives every frame the same brightness to keep to.",
    evidence=(
        Evidence(
            url=(
                "https://community.selendia.com/d/52-text-to-video-troubleshooting-fixing-flicker-drift-and-broken-motion"
            ),
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioners' guide answers flicker with a concrete look in place of vague words.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Soft window light from the left on a bowl.",
        "A vase lit by a single lamp.",
        "Golden hour light over a meadow.",
        "A portrait under overcast daylight.",
        "Constant soft light from one side.",
    ),
    passing=(
        "A bowl on a table.",
        "Flickering light from a window.",
        "A light jacket from the left rack.",
        "Strobe lights, window light.",
        "A traffic light turns green.",
    ),
    find=phrases(
        "[soft|warm|cool|gentle|natural|diffused|bright|steady|constant|even|hard] (window|sun|lamp|studio|key|"
        "side|rim|north|overhead|top|morning|afternoon|evening|ceiling|desk lamp|kitchen|street|moon|day|back|"
        "ambient studio) light [from|coming from|on|through]",
        "(soft|warm|even|diffused|natural|constant|steady|gentle|hard|directional) (light|lighting|daylight|"
        "sunlight|illumination) [from]",
        "golden hour [light|lighting|sunlight|sun|glow]",
        "blue hour [light|lighting]",
        "lit by (a|one|the) [single|soft|warm|bare|large|small|steady] (lamp|window|bulb|softbox|lantern|sun|"
        "spotlight|moon|streetlight|desk lamp|skylight|source|chandelier)",
        "(single|one) [soft|hard|warm|steady|constant] (light source|key light|lamp|softbox|spotlight|window|bulb)",
        "light from (the|a|one) (left|right|window|side|lamp|doorway|skylight|north)",
        "(overcast|cloudy) (light|daylight|sky|day|morning|afternoon|lighting)",
        "(three-point|softbox|rembrandt|butterfly|high-key|low-key) lighting",
        "softbox",
        "(late|early) (afternoon|morning) (sun|sunlight|light)",
        "backlit by [the] (sun|window|setting sun|low sun)",
        "constant (light|lighting)",
        "sunlight (streaming|streams|falling|falls|coming) (through|from|in)",
        "midday sun",
        absent="unsteady_light",
    ),
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

COVERS = phrases(
    "(cover~|hide~|bury~|wipe~|shield~|obscure~|rub~) <own> (face|eyes|mouth)",
    "(hand+|hair|shadow+|veil|scarf|fan|smoke|mask) .. (across|over|cover~|hide~|cross~|obscure~) .. <face>",
    "(hair|shadow+|light+|rain|branches|curtain) .. (across|over) (his|her|their|the) (face|eyes)",
    "(walk~|pass~|step~|run~|go~|move~) behind a (pillar|column|tree|wall|pole|post|car|curtain|screen)",
    "(strobe|strobing|flickering|flashing|flicker~) [light+|lights|neon|firelight|candlelight] .. face",
    "(remove~|lower~|raise~|lift~) (his|her|their) (mask|sunglasses|helmet|veil|hood)",
    "(take~|pull~|put~) (off|on|up|down) (his|her|their|a|the) (mask|sunglasses|helmet|veil|hood)",
    "lightning .. <face>",
    "(face|faces) (half|partly|partially) (hidden|covered|in shadow)",
    unless=("face of the (cliff|mountain|rock|building|clock|moon)",),
)
ALSO_COVERS = phrases(
    "<face_cover_deed>",
    "(put~|apply^|smear^|dab^) .. (makeup|make up|lipstick|mascara|lashes|foundation|eyeliner|powder|greasepaint|rouge|"
    "sunscreen|glitter|contour)",
    "<uncover_verb> [his|her|their|a|the|its] .. <face_wear>",
    "<face_wear> (off|on|up|down|lifts|drops|slips|falls|raised|lowered)",
    "<blown_cover> .. <blown_verb> .. <face_part>",
    near=("person", "face", "pronoun_person", "group"),
    within="sentence",
    unless=(
        "face of the (cliff|mountain|rock|building|clock|moon)",
        "(tears|raindrops|rain) .. (roll~|fall~) down",
        "(put~|place~|drop~) .. (glasses|helmet|mask|hat) (on|into) (a|the) (table|desk|shelf|bed|bar|counter|floor)",
        "glasses of",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A face that is covered or re-lit, in plain words or in others."""
    yield from list(COVERS(reading, context)) or in_motion(ALSO_COVERS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="face-occlusion-or-relight",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="Something covers the face, or the light on it changes, in the middle of the clip.",
    why="When the face is hidden or re-lit it has to be drawn anew, and need not come back the same.",
    evidence=(
        Evidence(
            url="https://www.emergentmind.com/papers/2603.13215",
            strength="strong",
            seen_on="2026-11-22",
            claim="Generators do not carry on what is hidden or off camera for a while (StEvo-Bench).",
        ),
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark scores identity under occlusion by itself.",
        ),
    ),
    basis="benchmark",
    failing=(
        "She covers her face with both hands.",
        "He passes behind a pillar and smiles.",
        "Strobe light on his face.",
        "Wind blows hair across her face.",
        "She takes off her mask.",
    ),
    passing=(
        "Soft window light on her face.",
        "A woman in a wide hat smiling.",
        "A hand covers the jar.",
        "He covers the pot.",
    ),
    find=find,
    needs=(COVERS, ALSO_COVERS),
    gives_up="the moment at which the face is covered or re-lit",
    advice="Keep the face clear and its light constant; cut to another clip where it must be hidden.",
)

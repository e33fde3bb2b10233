from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

MIRRORS = phrases(
    "[bathroom|vanity|rear-view|rearview|wing|hand|wall|full-length|broken|shattered|ornate|antique|dressing|"
    "side|foggy|steamy|fogged|cracked] mirror+",
    "hall of mirrors",
    "mirrored (wall+|room+|ceiling|surface+|ball|corridor|sunglasses)",
    unless=("smoke and mirrors", "mirror image symmetry", "mirror (lake|finish|polish)", "mirror-like"),
)
REFLECTIONS = phrases(
    "(his|her|their|its|own) [own] reflection+",
    "reflection+ of (a|the|his|her|their|an) (face|figure)",
    "reflection+ of (a|the|his|her|their|an) <person>",
    "reflection+ (in|on) (the|a) (mirror+|window+|glass|puddle+|water|lake|pool|sunglasses|visor|eye|eyes|"
    "storefront|screen)",
    "reflected (in|on|off) (a|the|his|her|their) [shop|store|car|train|still|dark|wet] (window+|glass|mirror+|"
    "puddle+|water|pool|sunglasses|visor|eye|eyes|lens|storefront)",
    near=("person", "pronoun_person", "animal", "face"),
    within="sentence",
    unless=("(neon|light|city|street|sunset|lamp|moonlight) reflection+", "reflection+ on (wet|the wet)"),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Mirrors, and reflections in which somebody is seen."""
    mirrors = MIRRORS.places(reading)
    for span, _ in mirrors or REFLECTIONS.places(reading):
        yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="mirrors-and-reflections",
    failure_modes=("background-warp",),
    direction=RAISES,
    message="Somebody is to be seen in a mirror or another reflection.",
    why="The reflection is drawn as a second scene, which moves on its own.",
    evidence=(
        Evidence(
            url="https://yourai.pro/?p=179300",
            strength="moderate",
            seen_on="2026-11-22",
            claim="WorldReasonBench: the best generators look good and get physics and the handling of things wrong.",
        ),
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 counts physics and the keeping of instances among the weak spots.",
        ),
    ),
    basis="inferred",
    failing=(
        "A woman brushes her hair in the mirror.",
        "His reflection in the window looks back.",
        "A hall of mirrors.",
        "A dog sees its reflection in a puddle.",
        "A man reflected in a shop window.",
    ),
    passing=(
        "A moment of quiet reflection.",
        "Neon reflections on wet asphalt.",
        "Mountains reflected in a lake.",
        "On reflection he stays.",
        "No mirrors in the room.",
        "Smoke and mirrors of politics.",
    ),
    find=find,
    needs=(MIRRORS, REFLECTIONS),
    advice="Frame the shot so that the reflection is out of it, or let it be abstract light.",
)

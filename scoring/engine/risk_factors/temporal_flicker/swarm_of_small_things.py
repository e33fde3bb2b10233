from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Swarms; else a fine texture in a sentence that brings it near or sets it in motion."""
    if reading.has("unlit_or_far", "still_life"):
        return
    swarms = reading.said("swarm")
    yield from (Match(span=hit.span) for hit in swarms[:1])
    if swarms:
        return
    lively = reading.pieces_with("close_or_moving", "sentences")
    for hit in reading.said("soft_texture"):
        if reading.sentences.number_at(hit.start) in lively:
            yield Match(span=hit.span)
            return


RISK_FACTOR = RiskFactor(
    slug="swarm-of-small-things",
    failure_modes=("temporal-flicker",),
    direction=RAISES,
    message="Very many small things, or a fine texture, are near or in motion.",
    why="None of them is large enough to be followed, so each frame draws them anew and the picture boils.",
    evidence=(
        Evidence(
            url="https://artifio.ai/blog/ai-video-generation-fix-glitches",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds flicker worst in hair, cloth, leaves and water.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A shoal of sardines.",
        "Macro of moss on a log.",
        "Wind in the poplars, every leaf turning.",
        "A crocheted shawl in close-up.",
        "A circuit board, the camera slides across it.",
        "Petals swirling in a courtyard.",
    ),
    passing=(
        "Moss on a log.",
        "A rug in a hall.",
        "Macro of an apple.",
        "A wheat field seen from far away, wind.",
        "A jar of beads, close-up.",
        "A flock on a hill.",
    ),
    find=find,
    needs=("swarm", "soft_texture"),
    advice="Show fewer and larger things, or let the small ones fall out of focus.",
)

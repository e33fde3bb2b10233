from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A stillness that is insisted on in a sentence that sets something against it."""
    against = {reading.sentences.number_at(hit.start) for hit in reading.hits("against_stillness")}
    for hit in reading.hits("strict_still"):
        number = reading.sentences.number_at(hit.start)
        if number in against and number in reading.pieces_with("framed", "sentences"):
            yield Match(span=hit.span)
            return


RISK_FACTOR = RiskFactor(
    slug="still-amid-motion",
    failure_modes=("camera-motion-failure",),
    direction=RAISES,
    message="The frame has to stay dead still while much moves in it.",
    why="Generators have learned that the camera goes with what moves, and drift or follow.",
    evidence=(
        Evidence(
            url="https://www.aivideoauditor.com/failures/luma-camera-path-drift",
            strength="weak",
            seen_on="2026-11-22",
            claim="Reported Luma clips drifted where a still shot was asked for.",
        ),
    ),
    basis="inferred",
    failing=(
        "The camera must not budge although the storm tears the roof away.",
        "Keep the frame dead level while the deck pitches.",
        "The lens stays nailed down even as the crowd surges past.",
    ),
    passing=(
        "A perfectly still camera, a lake.",
        "He must not move while the doctor listens.",
        "Rock steady tripod shot of a barn.",
        "The camera follows a dog while it rains.",
    ),
    find=find,
    needs=("strict_still",),
    advice="Use the platform's switch for a fixed camera, and let less move in the frame.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import LOWERS, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A picture that the user attaches, or that the prompt points at."""
    if context.reference_image:
        yield Match()
        return
    for hit in reading.said("reference_marker"):
        yield Match(span=hit.span)


RISK_FACTOR = RiskFactor(
    slug="reference-image-attached",
    failure_modes=("facial-identity-drift",),
    direction=LOWERS,
    message="A reference picture shows who the person is.",
    why="The face has a picture to be held to, in place of words alone.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2505.20292v4",
            strength="moderate",
            seen_on="2026-11-22",
            claim="OpenS2V-Nexus measures how well generators keep a subject that a reference image shows.",
        ),
    ),
    basis="inferred",
    failing=("The woman of @image1 smiles at the camera.", "[Image 1] walks along a beach."),
    passing=("A woman smiles at the camera.", "A framed image of a woman on a wall."),
    find=find,
)

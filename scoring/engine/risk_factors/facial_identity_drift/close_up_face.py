from collections.abc import Iterator
from itertools import islice

from scoring.engine.framing import close_views_of_a_face
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

CLOSE_VIEWS = ("close up", "closeup", "close shot", "tight shot", "tight framing", "ecu")
# What no medium close-up could be of.
SMALL_PARTS = frozenset({"mouth", "lips", "eye", "eyes", "nose", "ear", "ears", "tear", "teeth", "tongue"})


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first close framing of a face."""
    for hit in islice(close_views_of_a_face(reading), 1):
        small = not SMALL_PARTS.isdisjoint(reading.folded[hit.end : hit.end + 24].split()[:3])
        widened = hit.phrase.endswith(CLOSE_VIEWS) and not small
        yield Match(span=hit.span, replacement="medium close-up" if widened else None)


RISK_FACTOR = RiskFactor(
    slug="close-up-face",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="A face fills the frame.",
    why="In a close view even a small change of the features reads as another person.",
    evidence=(
        Evidence(
            url="https://www.aivideoauditor.com/failures/sora-face-distortion",
            strength="weak",
            seen_on="2026-11-22",
            claim="Both reported examples of a drifting face are close views of one person.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Close-up of a woman smiling.",
        "Portrait of an elderly man speaking to camera, warm lighting",
        "Extreme close up, her eyes fill with tears.",
    ),
    passing=(
        "Close-up of a coffee cup on a table.",
        "A woman at the end of a pier, wide shot.",
        "Close-up of hands of a potter at the wheel.",
        "No close-up of the man.",
        "Medium close-up of a woman smiling.",
        "A painter lifts the cloth and shows a portrait.",
    ),
    find=find,
    needs=("close_framing",),
    gives_up="the closest view",
    advice="Keep close-ups of a face under 4 seconds, or step back to a medium shot.",
)

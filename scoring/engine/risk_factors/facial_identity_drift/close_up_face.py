from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

ABOVE_THE_FACE = frozenset({"medium close up", "medium close ups"})
PARTS = ("hand", "animal")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A close framing in a sentence that shows a person's face."""
    for hit in reading.said("close_framing"):
        if hit.phrase in ABOVE_THE_FACE:
            continue
        home = reading.sentences.number_at(hit.start)
        after = reading.folded[hit.end : hit.end + 40].split()
        if after[:1] == ["of"] and any(word in {"hands", "hand", "fingers", "feet", "shoes"} for word in after[:4]):
            continue
        if any(reading.sentences.number_at(person.span.start) == home for person in reading.people) or any(
            reading.sentences.number_at(face.start) == home for face in reading.said("pronoun_person")
        ):
            yield Match(span=hit.span)
            return


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
    ),
    find=find,
    needs=("close_framing",),
    advice="Keep close-ups of a face under 4 seconds, or step back to a medium shot.",
)

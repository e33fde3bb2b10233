from collections.abc import Iterator

from scoring.engine.clip import clip_seconds
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import LOWERS, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

SHORT_SECONDS = 4.0


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A face in a clip of four seconds or less."""
    if not (reading.people or reading.has("pronoun_person", "face")):
        return
    if clip_seconds(reading, context) > SHORT_SECONDS:
        return
    stated = reading.durations if context.clip_seconds is None else ()
    yield Match(span=stated[0].span if stated else None)


RISK_FACTOR = RiskFactor(
    slug="short-clip-of-face",
    failure_modes=("facial-identity-drift",),
    direction=LOWERS,
    message="The clip is short enough for the face to hold.",
    why="In four seconds or less a face has little time to wander.",
    evidence=(
        Evidence(
            url="https://opten.space/en/models/sora-2",
            strength="weak",
            seen_on="2026-11-22",
            claim="A third-party guide says that short takes follow instructions better and advises joining 4 s clips.",
        ),
        Evidence(
            url="https://www.aivideoauditor.com/failures/sora-face-distortion",
            strength="weak",
            seen_on="2026-11-22",
            claim="The page that reports drifting faces advises to keep close-ups under 4 seconds.",
        ),
    ),
    basis="practitioner",
    failing=("A 4 second close-up of a woman smiling.", "A man nods, 3s."),
    passing=("A 10 second close-up of a woman smiling.", "A 3 second shot of a sailboat."),
    find=find,
    needs=("person", "group", "pronoun_person", "face"),
)

from collections.abc import Iterator

from scoring.engine.cutting import labels
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

FEWEST_SHOTS = 2


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The second of the shots that are labelled by number, name or time."""
    found = [span for span in labels(reading) if reading.counts_at(span.start)]
    if len(found) >= FEWEST_SHOTS:
        yield Match(span=found[1])
        return
    named = sorted({hit.phrase: hit for hit in reversed(reading.said("shot_label"))}.values())
    yield from (Match(span=hit.span) for hit in named[1:FEWEST_SHOTS])


RISK_FACTOR = RiskFactor(
    slug="several-labelled-shots",
    failure_modes=("scene-cut-continuity", "prompt-adherence-failure"),
    direction=RAISES,
    message="One clip is made of several labelled shots.",
    why="Labels tell where the cuts are; what should last across them is still made anew in each shot.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2602.23969v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="MSVBench, 20 methods: what should last across shots is not kept.",
        ),
        Evidence(
            url="https://blog.fal.ai/kling-3-0-prompting-guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A gateway's guide to Kling 3.0 advises to label every shot, and to fix subjects early.",
        ),
    ),
    basis="vendor",
    failing=(
        "Shot 1: a man at a desk. Shot 2: his hands. Shot 3: the door.",
        "Shot 1 - a lake. Shot 2 - a boat.",
        "[00:00-00:02] a girl ties a kite [00:02-00:04] it rises",
        "Scene one, the office. Scene two, the lift.",
        "First shot a lake, final shot a boat.",
    ),
    passing=(
        "A man at a desk.",
        "Shot 1: a man at a desk.",
        "Two shots of espresso.",
        "A glass shot to pieces.",
    ),
    find=find,
    needs=("label_word", "shot_label"),
    advice="Make a clip of each shot, and repeat person, clothes and light word for word.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import QUOTATION, RAISES, Evidence, Match, RiskFactor
from scoring.engine.spoken_time import overflow
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The words that are left over when the clip is full."""
    for span in overflow(reading, context):
        yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="speech-over-budget",
    failure_modes=("audio-visual-sync-drift",),
    direction=RAISES,
    message="More words are spoken than the clip has time for.",
    why="A line that does not fit is rushed, cut off, or runs on after the mouth has stopped.",
    evidence=(
        Evidence(
            url="https://videoclaw-docs.vercel.app/features/prompt-quality",
            strength="weak",
            seen_on="2026-11-22",
            claim="A prompt checker's documentation allows about 2.5 spoken words for each second of clip.",
        ),
        Evidence(
            url="https://github.com/smixs/visual-skills",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner's rules for 2026 fit what is said on Veo into its clip of 8 seconds.",
        ),
    ),
    basis="practitioner",
    failing=(
        (
            'She says: "I have waited all my life for this moment, and now that it is finally here in front of me '
            'I do not know at all what to do with it."'
        ),
        'A 4 second clip. He says "The train to Vienna leaves from the other platform today, please hurry up now."',
        (
            '"We never meant to stay here for so long, but the winter came early and the road over the mountain '
            'was closed," she says.'
        ),
    ),
    passing=(
        'She says: "I have waited all my life for this."',
        'A 10 second clip. He says "The train to Vienna leaves from the other platform today."',
        (
            'A sign reads "All visitors must report to the front desk and sign the book before they enter the '
            'building or walk in the garden today."'
        ),
        (
            '{"scene": "A woman in a long red coat walks along the beach at dawn while gulls circle over the water '
            'and the waves come in slowly"}'
        ),
    ),
    find=find,
    needs=(QUOTATION,),
    advice=(
        "Cut the lines to 2.5 words for each second of clip (8 seconds hold about 20 words), or split them at a breath."
    ),
)

from collections.abc import Iterator
from itertools import islice

from scoring.engine.quotations import spoken_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

MOST_PLACES = 2


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """What is to be heard, where the platform, the user or the prompt says that nothing can be."""
    if not _is_silent(reading, context):
        return
    places = [quote.span for quote in spoken_quotes(reading) if not reading.is_negated(quote.span.start)]
    places += [hit.span for hit in (*reading.said("off_screen_voice"), *reading.said("sound_wish"))]
    for span in islice(sorted(places), MOST_PLACES):
        yield Match(span=span)
    if context.audio and not places:
        yield Match()


def _is_silent(reading: Reading, context: Context) -> bool:
    if context.platform.native_audio is False or context.audio is False:
        return True
    return any(not reading.folded.startswith(" of ", hit.end) for hit in reading.hits("silent_wish"))


RISK_FACTOR = RiskFactor(
    slug="silent-platform",
    failure_modes=("audio-visual-sync-drift",),
    direction=RAISES,
    message="Something is to be heard, and the clip will have no sound.",
    why="Without a sound track a spoken line shows at most as moving lips.",
    evidence=(
        Evidence(
            url="Python package runwayml 5.24.0",
            strength="strong",
            seen_on="2026-11-22",
            claim=(
                "A request to Runway's gen4.5 has no field for sound, while other generators behind the same "
                "interface take audio."
            ),
        ),
    ),
    basis="vendor",
    failing=(
        'Runway Gen-4.5, a woman says "Good morning."',
        "Gen-4.5: rain on a roof, sound of thunder",
        'Silent video. He says "Follow me."',
    ),
    passing=(
        'A woman says "Good morning."',
        "Silent video of rain on a roof.",
        'No sound of traffic, birds chirping, she says "Listen."',
        "Gen-4.5: rain on a tin roof.",
        "A silent film star in a garden.",
    ),
    find=find,
    advice="Choose a platform that makes sound, or leave the sound out and add it in the edit.",
)

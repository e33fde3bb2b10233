from collections.abc import Iterator

from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The dark place of a sentence in which somebody moves quickly and no strong light is named."""
    if reading.has("bright_light"):
        return
    quick = [action for action in reading.actions if action.word in words_of("quick_motion")]
    moving = [action for action in quick if not _is_a_course(reading, action.span.start)]
    homes = {reading.sentences.number_at(action.span.start) for action in moving}
    for hit in reading.said("dark_scene"):
        if reading.sentences.number_at(hit.start) in homes:
            yield Match(span=hit.span)
            return


def _is_a_course(reading: Reading, offset: int) -> bool:
    """ "a river running through the woods", "the road runs": nothing that moves quickly."""
    before = reading.folded[max(0, offset - 16) : offset].split()[-1:]
    return bool(words_of("course").intersection(before))


RISK_FACTOR = RiskFactor(
    slug="low-light-motion",
    failure_modes=("inappropriate-motion-blur",),
    direction=RAISES,
    message="Quick motion takes place in a dark scene.",
    why="Dark footage is blurred footage in what generators have learned from, so edges dissolve with the motion.",
    evidence=(
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds that fast subjects make shapes melt; the darkness is our inference.",
        ),
    ),
    basis="inferred",
    failing=(
        "A man running through a dark alley at night.",
        "Two wolves chase a deer in a moonlit forest.",
        "She dances in a dimly lit bar.",
        "Boxers fighting in low light.",
    ),
    passing=(
        "A man with dark hair running through a park.",
        "A dark alley at night, rain.",
        "Under bright streetlights at night a man runs.",
        "A running tap at night.",
        "A river running through a dark forest.",
        "A knight runs through a field.",
    ),
    find=find,
    needs=("dark_scene",),
    advice="Name a strong light, such as a street lamp overhead, or slow the motion.",
)

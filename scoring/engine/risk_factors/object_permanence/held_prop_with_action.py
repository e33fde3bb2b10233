from bisect import bisect_left
from collections.abc import Iterator

from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

HOLDING = phrases(
    "(hold~|carry~|clutch~|grip~|brandish~|cradle~|wield~) (a|an|the|his|her|their|two|some|up a)",
    "in (his|her|their|one|each|the left|the right) (hand|hands)",
    "under (his|her) arm",
    unless=(
        "(hold~|carry~) <possessive> (breath|gaze|hand|hands|head|pose|position|note|child|baby|bride)",
        "(hold~|carry~) a (pose|position|note|tune|child|baby)",
        "hand in hand",
        "hold~ (the) (camera|frame|shot)",
    ),
)
PLAYED_WITH = phrases(
    "(toss~|twirl~|flip~|spin~|swing~|juggle~|fling~) (a|an|the|his|her|their) .. <small_prop>",
    "(twirl~|spin~|swing~) .. (sword+|baton+|staff|cane|umbrella|axe|lightsaber+|nunchucks|pistol|gun|lasso)",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A prop thrown or swung; or held by somebody who moves in the same sentence."""
    yield from PLAYED_WITH(reading, context)
    moving = [action.span.start for action in reading.actions if action.word in words_of("bodily_move")]
    for span, _ in HOLDING.places(reading):
        sentence = reading.sentences.span_at(span.start)
        first = bisect_left(moving, sentence.start)
        if first < len(moving) and moving[first] < sentence.end:
            yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="held-prop-with-action",
    failure_modes=("object-permanence",),
    direction=RAISES,
    message="A held thing has to last through a movement.",
    why="As the hand moves, the thing is covered for a moment, and may come out changed, doubled or not at all.",
    evidence=(
        Evidence(
            url="https://invideo.io/blog/runway-gen-4-5-complete-guide/",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A guide gives Gen-4.5's limits: covered things vanish, effects precede causes, misses become hits.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A woman holding a cup while turning around.",
        "He tosses the keys into the air.",
        "A girl runs across a field with a kite in her hand.",
        "A knight spins his sword.",
    ),
    passing=(
        "A man holding a cup at a window.",
        "She holds her breath and dives.",
        "They walk hand in hand.",
        "A cup on a table.",
        "A child runs across a field.",
        "He never holds a cup while walking.",
    ),
    find=find,
    needs=(HOLDING, PLAYED_WITH),
    advice="Put the thing down on a surface, or name it again in every beat.",
)

from collections.abc import Iterator

from scoring.engine.grammar.stretches import Stretches
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

NOT_QUICK = ("slow_motion", "not_quick_now")
DEEDS = phrases(
    "<swift_verb>",
    "<swift_if_way> <swift_way>",
    "<fast_words>",
    absent=NOT_QUICK,
    unless=(
        "(very|so|really|too) (fast|quick|quickly) (food|asleep|lunch|snack|fix)",
        "fast asleep",
        "(light|lights|sun|sunlight|shadows|rays|beams|smoke|steam|moonlight|sunbeams|clouds|mist|fog) <swift_if_way>",
        "(river|stream|brook|road|path|trail|track|fence|wall|canal|rapids) <swift_if_way>",
        "<swift_if_way> from the (ceiling|hook|branch|rafters)",
        "fly~ (the|a|his|her) (flag|kite)",
        "time flies",
        "(words|rumor+|rumour+|years|hours|thoughts|heart) <swift_if_way>",
        "(gently|slowly|softly|lazily|calmly|quietly|idly) <swift_if_way>",
        "(swing|bound|snap|tear|shoot|spring|charge|race|dash|burn|stream|surge|scramble|bolt|blast|rush) (for|of|at|"
        "from)",
    ),
)
THINGS = phrases("<fast_sport>", "<fast_thing>", absent=NOT_QUICK)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Quick deeds; and sports, machines and animals that are quick by nature, unless they do something calm."""
    deeds = [span for span, _ in DEEDS.places(reading)]
    yield from (Match(span=span) for span in deeds)
    marked = Stretches(deeds)
    for span, _ in THINGS.places(reading):
        if not marked.touches(span) and reading.clauses.number_at(span.start) not in reading.pieces_with(
            "calm_deed", "clauses"
        ):
            yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="quick-subject",
    failure_modes=("inappropriate-motion-blur",),
    direction=RAISES,
    message="Somebody or something moves quickly.",
    why=(
        "Between two frames it covers much ground, and the gap is filled with smear that clings to what is still as "
        "well."
    ),
    evidence=(
        Evidence(
            url="https://www.emergentmind.com/articles/2511.21592",
            strength="moderate",
            seen_on="2026-11-22",
            claim="MoGAN's authors: single frames are good, while motion jitters, ghosts and goes beyond belief.",
        ),
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds that a fast subject or drone makes shapes melt into each other.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A cheetah sprints across the plain.",
        "Two boxers throw punches in a ring.",
        "A flamenco dancer on a wooden stage.",
        "A wet spaniel shakes itself dry.",
        "A motocross rider over a ramp.",
        "Minnows dart between the reeds.",
        "Her hands type furiously.",
        "Sparrows flit in and out of a hedge.",
    ),
    passing=(
        "A racing bike parked against a wall.",
        "A hummingbird asleep on a twig.",
        "A gallop in slow motion over a beach.",
        "A dash of salt on an egg.",
        "A game of darts, the board empty.",
        "A dog walks along a beach.",
        "No rapid movement, a calm lake.",
        "A kick drum on a stage.",
        "A lightning rod on a roof.",
    ),
    find=find,
    needs=("swift_verb", "swift_if_way", "fast_words", "fast_sport", "fast_thing"),
    uses=(DEEDS, THINGS),
    gives_up="the speed",
    advice="Slow the motion down, or film it from the side with a still camera in bright light.",
)

from bisect import bisect_right
from collections.abc import Iterator

from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

ON_FOOT = phrases(
    "(close up|focus|low angle|detail|tracking) .. (feet|footsteps|shoes|sneakers|boots|legs)",
    "(feet|footsteps|heels) .. (walk~|run~|pound~|step~|march~|dance~|hit~|splash~)",
    "(walking|running) (feet|legs|cycle|gait|pose)",
    "barefoot (on|over|across|through)",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first place where a person walks or runs, unless the framing leaves the feet out."""
    on_foot = next(ON_FOOT(reading, context), None)
    if on_foot is not None:
        yield on_foot
    elif not reading.has("partial_framing"):
        yield from first_walk(reading)


def first_walk(reading: Reading) -> Iterator[Match]:
    """The first verb of walking whose doer, the word for a living or moving thing before it, is a person."""
    walkers = sorted(
        hit.span
        for name in ("person", "group", "pronoun_person")
        for hit in reading.said(name)
        if not is_a_viewpoint(reading, hit.start)
    )
    others = sorted(hit.span for name in ("animal", "no_walker") for hit in reading.said(name))
    for action in reading.actions:
        if action.word not in words_of("gait") or takes_an_object(reading, action.span.end):
            continue
        walker = bisect_right(walkers, action.span) - 1
        other = bisect_right(others, action.span) - 1
        sentence = reading.sentences.span_at(action.span.start)
        if walker < 0 or walkers[walker].start < sentence.start or (other >= 0 and others[other] > walkers[walker]):
            continue
        yield Match(span=action.span)
        return


def is_a_viewpoint(reading: Reading, offset: int) -> bool:
    """Whether "person" is that of a first-person view."""
    return reading.folded[max(0, offset - 7) : offset].split()[-1:] in (["first"], ["1st"], ["third"])


def takes_an_object(reading: Reading, offset: int) -> bool:
    """Whether something is run or walked: "runs her fingers", "runs a bakery"."""
    return reading.folded[offset : offset + 8].split(" ")[1:2] in (["a"], ["an"], ["the"], ["her"], ["his"], ["their"])


RISK_FACTOR = RiskFactor(
    slug="full-body-gait",
    failure_modes=("anatomy-artifact",),
    direction=RAISES,
    message="Somebody walks or runs with the legs in view.",
    why="A step is easily seen to be wrong: the feet slide, the knees bend too far, arms and legs lose their rhythm.",
    evidence=(
        Evidence(
            url="https://openreview.net/forum?id=FzMEDKZxfL",
            strength="strong",
            seen_on="2026-11-22",
            claim="Generated people slide their feet, overstretch joints and lose step; a pan only hides it (Movo).",
        ),
    ),
    basis="benchmark",
    failing=(
        "A man runs toward the camera.",
        "Tracking shot of a woman walking through a market",
        "Two boys sprinting along a beach.",
        "Low angle, close-up of walking feet.",
        "She strolls through the park.",
    ),
    passing=(
        "A tap with running water.",
        "It is a running joke among the crew.",
        "An old man with a walking stick sits on a bench.",
        "A woman walks along a street, framed from the waist up.",
        "A horse runs across a field.",
        "A woman runs her fingers through wheat.",
        "A river runs past a man on a bench.",
        "A forest path, no one walks there.",
    ),
    find=find,
    uses=(ON_FOOT,),
    needs=("gait", "feet"),
    advice="Frame the walker from the waist up, or lock the camera and show the walk from the side.",
)

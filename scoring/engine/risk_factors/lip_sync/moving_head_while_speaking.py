from bisect import bisect_left
from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

TOGETHER = phrases(
    "(walk~|run~|dance~|jog~|march~|spin~|jump~) and (talk~|speak~|sing~|rap~|chat~|shout~|explain~|says|saying)",
    "(talk~|speak~|sing~|rap~|chat~|shout~) and (walk~|run~|dance~|jog~|march~|spin~|jump~)",
    "(talk~|speak~|sing~|vlog~|rap~) while (walking|running|dancing|jogging|cycling|skating|driving)",
    "(walk-and-talk|walk and talk|walking and talking|walk-n-talk)",
    "(talk~|speak~|sing~|vlog~|rap~) .. (walking|running|dancing|jogging|cycling|skating|driving)",
    "(walking|running|dancing|jogging|cycling|skating) .. (talking|speaking|singing|rapping|vlogging)",
)
JOINED = (" while ", " as ")
LONGEST_OPENING = 12
HANGING = ("  he ", "  she ", "  they ")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A moving body in the same breath as speech: joined by "and", or by "while" and "as"."""
    together = TOGETHER.places(reading)
    yield from (Match(span=span) for span, _ in together)
    if together:
        return
    speaks = [hit for hit in reading.said("speak") if not hit.phrase.startswith("interview")]
    starts = [hit.start for hit in speaks]
    for mover in reading.said("head_mover"):
        place = bisect_left(starts, mover.start)
        near = [speaks[n] for n in (place - 1, place) if 0 <= n < len(speaks)]
        if any(_at_once(reading, hit.span, mover.span) for hit in near):
            yield Match(span=mover.span)
            return


def _at_once(reading: Reading, speaks: Span, moves: Span) -> bool:
    home = reading.sentences.span_at(speaks.start)
    if not home.start <= moves.start < home.end:
        return False
    first, last = sorted((speaks, moves))
    between = reading.folded[first.end : last.start]
    opening = reading.folded[home.start : min(first.start, home.start + LONGEST_OPENING)].split()[:1]
    return (
        any(word in between for word in JOINED) or opening in (["while"], ["as"]) or _hangs_on(first, speaks, between)
    )


def _hangs_on(first: Span, speaks: Span, between: str) -> bool:
    """ "talking to the camera, she walks": a piece that hangs on the deed beside it."""
    return first == speaks and any(doer in between for doer in HANGING)


RISK_FACTOR = RiskFactor(
    slug="moving-head-while-speaking",
    failure_modes=("lip-sync",),
    direction=RAISES,
    message="Somebody speaks while the head or the whole body moves.",
    why="The mouth changes its place and angle in every frame, so its shapes are drawn less surely.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark finds that a face is held worse under changes of angle and expression.",
        ),
        Evidence(
            url="https://arxiv.org/html/2605.28035",
            strength="moderate",
            seen_on="2026-11-22",
            claim="MTAVG-Bench 2.0: basic lip sync works, but fails once acting is asked for too.",
        ),
    ),
    basis="inferred",
    failing=(
        "A man walks and talks to the camera.",
        "She sings while dancing.",
        "He explains the plan as he runs through a corridor.",
        "A walk-and-talk through an office.",
        'A woman says "Come on" while walking backwards.',
        "Talking to the camera, she walks along the beach.",
    ),
    passing=(
        "A man walks into a bar and orders. He says hello.",
        "A woman dances in silence.",
        "She sits still and sings.",
        "A singer stands on a stage and sings.",
        "He talks to a friend. A dog runs past.",
        "A walkie-talkie lies on a table.",
    ),
    find=find,
    needs=(TOGETHER, "head_mover"),
    advice="Let the speaker keep the head still while speaking, and move before or after the line.",
)

from collections.abc import Iterator
from itertools import pairwise

from scoring.engine.grammar.numbers import Count
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import COUNT, RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

NESTING = frozenset({"with", "each", "every", "holding", "carrying", "wearing", "containing", "having", "of", "per"})
MOST_WORDS_BETWEEN = 4


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A number of things that have a number of things each."""
    for outer, inner in pairwise(reading.counts):
        if outer.value >= 2 and inner.value >= 2 and is_nested(reading, outer, inner):
            yield Match(inner.span)


def is_nested(reading: Reading, outer: Count, inner: Count) -> bool:
    """Whether the second number is said of each of the first."""
    sentence = reading.sentences.span_at(outer.span.start)
    if inner.span.start >= sentence.end:
        return False
    between = reading.folded[outer.span.end : inner.span.start].replace("each other", "").split()
    after = reading.folded[inner.span.end : inner.span.end + 20].split()[:2]
    each = "each" in between or "each" in after or "apiece" in after
    close = len(between) <= MOST_WORDS_BETWEEN
    return bool(NESTING.intersection(between)) and (each or (close and "with" in between[:1]))


RISK_FACTOR = RiskFactor(
    slug="nested-counts",
    failure_modes=("count-errors",),
    direction=RAISES,
    message="A number of things has a number of things each.",
    why="Both numbers have to be right, and the inner one as often as the outer one says.",
    evidence=(
        Evidence(
            url="https://www.newx.sg/paper/detail/337a985d-f823-11f0-b84c-00163e10baa7",
            strength="strong",
            seen_on="2026-11-22",
            claim="Judged by people, generators almost never show a wanted count up to nine (T2VCountBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
    ),
    basis="inferred",
    failing=(
        "Four kids with three balloons each.",
        "Three tables, each with four chairs.",
        "Two dogs, each wearing two hats.",
        "Five women with two bags each walk past.",
    ),
    passing=(
        "Four kids with balloons.",
        "Three dogs and two cats.",
        "Each of the houses has a red door.",
        "Two men, one with a hat.",
        "A boy with three balloons.",
        "Two men face each other, two dogs between them.",
    ),
    find=find,
    needs=(COUNT,),
    advice="Say one number only, and leave the inner one open.",
)

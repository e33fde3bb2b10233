from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

LAYOUT = phrases(
    "(to|on|at) the [far|near] (left|right) of",
    "(left|right) of the",
    "(to|on) (his|her|its|their) (left|right)",
    "between the (two|three|other|twins)",
    "between (two|three) (chairs|trees|buildings|cars|men|women|people|columns|pillars|candles|houses)",
    "(behind|above|below|under|before|beside) the (first|second|third|fourth|last|other) [one]",
    "in the (top|bottom|upper|lower) (left|right) [hand] [corner]",
    "(top|bottom|upper|lower) (left|right) corner",
    "(directly|right|exactly|precisely|diagonally) (above|below|behind|opposite|between|beneath)",
    "(stacked|balanced) on top of",
    "in the middle of the (two|three|other)",
    "(left|right) half of the (frame|screen|picture|image)",
    unless=(
        "(on|to) the right (track|path|side of history)",
        "(left|right) (hand|arm|cheek|forearm|foot|leg|eye|shoulder|ear|wrist|knee)",
    ),
)
SIDES = phrases(
    "(on|at) the [far|near] (left|right) [side|hand side]",
    "(left|right) side of the (frame|screen|picture|image|shot)",
    "in front of (a|the|him|her|it|them)",
    "behind (a|the|it|them)",
    "(above|below|beneath|underneath) (a|the|it|him|her|them)",
    "on top of (a|the|it)",
    "(in|on) the opposite (side|corner)",
    unless=("behind the (scenes|camera|wheel|counter|bar|music)", "in front of the (camera|lens|viewer)"),
)


MANY_RELATIONS = 4


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A stated layout; or two sides of one, or four places of things, said in one sentence."""
    yield from LAYOUT(reading, context)
    seen: dict[int, str] = {}
    for span, _ in SIDES.places(reading):
        sentence = reading.sentences.number_at(span.start)
        side = span.text(reading.folded)
        if seen.setdefault(sentence, side) != side:
            yield Match(span=span)
    relations: dict[int, set[str]] = {}
    for hit in reading.said("spatial_word"):
        known = relations.setdefault(reading.sentences.number_at(hit.start), set())
        known.add(hit.phrase)
        if len(known) == MANY_RELATIONS:
            yield Match(span=hit.span)
            return


RISK_FACTOR = RiskFactor(
    slug="spatial-relations",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="Things have to stand in a given place to each other.",
    why="Generators place things as they usually stand, and mix up left and right, before and behind.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
        Evidence(
            url="https://github.com/promptdriven/pdd/issues/1749",
            strength="weak",
            seen_on="2026-11-22",
            claim="A user's report: two strands asked for side by side came out crossed.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A red cube to the left of a ball.",
        "A cat sits between the two dogs.",
        "A man behind the third car.",
        "A lamp on the left, a chair on the right.",
        "A logo in the top left corner.",
    ),
    passing=(
        "The camera pans to the left.",
        "A man sits on a bench in front of a house.",
        "She turns right at the corner.",
        "Behind the scenes of a film.",
        "He is on the right track.",
        "A bird flies between mountains.",
        "The man who left of his own will.",
    ),
    find=find,
    needs=(LAYOUT, SIDES),
    advice="Keep to two things, or fix the layout with a picture of the first frame.",
)

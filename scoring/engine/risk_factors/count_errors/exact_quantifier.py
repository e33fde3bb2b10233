from collections.abc import Iterator

from scoring.engine.grammar.numbers import NUMBER_WORDS
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.tables import word_set
from scoring.engine.verdict import Context

EXACTLY = phrases(
    "(exactly|precisely|strictly)",
    "(no|not) (more|fewer|less) than",
    "(an exact total|a total|an exact number|the exact number) of",
    negated="keep",
)
REMOVABLE = frozenset({"exactly", "precisely", "strictly"})
UNITS = word_set("units")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Words that insist on a number of things; before three or more the number itself is what can be changed."""
    for span, _ in EXACTLY.places(reading):
        following = reading.folded[span.end : span.end + 30].split()[:2]
        if not following or not (following[0].isdigit() or following[0] in NUMBER_WORDS):
            continue
        if len(following) > 1 and following[1] in UNITS:
            continue
        word = span.text(reading.folded)
        small = following[0] in {"one", "two", "1", "2"}
        yield Match(span, "" if small and word in REMOVABLE else None)


RISK_FACTOR = RiskFactor(
    slug="exact-quantifier",
    failure_modes=("count-errors",),
    direction=RAISES,
    message="The prompt insists on an exact number.",
    why="Insisting does not help: no wording that was tried made the number right more often.",
    evidence=(
        Evidence(
            url="https://www.newx.sg/paper/detail/337a985d-f823-11f0-b84c-00163e10baa7",
            strength="strong",
            seen_on="2026-11-22",
            claim="Judged by people, generators almost never show a wanted count up to nine (T2VCountBench).",
        ),
    ),
    basis="benchmark",
    failing=(
        "Exactly five cups on a shelf.",
        "Precisely two dogs on a sofa.",
        "No more than three birds.",
        "A total of 8 balloons.",
    ),
    passing=(
        "He looks exactly like his father.",
        "A few cups on a shelf.",
        "Turn no more than 30 degrees.",
        "Exactly 8 seconds.",
        "It is precisely noon.",
    ),
    find=find,
    needs=(EXACTLY,),
    gives_up="the insistence on the number",
    advice="No wording makes a number safe: fix it with a picture of the first frame, or leave it open.",
)

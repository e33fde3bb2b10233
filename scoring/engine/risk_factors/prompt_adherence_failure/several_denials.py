from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.risk_factors.prompt_adherence_failure.inline_negation import denials
from scoring.engine.verdict import Context

SEVERAL = 3


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Three things or more that shall not be seen, or an order to leave something out."""
    found = list(denials(reading, context))
    ordered = [hit.span for hit in reading.hits("denying_order") if not reading.is_protected(hit.start)]
    if len(found) + sum(all(not span.overlaps(other) for other in found) for span in ordered) >= SEVERAL:
        yield Match(span=[*found, *ordered][-1])
    elif ordered and found:
        yield Match(span=ordered[0])


RISK_FACTOR = RiskFactor(
    slug="several-denials",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="The prompt is given over to what shall not be seen.",
    why="Each denied thing is named, and with every name the odds grow that one of them appears.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2603.06533",
            strength="strong",
            seen_on="2026-11-22",
            claim="Video generators model negation poorly: baselines ignore it or do the opposite (NEGATE).",
        ),
    ),
    basis="benchmark",
    failing=(
        "A kitchen with no stove, no sink, no windows.",
        "Don't show her face, do not show the house.",
        "Avoid any text.",
    ),
    passing=(
        "A beach, no people.",
        "He does not turn around.",
        "A lake, no boats, no birds.",
        "An empty street.",
    ),
    find=find,
    needs=("negator", "denying_order"),
    advice="Say what is there, and move what you do not want to the platform's negative prompt.",
)

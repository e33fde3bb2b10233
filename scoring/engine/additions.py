"""What a rewrite may add: only the sentences that lowering factors name."""

from scoring.engine.assess import Assessment
from scoring.engine.edits import Group
from scoring.engine.risk_factor import LOWERS, RAISES, RiskFactor
from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.verdict import Context, Edit, Span
from scoring.engine.wording import Wording

MOST_ADDITIONS = 2


def additions(
    assessment: Assessment, context: Context, worried: frozenset[str], most: int = MOST_ADDITIONS
) -> tuple[Group, ...]:
    """Edits that append the sentences of fitting lowering factors that the prompt has not met, so many in each."""
    met = {item.factor.slug for item in assessment.met}
    worried = worried & _told_modes(assessment)
    fitting = [factor for factor in _ADDING if factor.slug not in met and _fits(factor, assessment, context, worried)]
    end = _end_of_wording(assessment)
    text = assessment.reading.prompt[:end].rstrip(" ,;")  # "red and white, --ar 16:9"
    stop = "" if text.rstrip("\"”’»'").endswith((".", "!", "?")) else "."
    return tuple(
        Group(
            (_added(Span(len(text), end), stop, fitting[first : first + most]),),
            adds=tuple(fitting[first : first + most]),
        )
        for first in range(0, min(len(fitting), MOST_ADDITIONS), most)
    )


def _told_modes(assessment: Assessment) -> set[str]:
    """The modes with a risk that words of a list tell: how the wording reads as a whole is no ground."""
    told = [met.factor for met in assessment.met if met.factor.direction == RAISES]
    return {mode for factor in told if not isinstance(factor.find, Wording) for mode in factor.failure_modes}


def _added(span: Span, stop: str, factors: list[RiskFactor]) -> Edit:
    words = " ".join(factor.adds for factor in factors)
    return Edit(span=span, replacement=f"{stop} {words}", factor=factors[0].slug, reason=factors[0].message)


_ADDING = tuple(factor for factor in RISK_FACTORS if factor.direction == LOWERS and factor.adds)


def _fits(factor: RiskFactor, assessment: Assessment, context: Context, worried: frozenset[str]) -> bool:
    if not worried.intersection(factor.failure_modes):
        return False
    return factor.adds_if is None or factor.adds_if(assessment.reading, context)


def _end_of_wording(assessment: Assessment) -> int:
    """Where the wording ends: before parameters at the end, without trailing space."""
    prompt = assessment.reading.prompt
    end = len(prompt.rstrip())
    for span in reversed(assessment.reading.parameters):
        if span.end == end:
            end = len(prompt[: span.start].rstrip())
    return end

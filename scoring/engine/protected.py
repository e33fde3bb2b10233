"""What a rewrite must leave alone."""

import re

from scoring.engine.reading import Reading
from scoring.engine.risk_factors import RISK_FACTORS_BY_SLUG
from scoring.engine.splice import starts_sentence
from scoring.engine.verdict import Edit
from scoring.engine.vocabulary import vocabulary

CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")


def may_change(reading: Reading, edit: Edit) -> bool:
    """Quotations, parameters and names stay as they are, and so do numbers that count things."""
    if reading.touches_protected(edit.span) or edit.span.text(reading.prompt) == edit.replacement:
        return False
    if _loses_a_name(reading, edit):
        return False
    return _is_about_counts(edit) or not any(count.number.overlaps(edit.span) for count in reading.counts)


def _is_about_counts(edit: Edit) -> bool:
    factor = RISK_FACTORS_BY_SLUG.get(edit.factor)
    return factor is not None and "count-errors" in factor.failure_modes


def _loses_a_name(reading: Reading, edit: Edit) -> bool:
    """A capitalised word inside a sentence that none of our lists has is taken for a name."""
    known = vocabulary().words
    return any(
        word[0].lower() not in known
        and word[0] not in edit.replacement
        and not starts_sentence(reading.prompt, edit.span.start + word.start())
        for word in CAPITALISED.finditer(edit.span.text(reading.prompt))
    )

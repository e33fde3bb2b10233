"""Asking few factors and few patterns gives what asking all of them would give."""

import pytest
from hypothesis import given, settings

from scoring.engine.phrases import joined_hits
from scoring.engine.reading import read
from scoring.engine.risk_factors import RISK_FACTORS
from tests.scoring.engine.marked import ANYWHERE
from tests.scoring.engine.test_properties import ANYTHING, CONTEXTS

FINDERS = {id(finder): finder for factor in RISK_FACTORS for finder in factor.phrase_finders}


def found_unasked(reading, context):
    """The factors that would find something although nothing woke them."""
    asked = set(reading.asked.factors)
    return [
        factor.slug
        for number, factor in enumerate(RISK_FACTORS)
        if number not in asked and next(factor.find(reading, context), None) is not None
    ]


@settings(max_examples=300, deadline=None)
@given(prompt=ANYTHING, context=CONTEXTS)
def test_a_factor_that_is_not_asked_would_have_found_nothing(prompt, context):
    assert found_unasked(read(prompt), context) == []


@pytest.mark.parametrize("number", range(len(RISK_FACTORS)))
def test_no_example_meets_a_factor_that_is_not_asked(number):
    for prompt in (*RISK_FACTORS[number].failing, *RISK_FACTORS[number].passing):
        assert found_unasked(read(prompt), ANYWHERE) == []


@settings(max_examples=100, deadline=None)
@given(prompt=ANYTHING)
def test_a_pattern_that_is_not_looked_for_stands_nowhere(prompt):
    reading = read(prompt)
    for finder in FINDERS.values():
        looked_for = reading.patterns_met(finder)
        for number, pattern in enumerate(finder.patterns):
            assert number in looked_for or not list(joined_hits(pattern.parts, reading))

"""One test over all factors: words, evidence, and examples that fire or do not."""

import re

import pytest

from scoring.engine.modes import ENGINE_MODES
from scoring.engine.reading import read
from scoring.engine.risk_factor import BASES, LOWERS, RAISES, STRENGTHS
from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.verdict import Context, PlatformFacts

ANYWHERE = Context(platform=PlatformFacts(slug="generic", name="Generic"))
FAILING = [
    pytest.param(factor, text, id=f"{factor.slug}:{text[:40]}") for factor in RISK_FACTORS for text in factor.failing
]
PASSING = [
    pytest.param(factor, text, id=f"{factor.slug}:{text[:40]}") for factor in RISK_FACTORS for text in factor.passing
]
EACH = [pytest.param(factor, id=factor.slug) for factor in RISK_FACTORS]


@pytest.mark.parametrize(("factor", "prompt"), FAILING)
def test_a_failing_example_is_found(factor, prompt):
    assert list(factor.find(read(prompt), ANYWHERE))


@pytest.mark.parametrize(("factor", "prompt"), PASSING)
def test_a_passing_example_is_left_alone(factor, prompt):
    assert list(factor.find(read(prompt), ANYWHERE)) == []


@pytest.mark.parametrize("factor", EACH)
def test_a_factor_has_words(factor):
    assert factor.direction in (RAISES, LOWERS)
    assert re.fullmatch(r"[A-Z].*\.", factor.message)
    assert re.fullmatch(r"[A-Z].*\.", factor.why)


@pytest.mark.parametrize("factor", EACH)
def test_a_factor_has_dated_evidence_of_known_strength(factor):
    assert factor.evidence
    assert factor.basis in BASES
    for evidence in factor.evidence:
        assert evidence.url.startswith(("https://", "Python package "))
        assert evidence.strength in STRENGTHS
        assert re.fullmatch(r"2026-\d\d-\d\d", evidence.seen_on)
        assert evidence.claim.endswith(".")


@pytest.mark.parametrize("factor", EACH)
def test_a_factor_has_examples_of_both_kinds(factor):
    assert len(factor.failing) >= 2
    assert len(factor.passing) >= 2


def test_no_two_factors_share_a_slug():
    slugs = [factor.slug for factor in RISK_FACTORS]

    assert len(slugs) == len(set(slugs))


@pytest.mark.parametrize("factor", EACH)
def test_a_factor_names_modes_that_the_engine_scores(factor):
    assert factor.failure_modes
    assert set(factor.failure_modes) <= set(ENGINE_MODES)

"""Risks that no list names: told by all words together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.engine.assess import Met, excess_of
from scoring.engine.lanes import packed, unpacked
from scoring.engine.model import current_release
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.reading import read
from scoring.engine.risk_factor import Match
from scoring.engine.risk_factors import RISK_FACTORS, RISK_FACTORS_BY_SLUG
from scoring.engine.score import score
from scoring.engine.verdict import Light, Span
from scoring.engine.wording import Wording, row_of, said_words
from tests.scoring.engine.marked import ANYWHERE

IMPLIED = [factor for factor in RISK_FACTORS if isinstance(factor.find, Wording)]
RISKY = [pytest.param(factor, text, id=f"{factor.slug}:{text[:30]}") for factor in IMPLIED for text in factor.failing]
ROWS = st.lists(st.integers(-(10**6), 10**6), min_size=len(ENGINE_MODES), max_size=len(ENGINE_MODES))
DRIFT = "facial-identity-drift"


def test_each_mode_has_a_factor_for_what_is_implied():
    assert [factor.failure_modes for factor in sorted(IMPLIED, key=lambda factor: factor.slug)] == [
        (mode,) for mode in sorted(ENGINE_MODES)
    ]


@pytest.mark.parametrize(("factor", "prompt"), RISKY)
def test_an_implied_risk_is_told_with_the_words_that_weigh_most(factor, prompt):
    findings = [finding for finding in score(prompt, ANYWHERE).findings if finding.factor == factor.slug]

    assert 1 <= len(findings) <= 3
    assert all(finding.span.text(prompt) == finding.text for finding in findings)


@pytest.mark.parametrize(("factor", "prompt"), RISKY)
def test_an_implied_risk_alone_is_no_more_than_yellow(factor, prompt):
    verdict = score(prompt, ANYWHERE)
    strong = {finding.mode for finding in verdict.findings if finding.evidence_strength == "strong"}
    light = {outlook.mode: outlook.light for outlook in verdict.outlooks}[factor.failure_modes[0]]

    assert light is Light.YELLOW or factor.failure_modes[0] in strong


def test_what_is_denied_or_quoted_implies_nothing():
    assert said_words(read('A street, no acrobats. A sign says "acrobats"')) == ["a", "street", "a", "sign", "says"]


def test_no_small_word_is_told_as_a_reason():
    prompt = "He hauls it in, hands it to her and sorts his catch for them; she hugs him, and they carry it to us"
    told = [finding.text.lower() for finding in score(prompt, ANYWHERE).findings if "implied" in finding.factor]

    assert told
    assert not {"he", "his", "him", "she", "her", "it", "to", "they", "them", "us"}.intersection(told)


def test_who_somebody_is_weighs_nothing():
    assert row_of("woman") == row_of("man") == row_of("muslim") == row_of("african") == 0


def test_a_little_likeness_counts_only_beside_another_finding():
    turn = Met(RISK_FACTORS_BY_SLUG["head-turn"], (Match(Span(0, 1)),))
    little = Met(RISK_FACTORS_BY_SLUG[f"implied-{DRIFT}"], (Match(share=0.5),))

    assert DRIFT not in excess_of([little], current_release())
    assert excess_of([little, turn], current_release())[DRIFT] > excess_of([turn], current_release())[DRIFT]


def test_what_all_words_say_carries_no_mode_over_the_line_to_red():
    verdict = score("Medium close-up of a woman smiling, facing the camera, cinematic", ANYWHERE)

    assert {"long-take-with-face", f"implied-{DRIFT}"} <= {finding.factor for finding in verdict.findings}
    assert {outlook.mode: outlook.light for outlook in verdict.outlooks}[DRIFT] is Light.YELLOW


@given(st.lists(ROWS, max_size=20))
def test_rows_added_as_numbers_are_added_lane_by_lane(rows):
    assert unpacked(sum(packed(row) for row in rows)) == tuple(map(sum, zip(*rows, strict=True))) or not rows


@given(ROWS, st.integers(0, 4))
def test_a_row_can_be_multiplied(row, times):
    assert unpacked(packed(row) * times) == tuple(number * times for number in row)

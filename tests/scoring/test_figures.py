import pytest

from scoring.shown.figures import Figure, figure


def test_a_range_is_never_narrower_than_the_interval():
    assert figure(0.333, 0.219, 0.412) == Figure(33, 21, 42, "about one in three")


def test_a_risk_without_an_interval_makes_none_up():
    assert figure(0.517, None, None) == Figure(52, 52, 52, "about even")


def test_nothing_is_certain():
    assert figure(1.0, 0.0, 1.0) == Figure(99, 1, 99, "very likely")


def test_without_a_risk_there_is_no_figure():
    assert figure(None, None, None) is None


@pytest.mark.parametrize(("risk", "words"), [(0.05, "unlikely"), (0.5, "about even"), (0.79, "more likely than not")])
def test_a_risk_has_words(risk, words):
    assert figure(risk, risk, risk).words == words

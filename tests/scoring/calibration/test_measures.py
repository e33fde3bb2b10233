import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.calibration.measures import auroc, brier, calibration_error, reliability

ROWS = st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=2, max_size=30)


def counted_pairs(scores, failed):
    pairs = [(bad > good) + (bad == good) / 2 for bad in scores[failed == 1] for good in scores[failed == 0]]
    return np.mean(pairs)


@given(rows=ROWS)
def test_auroc_is_the_share_of_pairs_in_order(rows):
    scores, failed = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    if 0 < failed.sum() < len(failed):
        assert auroc(scores, failed) == pytest.approx(counted_pairs(scores, failed))


@given(rows=ROWS)
def test_a_weight_of_two_is_a_row_twice(rows):
    scores, failed = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    weights = np.ones_like(failed)
    weights[0] = 2
    twice = auroc(np.append(scores, scores[0]), np.append(failed, failed[0]))

    assert auroc(scores, failed, weights) == pytest.approx(twice, nan_ok=True)


def test_auroc_without_a_failure_is_unknown():
    assert np.isnan(auroc(np.array([1.0, 2.0]), np.zeros(2)))


def test_what_happens_as_said_has_no_calibration_error():
    said = np.repeat([0.25, 0.75], 4)
    happened = np.array([1, 0, 0, 0, 1, 1, 1, 0])

    assert calibration_error(reliability(said, happened, bins=2)) == pytest.approx(0)


def test_calibration_error_is_the_mean_gap():
    said, happened = np.full(10, 0.8), np.tile([0.0, 1.0], 5)

    assert calibration_error(reliability(said, happened, bins=1)) == pytest.approx(0.3)


def test_brier_is_the_mean_square():
    assert brier(np.array([0.5, 1.0]), np.array([1.0, 1.0])) == pytest.approx(0.125)

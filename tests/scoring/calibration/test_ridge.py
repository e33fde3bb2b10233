import numpy as np
import pytest

from scoring.calibration.ridge import Group, Prior, fit, sigmoid

SIZE = 4000


@pytest.fixture(scope="module")
def truth():
    """Two generators, one worse; the first feature counts, the second does not."""
    random = np.random.default_rng(3)
    design = random.normal(size=(SIZE, 2))
    groups = []
    for base in (-1.0, 1.0):
        failed = random.random(SIZE) < sigmoid(base + 0.8 * design[:, 0])
        groups.append(Group(np.arange(SIZE), failed.astype(float), 1.0))
    return design, groups


def prior(mean, precision):
    return Prior(np.full(2, mean), np.full(2, precision))


def test_weights_and_bases_are_found_again(truth):
    found = fit(*truth, prior(0.0, 0.01))

    assert found.weights == pytest.approx([0.8, 0.0], abs=0.1)
    assert found.bases == pytest.approx([-1.0, 1.0], abs=0.1)


def test_without_clips_the_prior_stands(truth):
    design, groups = truth
    silent = [Group(group.places, group.failed, 0.0) for group in groups]

    assert fit(design, silent, prior(0.3, 2.0)).weights == pytest.approx([0.3, 0.3])


def test_a_firm_prior_is_hardly_moved(truth):
    found = fit(*truth, prior(0.0, 1e6))

    assert np.abs(found.weights).max() < 0.01


def test_more_clips_leave_less_doubt(truth):
    design, groups = truth
    few = [Group(group.places[:200], group.failed[:200], 1.0) for group in groups]

    doubt = [np.diag(fit(design, some, prior(0.0, 1.0)).covariance).max() for some in (few, groups)]
    assert doubt[1] < doubt[0] / 10


def test_extreme_features_do_not_break_it():
    design = np.array([[1e6], [-1e6], [1e6], [-1e6]])
    groups = [Group(np.arange(4), np.array([1.0, 0.0, 1.0, 0.0]), 1.0)]

    assert np.isfinite(fit(design, groups, Prior(np.ones(1), np.ones(1))).weights).all()

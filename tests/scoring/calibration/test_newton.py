import numpy as np
import pytest

from scoring.calibration.newton import Row, posterior, solved

DEVIATIONS = [0.5, 1.0, 2.0]


def rows(many=60):
    random = np.random.default_rng(7)
    return [
        Row(
            terms=((0, 1.0), (1 + number % 2, float(random.normal()))),
            offset=float(random.normal()),
            failed=float(random.random() < 0.3),
            weight=float(random.random()),
        )
        for number in range(many)
    ]


def gradient(evidence, moved):
    """The slope of the posterior at a point, worked out with arrays."""
    design = np.zeros((len(evidence), len(DEVIATIONS)))
    for number, row in enumerate(evidence):
        for place, value in row.terms:
            design[number, place] = value
    log_odds = design @ moved + [row.offset for row in evidence]
    force = [row.weight for row in evidence] * (1 / (1 + np.exp(-log_odds)) - [row.failed for row in evidence])
    return design.T @ force + np.array(moved) / np.square(DEVIATIONS)


def test_a_symmetric_system_is_solved():
    matrix = [[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]

    assert solved(matrix, [1.0, 2.0, 3.0]) == pytest.approx(list(np.linalg.solve(matrix, [1.0, 2.0, 3.0])))


def test_the_most_probable_weights_are_found():
    assert gradient(rows(), posterior(rows(), DEVIATIONS).moved) == pytest.approx([0, 0, 0], abs=1e-5)


def test_without_evidence_nothing_moves():
    found = posterior([], DEVIATIONS)

    assert found.moved == [0, 0, 0]
    assert found.variance_of([(1, 1.0)]) == pytest.approx(1.0)


def test_evidence_narrows():
    assert posterior(rows(), DEVIATIONS).variance_of([(0, 1.0)]) < 0.25


def test_far_out_evidence_stays_finite():
    wild = [Row(terms=((0, 1.0),), offset=900.0, failed=0.0, weight=1e6)]

    assert all(abs(value) < 1e6 for value in posterior(wild, DEVIATIONS).moved)


def test_leaving_rows_out_is_close_to_never_having_had_them():
    every = rows()

    without = posterior(every, DEVIATIONS).without(every[:6])
    assert without == pytest.approx(posterior(every[6:], DEVIATIONS).moved, abs=0.02)

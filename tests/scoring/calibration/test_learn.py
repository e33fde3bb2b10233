import numpy as np
import pytest

from scoring.calibration import learn as learning
from scoring.calibration.features import anywhere, priors_of
from scoring.calibration.fitted_release import fitted_release, share_of, word_rows
from scoring.calibration.learn import learn, teaching, weight_of
from scoring.engine.assess import assess
from scoring.engine.model import HEADS, current_release, logit
from tests.scoring.calibration.conftest import RISKY


@pytest.fixture(autouse=True)
def loose(monkeypatch):
    """Few prompts teach little against the priors that thousands need."""
    monkeypatch.setattr(learning, "COUNTED_PRECISION", 5.0)
    monkeypatch.setattr(learning, "WORD_PRECISION", 1.0)


@pytest.fixture
def fits(features, cells):
    return {head: learn(features, cells, head) for head in HEADS}


def test_what_fails_oftener_is_riskier(fits, features):
    term = fits["alignment"].term(features)
    risky = np.array([any(f" {word} " in prompt for word in RISKY) for prompt in features.rows])

    assert term[risky].mean() > term[~risky].mean() + 0.1


def test_a_plain_prompt_stands_at_the_base(fits, features):
    term = fits["motion"].term(features)

    assert term[~features.raised].mean() == pytest.approx(0, abs=1e-9)


def test_motion_and_quality_teach_each_other(cells):
    assert teaching(cells, "motion") == teaching(cells, "quality")
    assert {cell.head for cell in teaching(cells, "alignment")} == {"alignment"}


def test_more_generators_of_one_set_say_less_each(cells):
    alone, together = weight_of(cells[:1]), weight_of(cells[:2])

    assert alone == [1.0]
    assert together[0] < 1.0


def test_the_engine_says_what_was_learned(fits, features, vectors):
    release = fitted_release(current_release(), fits, vectors, "trial")
    reading = features.readings[0]

    learned = fits["alignment"].term(features)[0] + share_of(fits["alignment"]) * features.named[0, 0]
    said = logit(assess(reading, anywhere(), release).heads["alignment"]) - release.heads["alignment"].base
    assert said - release.shift_for("generic") == pytest.approx(learned, abs=0.03)


def test_every_known_word_has_a_weight(fits, vectors):
    assert set(word_rows(fits, vectors)) == set(vectors.places)


def test_a_share_is_never_negative(fits):
    assert all(0 <= share_of(fit) <= 1 for fit in fits.values())


def test_the_priors_have_learned_nothing(fits, vectors):
    release = fitted_release(current_release(), fits, vectors, "trial")

    assert priors_of(release).text is None
    assert {row.factor_share for row in priors_of(release).heads.values()} == {1.0}

import numpy as np
import pytest

from scoring.calibration.word_vectors import WordVectors, made_from, word_vectors
from scoring.engine.reading import read
from scoring.engine.text_terms import known_form


class Teacher:
    """Places a phrase by its letters."""

    def encode(self, phrases, show_progress_bar):
        return [[phrase.count(letter) for letter in "abcdefgh"] for phrase in phrases]


@pytest.fixture
def vectors():
    return WordVectors({"lake": 0, "vase": 1}, np.array([[1.0, 0.0], [0.0, 1.0]]))


def test_a_bag_holds_the_shares_of_known_words(vectors):
    bags = vectors.bags_of([read("Lake, lakes, vase, xyzzy"), read("xyzzy")]).toarray()

    assert bags == pytest.approx(np.array([[2 / 3, 1 / 3], [0, 0]]))


def test_the_commonest_word_says_nothing(vectors):
    assert vectors.saying[0] == 0 < vectors.saying[1]


def test_words_are_placed_in_255_steps():
    words, steps = made_from(Teacher(), ["lake", "vase", "field", "beach"])

    assert words == "lake vase field beach"
    assert np.abs(steps.astype(int)).max() == 127


def test_the_stored_vectors_know_common_words():
    stored = word_vectors()

    assert len(stored.places) == len(stored.vectors) > 19_000
    assert {"vase", "dancing", "crowd"} <= stored.places.keys()


@pytest.mark.parametrize("word", ["woman", "women", "man", "jewish", "wheelchair", "asian", "gay", "elderly"])
def test_who_somebody_is_weighs_nothing(word):
    assert not known_form(word, word_vectors().places)

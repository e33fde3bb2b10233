"""What is and is not taken for a number of things."""

import pytest

from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("exact-number-three-plus", "There are 7 bright red apples", ["7 bright red apples"]),
    ("exact-number-three-plus", "Twelve men at a long table", ["Twelve men"]),
    ("exact-number-three-plus", "A quintet of jazz musicians", ["quintet"]),
    ("nested-counts", "Three boats with two sails each", ["two sails"]),
    ("counted-repetitions", "The drummer hits the cymbal four times", ["four times"]),
    ("counted-repetitions", "She does ten slow squats", ["ten slow squats"]),
    ("exact-quantifier", "Precisely nine stones in a row", ["Precisely"]),
    ("exact-quantifier", "There are no more than four chairs", ["no more than"]),
]
NEAR_MISSES = [
    "A one hundred year old tree",
    "A two-story house",
    "24 fps, 4K, 50mm lens, 9:16",
    "A four-legged robot beside a three-piece suite",
    "A 1967 Mustang on Route 66",
    "Three-point lighting, a 10 second clip",
    "Both sisters and one dog",
    "Hundreds of lanterns over a lake",
    "Times Square at night",
    "A five star hotel, 3 o'clock",
    "Shot 4, wide shots of the sea",
    "He looks exactly like his father",
    "Half past three in the morning",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_number_of_things_is_marked(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_numbers_that_count_nothing_raise_nothing(prompt):
    assert raised("count-errors", prompt) == set()


@pytest.mark.parametrize(
    ("slug", "before", "after"),
    [
        ("exact-number-three-plus", "Exactly five cups on a shelf.", "Exactly five cups on a shelf."),
        ("exact-quantifier", "Exactly two dogs on a sofa.", "Two dogs on a sofa."),
        ("nested-counts", "Four kids with three balloons each.", "Four kids with three balloons each."),
        ("counted-repetitions", "He knocks on the door five times.", "He knocks on the door five times."),
    ],
)
def test_a_number_that_was_asked_for_is_kept(slug, before, after):
    assert edited(slug, before) == after

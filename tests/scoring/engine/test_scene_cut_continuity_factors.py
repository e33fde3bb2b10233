"""What is and is not taken for a cut that does not match."""

import pytest

from tests.scoring.engine.marked import marked, raised

FOUND = [
    ("many-cuts-in-short-clip", "Training montage of a boxer", ["Training montage"]),
    ("many-cuts-in-short-clip", "4 seconds: a bar, cut to a car, cut to a dog", ["cut to"]),
    ("many-cuts-in-short-clip", "Jump cuts of a painter", ["Jump cuts"]),
    ("location-or-wardrobe-change", "He blinks and is teleported to Rome", ["is teleported"]),
    ("location-or-wardrobe-change", "She wakes up in a strange room", ["wakes up in a strange room"]),
    ("cross-clip-references", "Continuing from the previous shot, she sits", ["Continuing from the previous"]),
    ("cross-clip-references", "Picking up where we left off, she sits", ["Picking up where"]),
    ("unlabelled-multi-shot", "A bakery, cut to an oven", ["cut to"]),
    ("several-labelled-shots", "Shot 1 - a bay. Shot 2 - a shell. Shot 3 - the sky.", ["Shot 2"]),
    ("jumps-between-views", "Flashback to his wedding", ["Flashback"]),
    ("jumps-between-views", "Wide. Medium. Tight. A cellist in a hall", ["Medium"]),
    ("single-continuous-shot", "A market, a single unbroken take", ["a single unbroken take"]),
]
NEAR_MISSES = [
    "Freshly cut grass",
    "She cuts the cake",
    "Paper cut to pieces",
    "Hair cut to her shoulders",
    "Cold cuts on a plate",
    "The last scene of a play",
    "He changes direction",
    "The next table is empty",
    "She continues walking",
    "A shot glass, a single shot of espresso",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_cut_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_scissors_and_plain_shots_raise_nothing(prompt):
    assert raised("scene-cut-continuity", prompt) == set()


def test_shots_labelled_by_clock_times_are_counted():
    prompt = "[00:00-00:02] a girl ties a kite [00:02-00:03] it rises [00:03-00:05] it is gone [00:05-00:07] she waves"

    assert marked("many-cuts-in-short-clip", prompt)

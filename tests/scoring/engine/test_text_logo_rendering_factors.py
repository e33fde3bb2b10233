"""What is and is not taken for lettering."""

import pytest

from tests.scoring.engine.marked import marked, raised

FOUND = [
    ("things-with-words", "A plane drags HAPPY BIRTHDAY across the sky", ["HAPPY BIRTHDAY"]),
    ("things-with-words", "A crossword on a train table", ["crossword"]),
    ("quoted-on-screen-text", "A T-shirt with the word “LOVE” on it", ["“LOVE”"]),
    ("quoted-on-screen-text", '"Exit" sign above a door', ['"Exit"']),
    ("quoted-on-screen-text", "A cake that says happy birthday", ["cake that says"]),
    ("quoted-on-screen-text", "Everything 70% off this week", ["70% off"]),
    ("logos-and-brands", "A can of coca cola in the sand", ["coca cola"]),
    ("logos-and-brands", "Two companies' logos side by side", ["logos"]),
    ("screens-and-interfaces", "Rows of monitors displaying maps", ["Rows of monitors"]),
    ("screens-and-interfaces", "A tablet showed the weather. A TV screen glows", ["TV screen"]),
    ("moving-text", "Headlines scrolling past a reporter", ["Headlines scrolling"]),
    ("moving-text", "A rotating logo over black", ["rotating logo"]),
    ("long-or-non-latin-text", "Arabic calligraphy above a gate", ["Arabic calligraphy"]),
    ("long-or-non-latin-text", 'A poster reads "The greatest show"', ["The greatest show"]),
]
NEAR_MISSES = [
    "Signs of spring in a garden",
    "A moving letter from her father",
    "A screen door in summer",
    "A street without signs, no text, no logos",
    "A logo-free mug, a text-free wall",
    'She says "Open the door."',
    "A brand new bicycle",
    "A formula one car",
    "A title fight in an arena",
    "A monitor lizard",
    "Green screen, split screen, silver screen",
    "Chinese people at a festival",
    "A capital idea, a man of letters",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_lettering_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_what_is_not_to_be_read_raises_nothing(prompt):
    assert raised("text-logo-rendering", prompt) == set()

"""What is and is not taken for a risk of flicker."""

import pytest

from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("wavering-light", "A welder at work under a bridge", ["welder"]),
    ("swarm-of-small-things", "A murmuration above the pier", ["murmuration"]),
    ("noisy-footage", "A rooster, every frame painted by hand", ["every frame"]),
    ("flickering-light-source", "The candle flickered in the draught", ["flickered"]),
    ("flickering-light-source", "A strobing warehouse rave", ["strobing"]),
    ("flickering-light-source", "A bolt of lightning over a barn", ["bolt of lightning"]),
    ("flickering-light-source", "Ambulance lights on wet asphalt", ["Ambulance lights"]),
    ("high-frequency-texture", "A houndstooth jacket by a chain-link fence", ["houndstooth", "chain-link"]),
    ("timelapse-or-light-change", "Dusk turning into night above a harbour", ["Dusk turning into night"]),
    ("timelapse-or-light-change", "The house lights slowly dimmed", ["lights slowly dimmed"]),
    ("underspecified-style", "Masterpiece, best quality, a fox in snow", ["Masterpiece"]),
    ("constant-named-light", "A bowl lit by a single lamp", ["lit by a single lamp"]),
]
NEAR_MISSES = [
    "A flicker of doubt crosses his mind",
    "A flash drive on a desk",
    "A lightning-fast chess player",
    "A day trip to the sea",
    "A seasoned cook at work",
    "A glittering career",
    "She laces up her boots",
    "A candle burns steadily",
    "A beautiful woman in a garden",
    "No strobe, no flickering lights",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_risk_of_flicker_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_steady_things_raise_nothing(prompt):
    assert raised("temporal-flicker", prompt) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A flickering neon sign above a bar.", "A steady neon sign above a bar."),
        ("Strobe lights in a club.", "Steady lights in a club."),
        ("The lamp flickers in the hall.", "The lamp flickers in the hall."),
        ("Flashing police lights in the rain.", "Steady police lights in the rain."),
    ],
)
def test_a_flickering_light_is_made_steady(before, after):
    assert edited("flickering-light-source", before) == after

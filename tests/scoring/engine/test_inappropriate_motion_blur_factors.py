"""What is and is not taken for a risk of smear."""

import pytest

from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("quick-subject", "Sparrows flit between the reeds", ["flit between"]),
    ("quick-subject", "Wet spaniel shakes itself dry", ["spaniel shakes itself"]),
    ("extreme-speed-words", "A bike hurtled down the hill", ["hurtled"]),
    ("extreme-speed-words", "A bullet train doing 200 mph", ["200 mph"]),
    ("extreme-speed-words", "Insanely fast drone race", ["Insanely fast"]),
    ("whip-or-shaky-camera", "The camera shaking, dust falls", ["camera shaking"]),
    ("whip-or-shaky-camera", "SHAKY-CAM footage of a chase", ["SHAKY-CAM"]),
    ("whip-or-shaky-camera", "Sudden zoom on the killer", ["Sudden zoom"]),
    ("subject-and-camera-both-fast", "High-speed tracking shot of a galloping horse", ["High-speed tracking shot"]),
    ("low-light-motion", "Parkour runners sprinting across roofs at night", ["at night"]),
    ("locked-camera", "The camera remains perfectly still as cars pass", ["camera remains perfectly still"]),
]
NEAR_MISSES = [
    "A fast food counter at breakfast",
    "A high-speed rail station, empty",
    "Lightning-blue paint on a car",
    "Shaky hands hold a cup",
    "Whipped cream in a pan",
    "Waves crash on the rocks",
    "A cyclist at 20 km/h",
    "Slow motion of a bullet at supersonic speed",
    "A river running through a dark forest",
    "A fasting monk, a steadfast soldier",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_risk_of_smear_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_what_is_not_fast_raises_nothing(prompt):
    assert raised("inappropriate-motion-blur", prompt) == set()


@pytest.mark.parametrize(
    ("slug", "before", "after"),
    [
        (
            "extreme-speed-words",
            "A car races at 300 km/h, engines roar.",
            "A car races at a steady pace, engines roar.",
        ),
        ("extreme-speed-words", "Trains hurtling past a hut.", "Trains moving steadily past a hut."),
        ("extreme-speed-words", "A sprinter bursts out at full speed.", "A sprinter bursts out at full speed."),
        ("extreme-speed-words", "She typed frantically.", "She typed steadily."),
        ("whip-or-shaky-camera", "Crash zoom on a clock.", "Slow zoom on a clock."),
        ("whip-or-shaky-camera", "Shaky handheld shot of a market.", "Steady handheld shot of a market."),
        ("whip-or-shaky-camera", "The camera whip pans to a door.", "The camera slowly pans to a door."),
    ],
)
def test_speed_and_shake_are_calmed(slug, before, after):
    assert edited(slug, before) == after

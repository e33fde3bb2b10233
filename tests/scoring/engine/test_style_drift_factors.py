"""What is and is not taken for a clash of styles."""

import pytest

from scoring.engine.platforms import platform_facts
from scoring.engine.verdict import Context
from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("mixed-media-styles", "Stop-motion puppets, photorealistic skin, pixel art sky", ["photorealistic", "pixel art"]),
    ("mixed-media-styles", "A live-action knight in an anime world", ["anime"]),
    ("style-word-stack", "Gritty, moody, cinematic, epic, vintage street", ["epic", "vintage"]),
    ("style-conflicts-with-reference", "Make this photo move in claymation", ["claymation"]),
    ("drawn-or-modelled-look", "A felt fox in a cardboard forest", ["felt fox"]),
    ("drawn-or-modelled-look", "The girl steps out of the painting", ["steps out of the painting"]),
    ("mixed-media-styles", "Crayon cat on a real kitchen counter", ["real kitchen"]),
    ("long-stylised-take", "A 12s oil painting of a storm", ["oil painting"]),
]
ONE_MEDIUM = [
    "Hand-drawn cartoon fox",
    "3D animation, Pixar style",
    "A cartoon character waves",
    "An 8-second watercolor of a lake",
]
NEAR_MISSES = [
    "An anime poster on a wall, documentary footage",
    "She paints a watercolor, photorealistic",
    "An oil painting hangs above the sofa, live action",
    "A dramatic actor in a vintage car",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_clash_of_styles_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_one_style_or_a_picture_in_the_picture_raises_nothing(prompt):
    assert raised("style-drift", prompt) == set()


@pytest.mark.parametrize("prompt", ONE_MEDIUM)
def test_one_medium_is_no_mixture(prompt):
    assert raised("style-drift", prompt) == {"drawn-or-modelled-look"}


def test_an_attached_picture_sets_the_style():
    attached = Context(platform=platform_facts("generic"), reference_image=True)

    assert marked("style-conflicts-with-reference", "A fox runs, anime style", attached) == ["anime"]
    assert marked("style-conflicts-with-reference", "A fox runs, anime style") == []


def test_the_second_medium_is_dropped():
    prompt = "Watercolor fox in the snow, moonlight, photorealistic."

    assert edited("mixed-media-styles", prompt) == "Watercolor fox in the snow, moonlight."

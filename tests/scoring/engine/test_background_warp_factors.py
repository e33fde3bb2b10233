"""What is and is not taken for a background that bends."""

import pytest

from tests.scoring.engine.marked import marked, raised

FOUND = [
    ("repeating-geometry-with-motion", "Ushers hurry between the pews", ["pews"]),
    ("motion-in-a-built-place", "We follow a nun through the cathedral", ["cathedral"]),
    ("repeating-geometry-with-motion", "The camera glides in along rows of windows", ["rows of windows"]),
    ("repeating-geometry-with-motion", "Tracking shot past a picket fence", ["picket fence"]),
    ("fast-drone-or-fly-through", "FPV flight under a bridge", ["FPV"]),
    ("fast-drone-or-fly-through", "A drone plunged into the canyon", ["drone plunged into"]),
    ("mirrors-and-reflections", "She smiles at her reflection", ["her reflection"]),
    ("mirrors-and-reflections", "A cat meets a cracked mirror", ["cracked mirror"]),
    ("cluttered-set", "A desk covered in pens, cups, cables, coins, and photos", ["covered in"]),
    ("plain-background", "A shoe on a seamless white backdrop", ["seamless white backdrop"]),
]
NEAR_MISSES = [
    "A bird flies through a window",
    "Static shot of a brick wall",
    "Talks hit a brick wall",
    "A quiet reflection on life",
    "Neon reflections on wet asphalt",
    "Mountains reflected in a lake",
    "Newspaper columns, slow zoom in",
    "A room full of light",
    "An uncluttered desk",
    "A delivery drone on a doorstep",
    "She stares at the stairs",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_bending_background_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_still_or_abstract_backgrounds_raise_nothing(prompt):
    assert raised("background-warp", prompt) == set()

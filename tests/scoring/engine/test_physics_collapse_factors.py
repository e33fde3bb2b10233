"""What is and is not taken for a risk to the laws of physics."""

import pytest

from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("fluids-and-pouring", "She is pouring herself a strong black coffee", ["pouring herself a strong black coffee"]),
    ("fluids-and-pouring", "Huge waves pounding a lighthouse", ["Huge waves pounding"]),
    ("fluids-and-pouring", "Maple syrup drizzled over pancakes", ["syrup drizzled"]),
    ("breakage-and-collision", "The window was smashed by a bird", ["was smashed"]),
    ("breakage-and-collision", "A meteor slowly hits the moon", ["meteor slowly hits"]),
    ("sport-ball-or-projectile", "The pitcher hurls a baseball", ["hurls a baseball"]),
    ("sport-ball-or-projectile", "Grandmothers playing ping pong", ["playing ping pong"]),
    ("causal-chain", "He flips the switch and the lamps light up one by one as they turn", ["flips the switch"]),
    ("impossible-or-odd-physics", "The river runs uphill", ["river runs uphill"]),
    ("single-rigid-slow-motion", "A crystal skull turns slowly in the dark", ["slowly"]),
]
NEAR_MISSES = [
    "A street in pouring rain",
    "A splash of colour on a white wall",
    "A wave of nostalgia, an old film reel",
    "She waves at the crowd from a balcony",
    "Crash zoom on a detective",
    "An explosion of flavour, a bowl of ramen",
    "A masquerade ball in Venice",
    "He throws a party for his cat",
    "Signs of spring in a quiet garden",
    "A just cause, a flag in the wind",
    "Sunlight pours through the window",
    "The gravity of the moment on his face",
    "A cup of coffee, steam rising",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_hard_physics_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_what_only_sounds_like_physics_raises_nothing(prompt):
    assert raised("physics-collapse", prompt) == set()


@pytest.mark.parametrize(
    ("slug", "before", "after"),
    [
        ("fluids-and-pouring", "A man pouring tea into a cup.", "A man pouring tea into a cup."),
        ("fluids-and-pouring", "A teapot pours tea into a cup.", "A teapot pours tea into a cup."),
        ("breakage-and-collision", "A vase shatters on the floor.", "A vase lies in pieces on the floor."),
        ("breakage-and-collision", "He shatters the vase.", "He shatters the vase."),
    ],
)
def test_an_edit_is_offered_only_where_its_grammar_holds(slug, before, after):
    assert edited(slug, before) == after

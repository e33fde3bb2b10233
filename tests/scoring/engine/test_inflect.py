import pytest

from scoring.engine.inflect import plural, verb_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("turn", "turn turns turning turned"),
        ("run", "run runs running ran"),
        ("spin", "spin spins spinning spun"),
        ("dance", "dance dances dancing danced"),
        ("carry", "carry carries carrying carried"),
        ("play", "play plays playing played"),
        ("lie", "lie lies lying lay lain"),
        ("speak", "speak speaks speaking spoke spoken"),
        ("whip", "whip whips whipping whipped"),
        ("backflip", "backflip backflips backflipping backflipped"),
        ("look", "look looks looking looked"),
        ("watch", "watch watches watching watched"),
        ("open", "open opens opening opened"),
        ("juggle", "juggle juggles juggling juggled"),
        ("pan", "pan pans panning panned"),
        ("zoom", "zoom zooms zooming zoomed"),
        ("tie", "tie ties tying tied"),
        ("free", "free frees freeing freed"),
        ("stir", "stir stirs stirring stirred"),
        ("squat", "squat squats squatting squatted"),
    ],
)
def test_a_verb_has_its_forms(base, forms):
    assert [word for _, word in verb_forms(base)] == forms.split()


@pytest.mark.parametrize(
    "pair",
    [
        "hand hands",
        "box boxes",
        "lady ladies",
        "boy boys",
        "woman women",
        "policewoman policewomen",
        "human humans",
        "child children",
    ],
)
def test_a_noun_has_its_plural(pair):
    noun, expected = pair.split()

    assert plural(noun) == expected

"""What is and is not taken for a risk that subjects merge."""

import pytest

from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("three-plus-people", "A bride, a groom and a priest laughing", ["priest"]),
    ("three-plus-people", "Four nurses running down a hall", ["nurses"]),
    ("lookalike-subjects", "Guards in identical uniforms", ["identical uniforms"]),
    ("lookalike-subjects", "A murmuration of starlings at dusk", ["murmuration of starlings"]),
    ("subjects-cross-or-touch", "Waiters weaving between tables", ["weaving between tables"]),
    (
        "subjects-cross-or-touch",
        "A grandmother kissing her granddaughter, a girl of six",
        ["kissing her granddaughter"],
    ),
    ("subjects-cross-or-touch", "Two cats fighting over a ball", ["fighting"]),
    ("subjects-cross-or-touch", "A cat and a dog fighting with each other", ["fighting with"]),
    ("crowd", "Packed stadium, the fans roar", ["Packed stadium"]),
    ("pronoun-ambiguity", "A prince and a monk talk. Suddenly he kneels", ["he"]),
]
NEAR_MISSES = [
    "A men's watch on velvet, hands turning",
    "The Twin Towers on an old postcard",
    "A fighter jet above the clouds",
    "A firefighter rests on a step",
    "A sun-kissed orchard",
    "A girl hugs her doll",
    "A man and a woman talk, he smiles",
    "She brushes her hair in front of her mirror",
    "A singer smiles at the audience",
    "A woman paints, people blurred in the background",
    "A crowdfunding page on a screen",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_subjects_that_may_merge_are_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_subjects_apart_raise_nothing(prompt):
    assert raised("multi-subject-merging", prompt) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A crowded market at noon.", "A crowded market at noon."),
        ("A band in front of a cheering crowd.", "A band in front of a blurred crowd."),
    ],
)
def test_a_crowd_is_calmed_in_good_grammar(before, after):
    assert edited("crowd", before) == after

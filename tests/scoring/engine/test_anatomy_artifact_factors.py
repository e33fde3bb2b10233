"""What is and is not taken for a risk to bodies."""

import pytest

from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("acrobatic-motion", "The stuntman is backflipping off a roof", ["backflipping"]),
    ("acrobatic-motion", "Kids cartwheeled over the lawn", ["cartwheeled"]),
    ("acrobatic-motion", "Old men practising kung fu in a park", ["kung fu"]),
    ("hands-in-focus", "Macro of wrinkled old hands peeling garlic", ["Macro of wrinkled old hands"]),
    ("hands-in-focus", "A boy strumming his guitar on the porch", ["strumming his guitar"]),
    ("hand-object-manipulation", "The waiter hands her the menu", ["waiter hands her"]),
    ("hand-object-manipulation", "A girl is threading a needle", ["threading a needle"]),
    ("entangled-bodies", "Two sisters embracing at the airport", ["embracing"]),
    ("full-body-gait", "A nurse hurrying, then she runs down the hall", ["runs"]),
    ("calm-partial-figure", "Bust shot of a monk, eyes closed", ["Bust shot"]),
]
NEAR_MISSES = [
    "The face of the cliff in the evening sun",
    "A hand-painted sign above a second-hand bookshop",
    "Running water in a stone basin",
    "A running joke about a walking stick",
    "A kick drum beside a flip chart",
    "Flip-flops and palm trees",
    "A coastal road hugging the shoreline",
    "The clock's hands stand at noon",
    "The generator runs all night",
    "Leaves dancing in the wind",
    "A sun-kissed field of wheat",
    "No acrobats, no dancing, an empty circus ring",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_risk_to_bodies_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_what_only_sounds_like_a_body_raises_nothing(prompt):
    assert raised("anatomy-artifact", prompt) == set()


def test_a_dance_is_calmed_in_good_grammar():
    assert edited("acrobatic-motion", "The couple dances in the rain.") == "The couple sways gently in the rain."


def test_an_embrace_that_was_asked_for_is_kept():
    prompt = "A father hugs his son."

    assert edited("entangled-bodies", prompt) == prompt

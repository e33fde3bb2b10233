"""What is and is not taken for a risk that things do not last."""

import pytest

from tests.scoring.engine.marked import marked, raised

FOUND = [
    ("occlusion-then-return", "A cyclist rides behind a brick wall", ["rides behind a brick wall"]),
    ("occlusion-then-return", "The boy shuts the drawer, waits and opens it again", ["opens it again"]),
    ("occlusion-then-return", "A seal dives under the ice. It reappears far away", ["reappears"]),
    ("camera-looks-away", "The camera tilts up and back to the letter", ["tilts up and back"]),
    ("held-prop-with-action", "A waiter spins around holding a tray", ["holding a"]),
    ("held-prop-with-action", "She is twirling her umbrella", ["twirling her umbrella"]),
    ("transformation-words", "The pumpkin morphs while it glows", ["morphs"]),
    ("transformation-words", "A witch turns the prince into a toad", ["turns the prince into a"]),
    ("scene-swap-shell-game", "The dancers are trading places", ["trading places"]),
]
NEAR_MISSES = [
    "The moon disappears behind a hill",
    "A man sits behind the wheel",
    "A taxi turns into a dark narrow alley",
    "She changes into a red dress",
    "A light switch on a wall",
    "They walk hand in hand",
    "He holds his breath and dives",
    "A woman looks away",
    "The camera pulls back",
    "A swap meet at dawn",
    "The vase never transforms into anything",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_what_has_to_last_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_what_stays_in_view_raises_nothing(prompt):
    assert raised("object-permanence", prompt) == set()

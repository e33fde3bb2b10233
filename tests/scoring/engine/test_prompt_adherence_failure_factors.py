"""What is and is not taken for a risk that the clip shows something else."""

from dataclasses import replace

import pytest

from scoring.engine.verdict import Context, PlatformFacts
from tests.scoring.engine.marked import ANYWHERE, edited, marked, raised

SEQUENCE = "He wakes up, brushes his teeth, shaves and leaves the house."
FOUND = [
    ("impossible-or-odd-scene", "A fish riding a bicycle", ["fish riding a bicycle"]),
    ("several-denials", "A hut with no door, no window, no roof", ["no roof"]),
    ("simultaneous-actions", "He juggles and sings at the same time", ["at the same time"]),
    ("many-sequential-actions", "She sits down and then opens a letter", ["and then opens"]),
    ("many-sequential-actions", "The cat stretches, yawns and curls up", ["yawns", "curls up"]),
    ("inline-negation", "A beach with no people and never any clouds", ["no people and never any clouds"]),
    ("spatial-relations", "A candle on the left, a book on the right side", ["on the right side"]),
    ("attribute-binding", "A pink bicycle, a black dog, a yellow tent", ["pink bicycle", "black dog", "yellow tent"]),
    ("state-change-over-time", "The maple leaves slowly turn orange", ["turn orange"]),
    ("contradictory-directions", "Static shot, camera pans across the bay", ["camera pans"]),
    ("inner-states-and-abstractions", "She is feeling deeply lonely", ["feeling deeply lonely"]),
    ("too-vague", "make me a really epic video", ["make me a really epic video"]),
    ("single-clear-beat", "A potter shapes a bowl while smiling", []),
    ("single-clear-beat", "A woman opens a red umbrella, static shot", ["opens"]),
]
NEAR_MISSES = [
    "He jumps without hesitation",
    "A soldier in no man's land",
    "A lamp on a table in front of a window",
    "The camera pans to the left",
    "A woman with brown hair and blue eyes under a grey sky",
    "Signs of spring in a garden",
    "A wave of nostalgia",
    "Wide shot of a valley, then a close-up of an eagle's eye",
    "An express train in the snow",
    'She whispers "no, never" and smiles',
    "He turns from the window to the door",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_what_a_clip_will_not_follow_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_plain_directions_raise_nothing(prompt):
    assert raised("prompt-adherence-failure", prompt) - {"many-sequential-actions"} == set()


def test_a_long_clip_has_time_for_several_actions():
    assert marked("many-sequential-actions", SEQUENCE, replace(ANYWHERE, clip_seconds=20)) == []


def test_a_short_clip_has_none_for_a_second_action():
    assert marked("many-sequential-actions", SEQUENCE, replace(ANYWHERE, clip_seconds=5))[0] == "brushes"


def test_each_numbered_shot_is_counted_by_itself():
    assert marked("many-sequential-actions", "Shot 1: She wakes up. Shot 2: She eats. Shot 3: She leaves.") == []


@pytest.mark.parametrize(
    ("slug", "before", "after"),
    [
        ("inline-negation", "An empty pier, no people, dawn.", "An empty pier, deserted, dawn."),
        ("inline-negation", "A red can on ice, no logos.", "A red can on ice."),
        ("attribute-binding", "A red cube and an orange ball.", "A red cube and an orange ball."),
    ],
)
def test_an_edit_leaves_a_whole_sentence(slug, before, after):
    assert edited(slug, before) == after


@pytest.mark.parametrize(("length", "words"), [(999, []), (1001, ["-"])])
def test_the_limit_of_the_platform_decides_what_is_too_long(length, words):
    context = Context(platform=PlatformFacts(slug="runway", name="Runway", prompt_char_limit=1000))

    assert marked("overlong-for-platform", "a" * length, context) == words


@pytest.mark.parametrize(
    ("slug", "version", "words"), [("kling", "kling-3.0", []), ("kling", "kling-2.6", ["no cars"])]
)
def test_generators_that_heed_a_no_are_spared(slug, version, words):
    context = Context(platform=PlatformFacts(slug=slug, name=slug), model_version=version)

    assert marked("inline-negation", "A road, no cars.", context) == words

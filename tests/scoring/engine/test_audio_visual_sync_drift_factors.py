"""What is and is not taken for a risk to sound."""

import pytest

from scoring.engine.platforms import platform_facts
from scoring.engine.verdict import Context
from tests.scoring.engine.marked import marked, raised

FOUND = [
    ("beat-or-pitch-matched", "Breakdancers hitting every beat in a subway", ["hitting every beat"]),
    ("beat-or-pitch-matched", "Neon lights pulse to the rhythm", ["pulse to the rhythm"]),
    ("beat-or-pitch-matched", "The choir sang Amazing Grace in a chapel", ["sang Amazing Grace"]),
    ("beat-or-pitch-matched", "Shuffle dance at 128 BPM", ["128 BPM"]),
    ("sharp-sound-events", "A judge bangs the gavel three times", ["bangs the gavel three times"]),
    ("sharp-sound-events", "Several loud gunshots behind the house", ["Several loud gunshots"]),
    ("layered-audio", 'Soft background music, a man says "Cheers" over clinking', ["music"]),
    ("speech-over-budget", '2 second clip, a boy shouts: "Look at the sky, it is on fire!"', ["is on fire"]),
]
NEAR_MISSES = [
    "He beats the eggs while she reads",
    "Offbeat fashion, a beaten path",
    "Two shots of espresso, a knock-off bag",
    "A music box on a shelf",
    "A chord of wood by the barn",
    "Scales on a fish, notes on the fridge",
    "A sound idea, a noisy pattern",
    "Heartbeat line on a monitor",
    (
        '{"scene": "An old man in a wool coat walks slowly along the beach at dawn while gulls circle over the '
        'grey water and the waves come in"}'
    ),
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_risk_to_sound_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_what_only_sounds_loud_raises_nothing(prompt):
    assert raised("audio-visual-sync-drift", prompt) == set()


def on(platform, **known):
    return Context(platform=platform_facts(platform), **known)


def test_a_silent_platform_is_asked_for_no_lines():
    assert marked("silent-platform", 'A woman says "Hello"', on("runway")) == ['"Hello"']


def test_a_platform_with_sound_may_be_asked_for_lines():
    assert marked("silent-platform", 'A woman says "Hello"', on("veo")) == []


def test_sound_that_the_user_wants_from_a_silent_platform_is_found_without_words():
    assert marked("silent-platform", "A lake at dawn", on("runway", audio=True)) == ["-"]


def test_eight_seconds_are_exact_on_the_frame_grid():
    prompt = "A record player, seamless loop with music"

    assert marked("duration-grid-mismatch", prompt, on("hailuo", clip_seconds=8.0)) == []
    assert marked("duration-grid-mismatch", prompt, on("hailuo", clip_seconds=6.0)) == ["-"]

"""What is and is not taken for a camera move that fails."""

import pytest

from tests.scoring.engine.marked import edited, marked, raised

FOUND = [
    ("multiple-camera-moves", "The camera pans left, tilts up and zooms in", ["tilts up", "zooms in"]),
    ("multiple-camera-moves", "Slow dolly in on a cup. Then the camera orbits it.", ["orbits"]),
    ("multiple-camera-moves", "Panning and tilting over the crowd", ["tilting over"]),
    ("full-orbit-or-complex-path", "A 360° shot of a sneaker", ["360° shot"]),
    ("full-orbit-or-complex-path", "Drone flies through an open window", ["Drone flies through an open window"]),
    ("vague-camera-words", "A kitchen, creative camera angles", ["creative camera angles"]),
    ("zoom-dolly-mixup", "Vertigo shot on a bridge", ["Vertigo shot"]),
    ("forced-static", "A pier, the camera doesn't move", ["camera doesn't move"]),
    ("path-of-many-legs", "Glide over the stalls, dip under an awning and stop at the baker", ["Glide"]),
    ("path-of-many-legs", "We climb the tower, lean over the wall and drop into the yard", ["We"]),
    ("still-amid-motion", "The frame must not budge though the deck pitches", ["must not budge"]),
    ("camera-first-single-move", "Slow push-in on a teapot, steam rises", ["Slow push"]),
]
NEAR_MISSES = [
    "A pan of soup on the stove, a frying pan on the wall",
    "A crane bird in the marsh, a construction crane",
    "A track team and a dump truck left the stadium",
    "A tilted hat, a cocked eyebrow",
    "She pulls back the curtain, then follows the dog",
    "A satellite orbits the planet",
    "A zoom call with friends",
    "360 people in a hall",
    "Dolly the sheep in a meadow",
    "He rolls the dough and it rises",
    "Shot 1: slow pan left. Shot 2: zoom in.",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_failing_camera_move_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_what_only_shares_a_word_with_the_camera_raises_nothing(prompt):
    assert raised("camera-motion-failure", prompt) == set()


@pytest.mark.parametrize(
    ("slug", "before", "after"),
    [
        ("multiple-camera-moves", "A vase, slow push-in, then tilt up.", "A vase, slow push-in."),
        ("forced-static", "A lake with no camera movement.", "A lake with a locked-off camera."),
        ("forced-static", "The camera never moves.", "The camera stays locked off."),
        ("full-orbit-or-complex-path", "A full orbit around a statue.", "A quarter arc around a statue."),
        ("vague-camera-words", "A band on a stage, dynamic camera.", "A band on a stage."),
        ("zoom-dolly-mixup", "Dolly zoom on a man.", "Slow dolly in on a man."),
    ],
)
def test_the_camera_is_left_one_plain_move(slug, before, after):
    assert edited(slug, before) == after

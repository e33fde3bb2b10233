import pytest

from scoring.engine.reading import read


@pytest.mark.parametrize(
    ("prompt", "word_list"),
    [
        ("The face of the cliff at dawn", "face"),
        ("A weathered cliff face", "face"),
        ("The rock face above the lake", "face"),
        ("Close on the hands of a grandfather clock", "hand"),
        ("The minute hand of a clock", "hand"),
        ("A second-hand bookshop", "hand"),
        ("A hands-free call", "hand"),
        ("A head of lettuce on a board", "head"),
        ("A cabbage head", "head"),
        ("The head of the table", "head"),
        ("The foot of the old wooden stairs", "feet"),
        ("The leg of the journey", "feet"),
        ("A table leg", "feet"),
        ("Running water in a basin", "action"),
        ("A running joke", "action"),
        ("A singing bowl on a mat", "speak"),
        ("A talking point", "speak"),
        ("A rocking chair on a porch", "action"),
        ("Fall colors on a hill", "action"),
        ("A spring morning", "action"),
        ("The break of dawn", "action"),
        ("The turn of the century", "action"),
        ("A dance studio at night", "action"),
        ("Paper cranes on a string", "camera_crane"),
        ("A zoom call", "camera_zoom"),
        ("A snowman in a garden", "person"),
    ],
)
def test_a_word_that_is_not_meant_is_not_said(prompt, word_list):
    assert read(prompt).said(word_list) == ()


@pytest.mark.parametrize(
    ("prompt", "word_list", "words"),
    [
        ("The face of the old man on the cliff", "face", ["face"]),
        ("The hands of a luthier", "hand", ["hands"]),
        ("Her hand on the clock", "hand", ["hand"]),
        ("The foot of the dancer", "feet", ["foot"]),
        ("She runs past running water", "action", ["runs"]),
        ("A man running", "action", ["running"]),
        ("A woman dances in a studio", "person", ["woman"]),
        ("A snowman and a man", "person", ["man"]),
    ],
)
def test_a_word_that_is_meant_is_said(prompt, word_list, words):
    assert [hit.phrase for hit in read(prompt).said(word_list)] == words


@pytest.mark.parametrize(
    ("prompt", "word_list"),
    [
        ("A swing-top bottle", "action"),
        ("A Montage-board in an office", "cut_word"),
        ("A hand-me-down sweater", "hand"),
        ("A head-high fence", "head"),
    ],
)
def test_half_of_a_hyphenated_compound_is_not_said(prompt, word_list):
    assert read(prompt).said(word_list) == ()


@pytest.mark.parametrize(
    ("prompt", "word_list", "words"),
    [
        ("An ice-skater at dawn", "person", ["skater"]),
        ("A bicycle-riding clown", "action", ["riding"]),
        ("Rain-soaked streets", "ambient_doer", ["rain"]),
        ("An extreme close-up of a moth", "framing_close", ["extreme close up"]),
        ("Slow push-in on a teapot", "camera_dolly", ["slow push"]),
        ("A two-person kayak", "small_number", ["two"]),
        ("He runs - hands high - to the gate", "hand", ["hands"]),
    ],
)
def test_what_a_hyphenated_compound_shows_is_said(prompt, word_list, words):
    assert [hit.phrase for hit in read(prompt).said(word_list)] == words


def test_half_of_a_compound_still_tells_what_a_prompt_is_about():
    assert read("A montage-board").meant == "a montage board"


def test_a_phrase_that_is_looked_for_whole_is_no_figure():
    reading = read("Water running into running water")

    assert reading.is_figure(19, 26)
    assert not reading.is_figure(19, 32)

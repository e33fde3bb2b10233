import pytest

from scoring.engine.splice import apply, compose, tidy
from scoring.engine.verdict import Edit, Span


def edit(prompt: str, old: str, new: str) -> Edit:
    start = prompt.index(old)
    return Edit(Span(start, start + len(old)), new, "factor", "Reason.")


@pytest.mark.parametrize(
    ("prompt", "old", "new", "expected"),
    [
        ("She runs quickly.", "quickly", "", "She runs."),
        ("A cat, jumping, at dawn", "jumping", "", "A cat, at dawn"),
        ("A cat at dawn, jumping", "jumping", "", "A cat at dawn"),
        ("A cat sits and jumps.", "jumps", "", "A cat sits."),
        ("Quickly, a cat jumps.", "Quickly", "", "A cat jumps."),
        ("She quickly runs.", "quickly", "", "She runs."),
        ("An orbit shot of a house.", "orbit shot", "slow push-in", "A slow push-in of a house."),
        ("A whip pan.", "whip pan", "orbit", "An orbit."),
        ("A fast old car", "fast", "", "An old car"),
        ("Whip pan to a door.", "Whip pan", "slow pan", "Slow pan to a door."),
    ],
)
def test_an_edit_leaves_good_english(prompt, old, new, expected):
    assert apply(prompt, [tidy(prompt, edit(prompt, old, new))]) == expected


@pytest.mark.parametrize(
    ("second", "result"),
    [
        (("calm cat", "calm dog"), "A calm dog sits, then sits again."),
        (("then sits", "and rests"), "A calm cat sits, and rests again."),
    ],
)
def test_two_rounds_are_told_as_one(second, result):
    prompt = "A wild cat runs, then runs again."
    first = (
        edit(prompt, "wild", "calm"),
        edit(prompt, "runs", "sits"),
        Edit(Span(22, 26), "sits", "factor", "Reason."),
    )
    middle = apply(prompt, first)

    edits = compose(prompt, first, [edit(middle, *second)])

    assert apply(prompt, edits) == result


def test_an_addition_survives_a_second_round():
    prompt = "A cat runs"
    first = (Edit(Span(10, 10), ". Locked camera.", "factor", "Reason."),)

    edits = compose(prompt, first, [edit("A cat runs. Locked camera.", "runs", "sits")])

    assert apply(prompt, edits) == "A cat sits. Locked camera."

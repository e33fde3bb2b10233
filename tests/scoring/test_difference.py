from scoring.engine.verdict import Edit, Span
from scoring.shown.difference import Change, difference


def test_a_replacement_is_shown_as_out_then_in():
    edit = Edit(span=Span(2, 6), replacement="slow", factor="fast", reason="")

    assert list(difference("a fast turn", [edit])) == [
        Change("kept", "a "),
        Change("out", "fast"),
        Change("in", "slow"),
        Change("kept", " turn"),
    ]


def test_an_addition_takes_nothing_out():
    edit = Edit(span=Span(5, 5), replacement=", still", factor="still", reason="")

    assert list(difference("a cat", [edit])) == [Change("kept", "a cat"), Change("in", ", still")]


def test_edits_are_shown_in_the_order_of_the_words():
    edits = [Edit(Span(4, 5), "", "z", ""), Edit(Span(0, 1), "A", "y", "")]

    assert "".join(change.text for change in difference("a cz", edits) if change.kind != "out") == "A cz"

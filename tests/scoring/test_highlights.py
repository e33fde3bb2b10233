from hypothesis import given
from hypothesis import strategies as st

from scoring.engine.verdict import Span
from scoring.shown.highlights import Marked, Piece, highlighted

PLACES = st.lists(
    st.builds(
        Marked,
        st.integers(1, 9),
        st.builds(Span, st.integers(0, 40), st.integers(0, 40)),
        st.sampled_from(["raises", "lowers"]),
    )
)


def pieces(prompt, *places):
    return list(highlighted(prompt, places))


def test_a_place_is_marked():
    assert pieces("a fast turn", Marked(1, Span(2, 6), "raises")) == [
        Piece("a "),
        Piece("fast", "raises", (1,), (1,)),
        Piece(" turn"),
    ]


def test_overlapping_places_share_a_stretch():
    marked = pieces("abcdef", Marked(1, Span(0, 4), "lowers"), Marked(2, Span(2, 6), "raises"))

    assert marked == [
        Piece("ab", "lowers", (1,), ()),
        Piece("cd", "raises", (1, 2), (1,)),
        Piece("ef", "raises", (2,), (2,)),
    ]


def test_a_number_stands_once_at_a_place():
    marked = pieces("a cat", Marked(1, Span(0, 5), "raises"), Marked(1, Span(2, 5), "raises"))

    assert marked[-1].ends == (1,)


def test_a_prompt_without_findings_is_one_piece():
    assert pieces("a cat") == [Piece("a cat")]


def test_a_place_outside_the_prompt_is_left_out():
    assert pieces("cat", Marked(1, Span(2, 9), "raises"), Marked(2, Span(1, 1), "raises")) == [Piece("cat")]


@given(st.text(max_size=40), PLACES)
def test_no_character_is_lost(prompt, places):
    assert "".join(piece.text for piece in highlighted(prompt, places)) == prompt

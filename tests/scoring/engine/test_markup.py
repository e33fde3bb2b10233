import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.engine.reading import read


@pytest.mark.parametrize(
    ("prompt", "part"),
    [
        ("A cat --ar 16:9", "--ar 16:9"),
        ("<lora:running_woman:0.8> a cat", "<lora:running_woman:0.8>"),
        ("see https://example.com/dancing-man a cat", "https://example.com/dancing-man"),
        ("see www.woman.com/x a cat", "www.woman.com/x"),
        ("mail woman@ballet.com", "woman@ballet.com"),
        ("a wall in #ff00aa", "#ff00aa"),
        ("<strong>a cat", "<strong>"),
    ],
)
def test_what_is_no_wording_is_set_apart(prompt, part):
    reading = read(prompt)

    assert [span.text(prompt) for span in reading.parameters] == [part]
    assert reading.people == ()


@pytest.mark.parametrize("prompt", ["A cat by @woman", "A cat, @character on a wall", "a cat (@man_01)"])
def test_a_mention_is_no_word(prompt):
    assert read(prompt).people == ()
    assert not read(prompt).has("face", "head")


def test_a_plain_character_is_no_reference():
    assert not read("A character on a wall").has("reference_marker")
    assert read("@character on a wall").has("reference_marker")


@pytest.mark.parametrize(
    ("prompt", "sentences"),
    [
        ("Dr. Smith walks. He sits.", ["Dr. Smith walks.", "He sits."]),
        ("A fox vs. a hen at St. Paul", ["A fox vs. a hen at St. Paul"]),
        ("- a man walks\n- a dog runs", ["- a man walks", "- a dog runs"]),
        ("Wait... what? Yes!", ["Wait...", "what?", "Yes!"]),
    ],
)
def test_a_sentence_ends_where_it_ends(prompt, sentences):
    assert [
        span.text(prompt).strip() for span in read(prompt).sentences.spans() if span.text(prompt).strip()
    ] == sentences


@pytest.mark.parametrize(
    ("prompt", "actions"),
    [
        ("- A man walks\n- A dog runs\n1. Two men fight", ["walks", "runs", "fight"]),
        ("subject: a man\naction: dancing", ["dancing"]),
        ('{"subject": "two men", "action": "running"}', ["running"]),
        ("(a man walking:1.3) [[a dog]] BREAKDOWN", ["walking"]),
        ("INT. KITCHEN - DAY. A man cooks, then he eats", ["cooks", "eats"]),
    ],
)
def test_a_prompt_is_read_in_whatever_form(prompt, actions):
    assert [action.word for action in read(prompt).actions] == actions


PIECES = [
    "no ",
    "not ",
    "A woman ",
    "runing ",
    "JOHN: ",
    "says: ",
    "\n",
    '"',
    "“",
    "half a dozen ",
    "3-4 ",
    "0:03-",
    "@x ",
    "<b>",
    "https://a.b ",
    "--no x ",
    "face of the cliff ",
    "а кот ",
    "don’t ",
    "(",
    "İ",
    "dance studio ",
    "couple of ",
    "Dr. ",
    "face not visible ",
    "people-free ",
]
ANYTHING = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@given(ANYTHING)
def test_anything_is_read_with_every_span_in_the_text(prompt):
    reading = read(prompt)
    spans = [*reading.negations, *reading.parameters, *(quote.span for quote in reading.quotes)]
    spans += [count.span for count in reading.counts] + [count.number for count in reading.counts]
    spans += [found.span for found in (*reading.durations, *reading.people, *reading.actions, *reading.camera_moves)]

    assert all(0 <= span.start < span.end <= len(prompt) for span in spans)
    assert reading.people_count >= 0
    assert reading.legibility


def calls_of_reading(prompt: str) -> int:
    """How many calls it takes to read a prompt in full."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in {"call", "c_call"}

    read(prompt)
    sys.setprofile(count)
    try:
        reading = read(prompt)
        _ = (reading.people_count, reading.actions, reading.durations, reading.camera_moves, reading.quotes)
        _ = (reading.legibility, reading.clauses, reading.is_negated(0), reading.is_figure(0, 1))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", [piece for piece in PIECES if piece.strip()])
def test_a_text_eight_times_as_long_takes_at_most_eight_times_the_calls(piece):
    piece = f"{piece} "

    assert calls_of_reading(piece * 800) <= 8 * calls_of_reading(piece * 100) + 1000

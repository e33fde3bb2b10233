from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.engine.quotations import lettered_quotes, spoken_quotes, unassigned_quotes
from scoring.engine.reading import read


def inside(prompt: str, quotes) -> list[str]:
    return [quote.inside.text(prompt) for quote in quotes]


@pytest.mark.parametrize(
    ("prompt", "spoken"),
    [
        ('A man says "Hello".', ["Hello"]),
        ("A man says 'Hello there, my friend' and smiles", ["Hello there, my friend"]),
        ("A man says „Guten Tag“.", ["Guten Tag"]),
        ("He says «Bonjour» to her", ["Bonjour"]),
        ("She says 「こんにちは」", ["こんにちは"]),
        ('He says “I said "no" twice” again', ['I said "no" twice']),
        ('A man says "I love you and leaves', ["I love you and leaves"]),
        ("She says: I love you so much. The camera pans.", ["I love you so much."]),
        ("JOHN: Where are you going?\nMARY: Home.", ["Where are you going?", "Home."]),
        ("INT. KITCHEN - DAY\n\nJOHN\nWhere is the salt?\n\nMARY (smiling)\nHere.", ["Where is the salt?", "Here."]),
        ("Narrator: In the beginning there was light.", ["In the beginning there was light."]),
        ("Man: I can't believe it! Woman: Me neither.", ["I can't believe it!", "Me neither."]),
        ('"Stop!" he shouts', ["Stop!"]),
        ('"Follow me," she says, "and be quiet."', ["Follow me,", "and be quiet."]),
    ],
)
def test_what_is_said_is_read_however_it_is_marked(prompt, spoken):
    assert inside(prompt, spoken_quotes(read(prompt))) == spoken


@pytest.mark.parametrize(
    "prompt",
    [
        *(
            "Style: noir. Camera: Pan left. Scene: A man walks",
            "SETTING: A kitchen\nSUBJECT: An old man",
            "Shot 1: A cat",
        ),
        *(
            "He yells at the car",
            "INT. KITCHEN - DAY\n\nA man walks.",
            'a 5" screen and a 6" nail',
            "The kids’ dogs’ toys",
        ),
        "CAMERA: Slow push-in.\nMOOD: Calm.",
    ],
)
def test_what_nobody_says_is_no_line(prompt):
    assert read(prompt).quotes == ()


@pytest.mark.parametrize(
    "prompt",
    [
        *(
            'A film titled "The Last Day"',
            'a copy of the "Mona Lisa"',
            'a dog named "Rex" runs',
            'a so-called "expert" nods',
        ),
        'the band plays "Yesterday"',
    ],
)
def test_a_name_in_quotation_marks_is_neither_said_nor_read(prompt):
    reading = read(prompt)

    assert len(reading.quotes) == 1
    assert not [*spoken_quotes(reading), *lettered_quotes(reading), *unassigned_quotes(reading)]


@pytest.mark.parametrize(
    "prompt", ['A sign reads "OPEN"', 'A neon sign that says "OPEN"', 'Title card: "OPEN"', 'A mug reading "OPEN']
)
def test_what_is_to_be_read_is_lettering(prompt):
    assert inside(prompt, lettered_quotes(read(prompt))) == ["OPEN"]


@given(st.text(alphabet="aA I?.:\n\"'“”„«»「」()", max_size=120))
def test_quotations_lie_in_the_prompt_and_apart(prompt):
    quotes = read(prompt).quotes

    assert all(0 <= q.span.start <= q.inside.start < q.inside.end <= q.span.end <= len(prompt) for q in quotes)
    assert all(a.span.end <= b.span.start for a, b in pairwise(quotes))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.engine.reading import read
from scoring.engine.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("prompt", "word_list", "typed"),
    [
        ("a womna in a park", "person", "womna"),
        ("a girl runing", "action", "runing"),
        ("a girl dacing", "action", "dacing"),
        ("a peopel carrier", "person", "peopel"),
        ("two chilren laugh", "person", "chilren"),
        ("a drumer at night", "person", "drumer"),
        ("a man swiming in a lake", "action", "swiming"),
        ("a knight figthing", "action", "figthing"),
        ("a road wihtout cars", "negator", "wihtout"),
        ("A cat.  Womna   dances", "person", "Womna"),
        ("ppl in the rain", "person", "ppl"),
    ],
)
def test_a_typing_error_is_read_as_what_was_meant_where_it_was_typed(prompt, word_list, typed):
    assert [hit.span.text(prompt) for hit in read(prompt).hits(word_list)] == [typed]


@pytest.mark.parametrize(
    "prompt",
    [
        *("a wombat by a gate", "the mooring at dawn", "louvers in the sun", "Marten by a fence", "an @womna mention"),
        *("see womna.example.com", "#womna", "a/womna/b", "womna_01"),
        "la mujre persnoa camnia dacing bailnado calle",
    ],
)
def test_a_word_that_may_be_right_is_left_alone(prompt):
    reading = read(prompt)

    assert not reading.hits("person")
    assert not reading.hits("action")


def test_w_with_a_slash_is_with():
    assert read("a cat w/ a hat").words == ["a", "cat", "w", "a", "hat"]
    assert read("w/o people").is_negated(4)


def test_every_character_keeps_its_place():
    prompt = "İ  a wooman,  ppl  and a gril wihtout jumpng"

    for hit in (*read(prompt).hits("person"), *read(prompt).hits("negator")):
        assert hit.span.text(prompt) in {"wooman", "ppl", "wihtout"}


@given(st.text(alphabet="abcdefghijklmnoprstuw ,.'@-", max_size=200))
def test_mended_text_leads_back_into_what_was_typed(text):
    mended = vocabulary().respelling.mended(text, text)
    if mended is not None:
        assert len(mended[1]) == len(mended[0]) + 1
        assert mended[1] == sorted(mended[1])
        assert mended[1][-1] == len(text)


def test_only_a_few_words_of_a_prompt_are_mended():
    prompt = " ".join(["a cat sits there"] * 400 + ["dacing"] * 3 + [f"runin{chr(97 + n)}" for n in range(20)])
    before = vocabulary().respelling.meant.cache_info()
    read(prompt)
    after = vocabulary().respelling.meant.cache_info()

    assert after.hits + after.misses - before.hits - before.misses <= 8

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.engine.counted import COUNTED, counted
from scoring.engine.model import FILE, HEADS, release_from
from scoring.engine.reading import read
from scoring.engine.text_terms import TextTerms, known_form

NOTHING = (0.0, 0.0, 0.0)


def terms(words=None, constant=NOTHING, most=1.5, **weights):
    rows = tuple(weights.get(name, NOTHING) for name in COUNTED)
    return TextTerms(constant=constant, weights=rows, words=words or {}, most=most, doubt=0.3)


def features(prompt):
    return dict(zip(COUNTED, counted(read(prompt)), strict=True))


@pytest.mark.parametrize(
    ("prompt", "feature", "tally"),
    [
        ("Two women dance in a garden", "people", 1),
        ("Two women dance in a garden", "numbers", 1),
        ("A dog is dancing and swimming", "continuous", 2),
        ("A lake, a hill, a forest", "commas", 2),
        ("A lake, a hill, a forest", "scenery", 3),
        ("A red car on fire", "vehicles", 1),
        ("No people in the street", "negations", 1),
        ("A vase", "people", 0),
        ("a a a a a a a a", "articles", 4),
    ],
)
def test_a_feature_is_counted(prompt, feature, tally):
    assert features(prompt)[feature] == tally


def test_length_counts_no_further_than_prompts_were_judged():
    assert features("cat " * 60)["length"] == features("cat " * 600)["length"]


def test_a_word_weighs_by_its_share():
    words = {"vase": (0.4, 0.0, -0.2), "table": (0.0, 0.0, 0.0)}

    assert terms(words).of(read("Vase, table")) == pytest.approx({"alignment": 0.2, "motion": 0.0, "quality": -0.1})


def test_the_words_of_an_endless_prompt_are_not_all_weighed():
    weighed = terms({"vase": (0.4, 0.0, 0.0), "lake": (-9.0, 0.0, 0.0)})

    assert weighed.of(read("vase " * 400 + "lake " * 400)) == weighed.of(read("vase " * 400))


@pytest.mark.parametrize(("word", "form"), [("vases", "vase"), ("dancing", "dance"), ("xyzzy", ""), ("ponies", "pony")])
def test_a_word_is_known_without_its_ending(word, form):
    assert known_form(word, {"vase", "dance", "pony"}) == form


def test_a_counted_feature_adds_its_weight():
    found = terms(constant=(-0.1, 0.0, 0.0), commas=(0.3, 0.0, 0.0)).of(read("One, two, three"))

    assert found["alignment"] == pytest.approx(0.5)


@given(prompt=st.text(max_size=200))
def test_no_wording_moves_a_head_further_than_said(prompt):
    weighty = terms({"a": (9.0, -9.0, 9.0)}, length=(5.0, -5.0, 5.0), most=0.7)

    assert all(abs(term) <= 0.7 for term in weighty.of(read(prompt)).values())


def test_a_release_reads_its_words_from_the_file_it_names(tmp_path, monkeypatch):
    monkeypatch.setattr("scoring.engine.text_terms.FOLDER", tmp_path)
    (tmp_path / "some-words.tsv").write_text("vase\t-12\t5\t0\n", encoding="utf-8")
    data = json.loads(FILE.read_text(encoding="utf-8"))
    nothing = dict.fromkeys(HEADS, 0.0)
    counted_rows = dict.fromkeys(COUNTED, nothing)
    data["text"] = {"constant": nothing, "counted": counted_rows, "words": "some-words.tsv", "most": 1.5, "doubt": 0.3}

    assert release_from(data).text.words == {"vase": (-0.12, 0.05, 0.0)}

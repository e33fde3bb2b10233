import json

import numpy as np
import pytest

from scoring.calibration import __main__ as command
from scoring.calibration.implied import FALSE_ALARMS, learn_wording, sure_at
from scoring.calibration.wordings import labelled_prompts, labels_of
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.reading import read
from scoring.engine.wording import wording_terms_from

KINDS = {"plain", "implied", "safer", "nearmiss", "easy"}
BLUR = ENGINE_MODES.index("inappropriate-motion-blur")


def labelled(vectors):
    """Prompts in which people are risky for one mode and everything else is safe."""
    risky = [{"prompt": f"A {word}", "kind": "implied", "mode": ENGINE_MODES[BLUR]} for word in ("dancer", "crowd")]
    calm = [{"prompt": f"A {word}", "kind": "easy", "mode": ""} for word in ("lake", "forest", "valley", "vase")]
    rows = [{**row, "elevated": list(ENGINE_MODES), "safe": []} for row in risky]
    rows += [{**row, "elevated": [], "safe": list(ENGINE_MODES)} for row in calm]
    return [{**row, "prompt": f"{row['prompt']} {number}"} for row in rows for number in range(10)]


@pytest.fixture(scope="module")
def learned(vectors):
    data, words = learn_wording(labelled(vectors), vectors, "trial")
    return data, wording_terms_from(data, words.splitlines())


def test_every_labelled_prompt_is_of_known_kind_and_modes():
    for row in labelled_prompts():
        assert row["kind"] in KINDS
        assert not set(row["elevated"]) & set(row["safe"])
        assert {*row["elevated"], *row["safe"]} <= set(ENGINE_MODES)


def test_no_prompt_is_labelled_twice():
    prompts = [row["prompt"].lower() for row in labelled_prompts()]

    assert len(prompts) == len(set(prompts))


def test_a_mode_that_the_writer_left_out_is_neither_risky_nor_safe():
    row = {"elevated": [ENGINE_MODES[0]], "safe": [ENGINE_MODES[1]]}

    assert labels_of([row])[0, :2].tolist() == [1.0, 0.0]
    assert np.isnan(labels_of([row])[0, 2:]).all()


def test_words_of_risky_prompts_weigh_more(learned):
    _, terms = learned

    assert terms.of(read("A dancer"))[BLUR] > terms.of(read("A vase"))[BLUR]


def test_a_word_without_examples_weighs_as_its_place_does(learned):
    _, terms = learned

    assert terms.of(read("A woman"))[BLUR] >= terms.of(read("A beach"))[BLUR]


def test_the_mark_lets_few_safe_prompts_through():
    said, labels = np.arange(100.0), np.zeros(100)

    assert sure_at(said, labels, labels > 0) == pytest.approx(99 * (1 - FALSE_ALARMS))


def test_the_command_writes_both_files_and_says_what_they_are_worth(tmp_path, monkeypatch, vectors):
    spoken = []
    monkeypatch.setattr(command, "_say", spoken.append)
    monkeypatch.setattr(command, "labelled_prompts", lambda: labelled(vectors))
    monkeypatch.setattr(command.word_vectors, "word_vectors", lambda: vectors)

    command.main(["wording", "--name", "trial", "--out", str(tmp_path)])

    data = json.loads((tmp_path / "wording.json").read_text(encoding="utf-8"))
    assert (tmp_path / data["words"]).exists()
    assert "lip-sync" in spoken[0]

import gzip
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.calibration.judged import HEAD_OF_DIMENSION, cells_of, failed_of, family_of, read_rows
from scoring.engine.model import HEADS

LABELS = st.lists(st.floats(0, 1), min_size=3, max_size=60).map(np.array)


def row(**given_facts):
    known = {"dataset": "fetv", "dimension": "alignment", "model": "m", "modality": "t2v", "judge": "human"}
    return {**known, "prompt": "A cat", "label": 0.9, **given_facts}


@given(labels=LABELS)
def test_a_failed_clip_is_never_rated_above_one_that_did_not(labels):
    failed = failed_of(labels) > 0

    if failed.any() and not failed.all():
        assert labels[failed].max() < labels[~failed].min()


def test_under_a_half_is_failed():
    assert failed_of(np.array([0.1, 0.4, 0.5, 0.9])).tolist() == [1, 1, 0, 0]


@pytest.mark.parametrize("shift", [0.0, 0.6])
def test_the_lowest_third_is_failed_where_all_or_none_are(shift):
    labels = np.linspace(0, 0.39, 30) + shift

    assert failed_of(labels).sum() == 10


def test_clips_of_one_prompt_are_averaged():
    rows = [row(label=0.2), row(label=0.4), row(prompt="A dog", label=0.9)]

    (cell,) = cells_of(rows)

    assert cell.prompts == ("A cat", "A dog")
    assert cell.failed.tolist() == [1, 0]


def test_a_cell_in_which_nothing_differs_teaches_nothing():
    assert cells_of([row(), row(prompt="A dog")]) == ()


def test_an_unknown_dimension_is_left_aside():
    assert cells_of([row(dimension="taste", label=0.1), row(dimension="taste", prompt="A dog")]) == ()


def test_two_judges_of_the_same_prompts_are_one_set():
    assert family_of("storyeval_llava") == family_of("storyeval_gpt4o")


def test_a_dimension_speaks_of_a_head():
    assert set(HEAD_OF_DIMENSION.values()) == set(HEADS)


@pytest.mark.parametrize("name", ["clips.jsonl", "clips.jsonl.gz"])
def test_a_file_is_read_packed_or_not(tmp_path, name):
    text = json.dumps(row()) + "\n"
    (tmp_path / name).write_bytes(gzip.compress(text.encode()) if name.endswith("gz") else text.encode())

    assert read_rows(tmp_path / name) == [row()]

import json

import pytest

from scoring.calibration import __main__ as command
from scoring.calibration import minilm
from scoring.engine.model import FILE, release_from
from tests.scoring.calibration.test_evaluate import missing


@pytest.fixture(scope="module")
def folder(tmp_path_factory, rows):
    """What `fit` writes of the small data."""
    folder = tmp_path_factory.mktemp("fit")
    data = folder / "clips.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(minilm, "teacher", missing)
        patched.setattr(command, "_say", lambda words: None)
        arguments = ["--data", str(data), "--out", str(folder), "--name", "trial-1", "--on", "2026-11-24"]
        command.main(["fit", *arguments, "--draws", "2"])
    return folder


@pytest.fixture
def data(folder):
    return json.loads((folder / "release.json").read_text(encoding="utf-8"))


def test_the_engine_reads_what_was_fitted(folder, data, monkeypatch):
    monkeypatch.setattr("scoring.engine.text_terms.FOLDER", folder)

    release = release_from(data)
    assert release.name == "trial-1"
    assert release.text.words["lake"]


def test_a_fit_leaves_the_priors_of_modes_alone(data):
    before = json.loads(FILE.read_text(encoding="utf-8"))

    assert all(data[part] == before[part] for part in ("modes", "factors", "families", "costs"))


def test_a_release_says_from_what_it_was_learned(data, rows):
    assert data["learned"]["judgements"] == len(rows)
    assert data["learned"]["sets"] == ["fetv", "tvge"]
    assert data["learned"]["on"] == data["created_on"] == "2026-11-24"


def test_learning_widens_the_interval_by_its_doubt(folder, data, monkeypatch):
    monkeypatch.setattr("scoring.engine.text_terms.FOLDER", folder)

    assert release_from(data).spread > data["overall_spread"]


def test_words_stand_in_the_order_of_the_alphabet(folder):
    words = [line.split("\t")[0] for line in (folder / "words-trial-1.tsv").read_text(encoding="utf-8").splitlines()]

    assert words == sorted(words)

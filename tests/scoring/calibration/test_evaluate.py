import json

import numpy as np
import pytest

from scoring.calibration import __main__ as command
from scoring.calibration import evaluate as evaluation
from scoring.calibration import minilm
from scoring.calibration.calibrated import Said, base_for, by_folds, fold_of, said_by_folds
from scoring.calibration.judged import TARGETS
from scoring.calibration.lights import Tally, by_light_of_head
from scoring.calibration.ranking import others
from scoring.calibration.ridge import sigmoid
from scoring.engine.model import current_release
from scoring.engine.verdict import Light


@pytest.fixture(scope="module")
def written(tmp_path_factory, rows):
    """An evaluation of the small data on a machine without MiniLM: its folder, and what was said."""
    folder, said = tmp_path_factory.mktemp("evaluation"), []
    data = folder / "clips.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(minilm, "teacher", missing)
        patched.setattr(command, "_say", said.append)
        command.main(["evaluate", "--data", str(data), "--out", str(folder), "--draws", "3"])
    return folder, "\n".join(said)


def missing():
    raise minilm.MissingTeacher(minilm.MISSING)


def test_an_evaluation_is_printed_as_it_is_written(written):
    folder, printed = written

    assert (folder / "evaluation.md").read_text(encoding="utf-8") in printed


def test_an_evaluation_has_its_plots(written):
    folder, _ = written

    assert (folder / "reliability.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (folder / "ranking.svg").read_text(encoding="utf-8").startswith("<svg")


def test_every_method_has_every_target(written):
    found = json.loads((written[0] / "evaluation.json").read_text(encoding="utf-8"))

    assert evaluation.OURS in found["ranking"]
    assert {len(row["each"]) for row in found["ranking"].values()} == {4}


def test_a_baseline_that_cannot_run_is_named_loudly(written):
    assert "NOT RUN: MiniLM" in written[1]


def test_ours_finds_what_was_put_in(written):
    found = json.loads((written[0] / "evaluation.json").read_text(encoding="utf-8"))

    assert found["ranking"][evaluation.OURS]["mean"][0] > 0.55


def test_nothing_of_a_set_left_out_is_learned_from(cells):
    assert {cell.dataset for cell in others(TARGETS[0], cells)} == {"tvge"}


def test_a_prompt_is_in_one_fold_for_good():
    assert fold_of("A woman in a garden") == fold_of("A woman in a garden")


def test_probabilities_of_known_generators_are_near_the_truth(features, cells):
    found = by_folds(said_by_folds(features, cells))

    assert all(row.error < 0.2 and row.brier < row.brier_of_bases + 0.02 for row in found.values())


def test_a_base_gives_the_share_it_was_made_for():
    term = np.array([-1.0, 0.0, 2.0])

    assert sigmoid(term + base_for(term, 0.3)).mean() == pytest.approx(0.3)


def test_a_light_of_a_head_is_red_only_where_the_evidence_is_strong():
    said = Said(
        probability=np.array([0.05, 0.9, 0.9]),
        base=np.full(3, 0.4),
        failed=np.array([0.0, 1.0, 1.0]),
        strong=np.array([True, True, False]),
    )

    found = by_light_of_head({"motion": said}, current_release())["motion"]

    assert found == {Light.GREEN: Tally(1, 0), Light.YELLOW: Tally(1, 1), Light.RED: Tally(1, 1)}

import io
import json

import pytest

from scoring.engine.__main__ import main
from scoring.engine.modes import ENGINE_MODES


def answers(*lines: str) -> list[dict]:
    out = io.StringIO()
    main(["--jsonl"], stdin=io.StringIO("\n".join(lines)), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_row_is_answered_in_the_agreed_shape():
    (answer,) = answers(json.dumps({"id": 7, "prompt": "Close-up of a woman turning her head", "platform": "kling"}))

    assert list(answer) == ["id", "light", "risk", "heads", "outlooks", "findings", "rewrite", "release"]
    assert answer["id"] == 7
    assert set(answer["heads"]) == {"alignment", "motion", "quality"}
    assert [outlook["mode"] for outlook in answer["outlooks"]] == list(ENGINE_MODES)
    assert set(answer["outlooks"][0]) == {"mode", "light", "risk", "low", "high"}
    assert set(answer["findings"][0]) == {"factor", "mode", "span", "text", "evidence_strength"}
    assert set(answer["rewrite"]) == {"prompt", "risk", "edits", "clips"}


def test_a_row_needs_no_platform():
    (answer,) = answers('{"id": "a", "prompt": "A cat sleeps on a sofa"}')

    assert answer["light"] == "green"


@pytest.mark.parametrize(
    "line",
    [
        '{"id": 1}',
        '{"id": 1, "prompt": 5}',
        '{"id": 1, "prompt": ""}',
        '{"id": 1, "prompt": "A cat", "platform": "nowhere"}',
        '{"id": 1, "prompt": "A cat", "platform": ["kling"]}',
        '{"id": 1, "prompt": "A cat", "mode": "nothing"}',
        '{"id": 1, "prompt": "A cat", "clip_seconds": "long"}',
        '{"id": 1, "prompt": "A cat", "clip_seconds": NaN}',
        json.dumps({"id": 1, "prompt": "a" * 20_001}),
    ],
)
def test_a_bad_row_is_answered_with_its_error(line):
    (answer,) = answers(line)

    assert set(answer) == {"id", "error"}
    assert answer["id"] == 1


@pytest.mark.parametrize("line", ["not json", "[1, 2]", "[" * 100_000])
def test_a_line_that_is_no_row_stops_nothing(line):
    first, second = answers(line, '{"id": 2, "prompt": "A cat sleeps on a sofa"}')

    assert first["id"] is None
    assert first["error"]
    assert second["id"] == 2


def test_a_lone_surrogate_is_survived():
    (answer,) = answers('{"id": 1, "prompt": "A woman turns her head \\ud800"}')

    assert answer["light"] in {"yellow", "red"}


def test_the_command_answers_in_words():
    out = io.StringIO()

    main(["Close-up of a woman turning her head", "--platform", "sora"], stdout=out)

    assert "facial-identity-drift" in out.getvalue()
    assert "Rewrite" in out.getvalue()

import io
import json

import pytest

from scoring.engine.__main__ import main
from scoring.engine.platforms import all_platform_facts

PROMPT = "A chef juggles four knives while the camera orbits him"


def said(*arguments):
    out = io.StringIO()
    main([PROMPT, *arguments], stdout=out)
    return out.getvalue()


def test_the_length_assumed_is_said():
    assert "Clip: 8 s (assumed, since none was given)" in said("--platform", "kling")


def test_a_length_given_is_said_to_be_given():
    assert "Clip: 6 s (as given)" in said("--platform", "kling", "--clip-seconds", "6")


def test_the_money_at_risk_is_said_with_its_source():
    assert "seen 2026-11-22]" in said("--platform", "veo").split("Money: ")[1].splitlines()[0]


def test_other_platforms_are_compared_when_asked_for():
    lines = said("--platform", "kling", "--compare", "all").splitlines()

    assert {facts.name for facts in all_platform_facts().values()} - {"A generator"} <= {
        line[22:].partition(":")[0] for line in lines
    }
    assert "Sora 2 is retired." in lines[-1]


def test_no_platform_is_compared_unasked():
    assert "Veo" not in said("--platform", "kling")


def test_an_unknown_platform_to_compare_with_is_refused(capsys):
    with pytest.raises(SystemExit):
        said("--compare", "kling,nowhere")

    assert "no platform is called 'nowhere'" in capsys.readouterr().err


def test_everything_is_said_as_json_too():
    whole = json.loads(said("--platform", "kling", "--json", "--compare", "veo", "--clip-cost", "12"))

    assert [row["platform"] for row in whole["comparison"]] == ["kling", "veo"]
    assert whole["money"]["cost"] == 12
    assert whole["clip"] == {"seconds": 8.0, "given_by": "assumption"}
    assert {"kind", "text", "risk", "low", "high", "price_ratio", "source"} <= set(whole["ways"][0])

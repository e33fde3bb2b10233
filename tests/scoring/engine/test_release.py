import json

import pytest

from scoring.engine.model import FILE, HEADS, break_even, current_release, release_from
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.platforms import all_platform_facts
from scoring.engine.reading import read


def test_a_release_weighs_every_mode():
    release = current_release()

    assert tuple(release.modes) == ENGINE_MODES
    assert set(release.heads) == set(HEADS)
    assert {row.head for row in release.modes.values()} == set(HEADS)


def test_a_release_knows_every_platform():
    assert set(current_release().families) == set(all_platform_facts())


def test_lights_come_from_stated_costs():
    release = current_release()

    assert release.yellow_from == pytest.approx(0.2)
    assert release.red_from == pytest.approx(0.8 / 1.8)
    assert break_even(needless_cost=1, wasted_cost=1) == 0.5


def test_a_dearer_wasted_clip_warns_earlier():
    data = json.loads(FILE.read_text(encoding="utf-8"))
    data["costs"]["wasted_clip"] = 2.0

    assert release_from(data).yellow_from < current_release().yellow_from


def test_weights_are_sizes_without_sign():
    assert all(weight > 0 for weight in current_release().factors.values())


def test_the_release_says_from_what_its_heads_were_learned():
    learned = json.loads(FILE.read_text(encoding="utf-8"))["learned"]

    assert learned["sets"]
    assert learned["left_out_auroc"]["AVA, fitted"] > learned["left_out_auroc"]["AVA, written priors"]


def test_the_release_weighs_the_words_it_names():
    words = current_release().text.words

    assert len(words) > 19_000
    assert max(abs(weight) for row in words.values() for weight in row) < 10


@pytest.mark.parametrize(("riskier", "safer"), [("A crowd of dancers runs", "Mist over a calm lake")])
def test_people_in_motion_look_worse_than_scenery(riskier, safer):
    text = current_release().text

    assert text.of(read(riskier))["motion"] > text.of(read(safer))["motion"]

"""What surrounds a verdict in the API: other platforms, length, money, model versions."""

import pytest

from billing.models import QuotaUse
from scoring.models import Score
from tests.factories import PlatformFactory
from tests.scoring.problems import assert_problem

pytestmark = pytest.mark.django_db


def test_the_same_prompt_is_compared_in_one_call(post, ask):
    PlatformFactory(slug="veo", name="Veo 3.1")

    rows = post(ask(compare="all")).json()["verdict"]["comparison"]

    assert {row["platform"]: row["relation"] for row in rows} == {"sora": "asked", "veo": "no-clear-difference"}
    assert QuotaUse.objects.get().used == 1


def test_only_the_platforms_named_are_compared(post, ask):
    for slug in ("veo", "kling"):
        PlatformFactory(slug=slug)

    rows = post(ask(compare=["kling"])).json()["verdict"]["comparison"]

    assert [row["platform"] for row in rows] == ["sora", "kling"]


def test_nobody_who_did_not_ask_is_told_of_other_platforms(post, ask):
    assert post(ask()).json()["verdict"]["comparison"] == []


def test_an_answer_says_which_length_it_assumed(post, ask):
    assert post(ask()).json()["verdict"]["clip"] == {"seconds": 8.0, "given_by": "assumption"}


def test_a_price_of_the_callers_own_is_weighed(post, ask):
    money = post(ask(clip_cost=40)).json()["verdict"]["money"]

    assert money["cost"] == 40
    assert 0 < money["low"] < money["at_risk"] < money["high"] < 40


def test_a_version_that_we_do_not_know_is_judged_with_a_note(post, ask):
    notes = post(ask(model_version="sora-9")).json()["verdict"]["notes"]

    assert "model-version-unknown" in [note["slug"] for note in notes]


def test_a_version_named_by_hand_is_kept_by_its_slug(post, ask):
    post(ask(model_version="SORA 2"))

    assert Score.objects.get().model_version == "sora-2"


def test_a_version_of_another_platform_is_refused(post, ask):
    PlatformFactory(slug="veo", name="Veo", model_versions=[{"slug": "veo-3-1", "name": "Veo 3.1", "retired": False}])

    assert_problem(post(ask(model_version="veo-3-1")), 400, "model_version_elsewhere")

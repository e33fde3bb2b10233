import json
from itertools import count
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from billing.models import Plan
from dashboard import selectors
from scoring.engine.model import FILE
from scoring.models import Influence, ModelRelease, Score
from scoring.releases import publish_release
from scoring.services import tap_outcome
from tests.factories import FailureModeFactory, GrantFactory, PlatformFactory, UserFactory

pytestmark = pytest.mark.django_db
HISTORY = "/history/"


@pytest.fixture
def user():
    return UserFactory()


@pytest.fixture
def pro():
    return GrantFactory().user


@pytest.fixture
def platform():
    return PlatformFactory(name="Kling 4.0")


ids = map(UUID, (f"01900000-0000-7000-8000-{number:012}" for number in count()))


def past_score(user, platform, prompt="A boat on a lake", **facts):
    return Score.objects.create(
        pk=next(ids), user=user, platform=platform, prompt=prompt, light="green", risk=0.1, **facts
    )


def prompts_on(response):
    return [score.prompt for score in response.context["history"].scores]


def test_a_signed_out_reader_is_asked_to_sign_in(client):
    response = client.get(HISTORY)

    assert response.url == f"{reverse('account_login')}?next={HISTORY}"


def test_an_empty_history_leads_to_the_score_page(client, user):
    client.force_login(user)

    response = client.get(HISTORY)

    assert "You have not scored a prompt yet." in response.text


def test_scores_are_shown_newest_first(client, pro, platform):
    for prompt in ("first", "second"):
        past_score(pro, platform, prompt)
    client.force_login(pro)

    assert prompts_on(client.get(HISTORY)) == ["second", "first"]


def test_a_stranger_sees_none_of_them(client, user, pro, platform):
    past_score(pro, platform, "a secret idea")
    client.force_login(user)

    assert "a secret idea" not in client.get(HISTORY).text


def test_a_free_account_sees_its_plans_number_and_how_many_more_there_are(client, user, platform):
    Plan.objects.filter(slug="free").update(history_entries=3)
    for number in range(5):
        past_score(user, platform, f"prompt {number}")
    client.force_login(user)

    response = client.get(HISTORY)

    assert prompts_on(response) == ["prompt 4", "prompt 3", "prompt 2"]
    assert "2 more are kept" in response.text


def test_older_scores_follow_on_the_next_page(client, pro, platform, monkeypatch):
    monkeypatch.setattr(selectors, "PAGE_LENGTH", 2)
    for number in range(3):
        past_score(pro, platform, f"prompt {number}")
    client.force_login(pro)

    first = client.get(HISTORY)
    second = client.get(reverse("dashboard:history-before", args=[first.context["history"].before]))

    assert (prompts_on(first), prompts_on(second)) == (["prompt 2", "prompt 1"], ["prompt 0"])
    assert second.context["history"].before is None


@pytest.mark.parametrize("length", [1, 20])
def test_a_page_takes_the_same_queries_at_any_length(
    client, pro, platform, length, catalogue, django_assert_num_queries
):
    for _ in range(length):
        score = past_score(pro, platform)
        tap_outcome(user=pro, score=score.pk, result="failed", modes=["lip-sync"])
    client.force_login(pro)
    client.get(HISTORY)

    with django_assert_num_queries(6):  # session, user, plans, scores, outcomes, their modes
        client.get(HISTORY)


def test_a_row_says_how_its_clip_turned_out(client, pro, platform):
    tap_outcome(user=pro, score=past_score(pro, platform).pk, result="not_generated")
    client.force_login(pro)

    assert "Kept: not generated." in client.get(HISTORY).text


def test_a_score_without_text_says_so(client, pro, platform):
    past_score(pro, platform, prompt="")
    client.force_login(pro)

    assert "The prompt is not kept." in client.get(HISTORY).text


def test_a_prompt_cannot_write_into_the_page(client, pro, platform):
    past_score(pro, platform, prompt='"><script>alert(1)</script>')
    client.force_login(pro)

    assert "<script>alert" not in client.get(HISTORY).text


def test_nobody_has_no_scores_not_even_the_visitors(platform):
    past_score(None, platform)

    assert not selectors.scores_of(AnonymousUser()).exists()


@pytest.fixture
def influence(pro, platform):
    """What the user's outcomes moved in a release."""
    release = ModelRelease.objects.create(name="better", data=json.loads(FILE.read_text(encoding="utf-8")))
    mode = FailureModeFactory(name="Hand artifact")
    moved = {"outcomes": 40, "before": 0.31, "after": 0.44}
    return Influence.objects.create(release=release, user=pro, platform=platform, mode=mode, **moved)


def test_it_says_what_the_users_outcomes_changed(client, pro, influence):
    publish_release(name="better", by=UserFactory())
    client.force_login(pro)

    words = " ".join(client.get(HISTORY).text.split())

    assert (
        "Your 40 outcomes on Kling 4.0 moved hand artifact from <strong>31%</strong> to <strong>44%</strong>" in words
    )


def test_what_is_only_proposed_has_changed_nothing(client, pro, influence):
    client.force_login(pro)

    assert "What your outcomes changed" not in client.get(HISTORY).text


def test_a_stranger_is_told_nothing_of_it(client, user, influence):
    publish_release(name="better", by=UserFactory())
    client.force_login(user)

    assert "What your outcomes changed" not in client.get(HISTORY).text

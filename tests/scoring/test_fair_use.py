import pytest
from django.urls import reverse

from billing.models import QuotaUse
from scoring.models import Score
from tests.factories import GrantFactory, UserFactory
from tests.scoring.problems import assert_problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def pro(client):
    """A client of somebody whom nothing is counted for."""
    client.force_login(GrantFactory().user)
    return client


@pytest.fixture(autouse=True)
def _two_a_minute(settings):
    settings.FAIR_USE_SCORES_PER_MINUTE = 2


def by_api(client, asked):
    return client.post("/api/v1/scores", asked, content_type="application/json")


def test_the_api_asks_a_flood_to_wait(pro, ask):
    answers = [by_api(pro, ask()) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert_problem(answers[2], 429, "too_many_requests")
    assert 1 <= int(answers[2]["Retry-After"]) <= 60


def test_the_page_asks_a_flood_to_wait(pro, ask):
    answers = [pro.post(reverse("scoring:score"), ask()) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 1 <= int(answers[2]["Retry-After"]) <= 60
    assert "This was not scored, and nothing was counted" in answers[2].content.decode()


def test_pages_and_api_share_one_pace(pro, ask):
    for _ in range(2):
        pro.post(reverse("scoring:score"), ask())

    assert by_api(pro, ask()).status_code == 429


def test_what_no_prompt_causes_is_no_way_to_fill_the_database(client, ask, watermark):
    meta = {"REMOTE_ADDR": "192.0.2.77"}
    asked = ask(mode=watermark.slug)

    answers = [client.post("/api/v1/scores", asked, content_type="application/json", **meta) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert Score.objects.count() == 2


def test_a_use_that_has_to_wait_is_not_counted_for_the_day(client, ask):
    client.force_login(UserFactory())
    for _ in range(3):
        by_api(client, ask())

    assert QuotaUse.objects.get().used == 2

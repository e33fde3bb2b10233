from uuid import uuid4

import pytest
from django.test import Client

from scoring.models import Outcome, Score
from tests.factories import UserFactory
from tests.scoring.conftest import MODEL_PROMPT
from tests.scoring.problems import assert_problem

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/outcomes"


@pytest.fixture
def user(client):
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.fixture
def score(user, sora):
    return Score.objects.create(user=user, platform=sora, light="red", risk=0.5, prompt=MODEL_PROMPT)


@pytest.fixture
def post(client, score):
    def post(key="clip 1", caller=client, **changes):
        body = {"score": str(score.pk), "result": "good"} | changes
        headers = {"Idempotency-Key": key} if key else {}
        return caller.post(ADDRESS, body, content_type="application/json", headers=headers)

    return post


def test_an_outcome_is_kept(post, drift):
    response = post(result="failed", modes=[drift.slug], first_visible_ms=900, cost_cents=45, currency="USD")

    assert response.status_code == 201
    outcome = response.json()
    assert Outcome.objects.get(pk=outcome["outcome"]).modes.get() == drift
    assert (outcome["modes"], outcome["cost_cents"], outcome["currency"]) == ([drift.slug], 45, "usd")


def test_the_same_request_again_is_answered_with_the_same_outcome(post):
    first, second = post(), post()

    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()


def test_another_request_with_the_key_is_refused(post):
    post()

    assert_problem(post(result="failed"), 409, "client_key_reused")


def test_a_prompt_stands_in_for_a_score(client, user, sora):
    body = {"prompt": MODEL_PROMPT, "platform": "sora", "result": "good"}
    response = client.post(ADDRESS, body, content_type="application/json", headers={"Idempotency-Key": "1"})

    assert Score.objects.get(pk=response.json()["score"]).prompt == MODEL_PROMPT


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"key": ""}, 400, "client_key_missing"),
        ({"score": "no id"}, 400, "invalid_request"),
        ({"score": str(uuid4())}, 404, "unknown_score"),
        ({"prompt": "A cat runs.", "platform": "sora"}, 400, "score_or_prompt"),
        ({"prompt": "A cat runs."}, 400, "invalid_request"),
        ({"result": "perhaps"}, 400, "invalid_request"),
        ({"result": "failed", "modes": ["nothing"]}, 400, "unknown_mode"),
        ({"result": "failed", "modes": "lip-sync"}, 400, "invalid_request"),
        ({"modes": ["facial-identity-drift"]}, 400, "modes_without_failure"),
        ({"cost_cents": 4.5}, 400, "invalid_request"),
        ({"cost_cents": 10**30}, 400, "invalid_request"),
        ({"credits": "NaN"}, 400, "invalid_request"),
        ({"currency": "dollars"}, 400, "invalid_request"),
        ({"currency": "usd"}, 400, "cost_without_currency"),
        ({"note": "n" * 2_001}, 400, "invalid_request"),
        ({"model_version": "v" * 81}, 400, "model_version_too_long"),
    ],
)
def test_a_bad_request_is_refused_in_one_shape(post, drift, changes, status, code):
    assert_problem(post(**changes), status, code)
    assert not Outcome.objects.exists()


def test_a_visitor_has_no_outcomes(post):
    assert_problem(post(caller=Client()), 401, "not_authenticated")


def test_a_strangers_score_is_not_there(post):
    stranger = Client()
    stranger.force_login(UserFactory())

    assert_problem(post(caller=stranger), 404, "unknown_score")


def test_a_used_up_day_refuses_an_unscored_clip(client, user, sora):
    body = {"prompt": MODEL_PROMPT, "platform": "sora", "result": "good"}
    answers = [
        client.post(ADDRESS, body, content_type="application/json", headers={"Idempotency-Key": str(number)})
        for number in range(2)
    ]

    assert_problem(answers[1], 402, "quota_exceeded")


def test_a_change_replaces_what_was_told(client, post):
    address = f"{ADDRESS}/{post(result='failed').json()['outcome']}"

    changed = client.put(address, {"result": "good"}, content_type="application/json").json()

    assert changed["result"] == Outcome.objects.get().result == "good"


def test_an_outcome_is_taken_back(client, post):
    address = f"{ADDRESS}/{post().json()['outcome']}"

    assert client.delete(address).status_code == 204
    assert_problem(client.delete(address), 404, "not_found")


@pytest.mark.parametrize("method", ["put", "delete"])
def test_a_stranger_finds_no_outcome(post, method):
    address = f"{ADDRESS}/{post().json()['outcome']}"
    stranger = Client()
    stranger.force_login(UserFactory())

    response = getattr(stranger, method)(address, {"result": "failed"}, content_type="application/json")

    assert_problem(response, 404, "not_found")
    assert Outcome.objects.get().result == "good"

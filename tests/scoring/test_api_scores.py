import json

import pytest
from django.test import Client
from django.urls import reverse

from billing.models import QuotaUse
from scoring import judging
from scoring.models import Score
from tests.factories import UserFactory
from tests.scoring.problems import assert_problem

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/scores"


def assert_nothing_was_kept():
    assert (Score.objects.count(), QuotaUse.objects.count()) == (0, 0)


def test_the_address_is_the_documented_one():
    assert reverse("scoring:api-scores") == ADDRESS


def test_an_answer_holds_score_revision_verdict(post, ask):
    answer = post(ask()).json()

    assert set(answer) == {"score", "catalog_revision", "verdict"}
    assert str(Score.objects.get().pk) == answer["score"]


def test_the_same_request_gets_the_same_verdict(post, ask):
    first, second = (post(ask()).content.split(b'"catalog_revision"')[1] for _ in range(2))

    assert first == second


def test_an_anonymous_caller_needs_no_token(post, ask):
    assert post(ask(), caller=Client(enforce_csrf_checks=True)).status_code == 200


def test_a_session_needs_its_token(post, ask):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(UserFactory())

    assert_problem(post(ask(), caller=browser), 403, "forbidden")
    assert_nothing_was_kept()


def test_a_session_is_the_user(post, ask, client):
    user = UserFactory()
    client.force_login(user)

    post(ask(mode=None))

    assert Score.objects.get().user == user


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"prompt": ""}, "prompt_missing"),
        ({"prompt": "a"}, "prompt_missing"),
        ({"prompt": "🎬🔥"}, "prompt_missing"),
        ({"prompt": "a" * 20_001}, "prompt_too_long"),
        ({"prompt": "a cat\0 runs"}, "invalid_request"),
        ({"platform": "nobody"}, "unknown_platform"),
        ({"platform": 7.5}, "unknown_platform"),
        ({"platform": None}, "invalid_request"),
        ({"prompt": ["a cat"]}, "invalid_request"),
        ({"mode": "nothing"}, "unknown_mode"),
        ({"mode": None}, "mode_required"),
        ({"model_version": "m" * 81}, "model_version_too_long"),
        ({"model_version": "veo\ud800"}, "invalid_request"),
        ({"clip_cost": 0}, "clip_cost_out_of_range"),
        ({"clip_cost": "dear"}, "invalid_request"),
        ({"compare": "some"}, "invalid_request"),
        ({"compare": ["sora", 7]}, "invalid_request"),
        ({"compare": ["nobody"]}, "unknown_comparison"),
        ({"clip_seconds": -1}, "clip_seconds_out_of_range"),
        ({"clip_seconds": "long"}, "invalid_request"),
        ({"clip_seconds": True}, "invalid_request"),
        ({"clip_seconds": "1_0"}, "invalid_request"),
        ({"clip_seconds": 10**400}, "invalid_request"),
        ({"reference_image": "perhaps"}, "invalid_request"),
    ],
)
def test_a_bad_field_is_refused_in_one_shape(post, ask, changes, code):
    response = post(ask(**changes))

    assert_problem(response, 400, code)
    assert response.json()["errors"][0]["pointer"] == f"#/{next(iter(changes))}"
    assert_nothing_was_kept()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"a cat"',
        b"null",
        b'{"prompt": "\xff\xfe", "platform": "sora"}',
        b'{"prompt": NaN}',
        b'{"prompt": "a cat runs", "platform": "sora", "prompt": "a dog runs"}',
        b"[" * 100_000,
        b'{"clip_seconds": ' + b"9" * 5_000 + b"}",
    ],
)
def test_a_broken_body_is_refused_in_one_shape(post, body):
    response = post(body)

    assert_problem(response, 400, "malformed_body" if body else "invalid_request")
    assert_nothing_was_kept()


def test_half_a_surrogate_pair_is_refused(post, ask):
    body = json.dumps(ask(prompt="a cat \ud83d"))

    assert_problem(post(body), 400, "invalid_request")


def test_a_huge_body_is_refused(post):
    assert_problem(post(b'{"prompt": "' + b"a" * 1_000_000 + b'"}'), 413, "body_too_large")


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x"]
)
def test_a_body_of_another_type_is_refused(post, content_type):
    assert_problem(post(b"prompt=cat", content_type=content_type), 415, "unsupported_media_type")


def test_a_compressed_body_is_refused(post):
    assert_problem(post(b"\x1f\x8b", headers={"content-encoding": "gzip"}), 415, "unsupported_media_type")


@pytest.mark.parametrize("prompt", ["قطة تمشي في الشارع ليلا", "A cat 🐈 walks; قطة تمشي", "ein Kätzchen läuft 🎬"])
def test_text_of_any_script_is_answered(post, ask, prompt):
    assert post(ask(prompt=prompt)).status_code == 200


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_another_method_is_refused(client, method):
    response = getattr(client, method)(ADDRESS)

    assert_problem(response, 405, "method_not_allowed")
    assert "POST" in response["Allow"]


@pytest.mark.parametrize("address", ["/api/v1/nothing", "/api/", "/api/v1/scores/"])
def test_an_unknown_address_is_refused(client, address):
    assert_problem(client.get(address), 404, "not_found")


def test_an_answer_in_another_form_is_refused(client, ask):
    response = client.post(ADDRESS, ask(), content_type="application/json", headers={"accept": "text/html"})

    assert_problem(response, 406, "not_acceptable")


def test_a_used_up_quota_says_when_it_starts_again(post, ask):
    for _ in range(3):
        post(ask())

    response = post(ask())

    assert_problem(response, 402, "quota_exceeded")
    assert response.json()["resets_at"].endswith("T00:00:00+00:00")


def test_a_forged_address_wins_no_second_quota(post, ask, settings):
    settings.TRUSTED_PROXIES = 1

    answers = [post(ask(), headers={"x-forwarded-for": f"10.0.0.{number}, 192.0.2.7"}) for number in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 402]


def test_our_own_failure_tells_nothing_of_our_insides(post, ask, monkeypatch, caplog):
    monkeypatch.setattr(judging, "answer", lambda *_, **__: {}["secret"])

    response = post(ask())

    assert_problem(response, 500, "server_error")
    assert b"secret" not in response.content
    assert "KeyError" in caplog.text
    assert_nothing_was_kept()


def test_a_failure_outside_the_view_has_the_same_shape(client, monkeypatch):
    monkeypatch.setattr("scoring.api.Scores.dispatch", lambda *_: 1 / 0)
    client.raise_request_exception = False

    assert_problem(client.post(ADDRESS), 500, "server_error")


def test_a_visitors_score_costs_five_queries(post, catalogue, django_assert_num_queries):
    asked = {"prompt": "A cat runs.", "platform": "sora", "mode": "facial-identity-drift"}
    post(asked)

    with django_assert_num_queries(5):  # savepoint, plan, quota, score, release
        post(asked)


def test_every_kind_of_problem_is_explained(client):
    page = client.get("/api/problems").content.decode()

    assert all(f'id="{code}"' in page for code in ("quota_exceeded", "malformed_body", "unknown_platform"))

import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from billing.models import QuotaUse
from scoring.models import Score
from tests.factories import FailureEntryFactory, GrantFactory, UserFactory
from tests.scoring.conftest import MODEL_PROMPT

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
MANY_EVENTS = (
    "A detective runs through a crowded market, vaults a stall, two vendors collide, and he leaps onto a passing truck."
)


def text_of(response):
    return response.content.decode()


def test_home_offers_the_whole_form(client, sora, drift):
    page = text_of(client.get("/"))

    assert all(f'name="{field}"' in page for field in ("prompt", "platform", "mode", "clip_seconds", "negative_prompt"))


def test_home_promises_no_success(client, sora, drift):
    assert "never success" in text_of(client.get("/"))


def test_retired_platforms_come_last(client, sora, drift):
    type(sora).objects.filter(pk=sora.pk).update(status="retired")

    assert "Sora 2 (retired)" in text_of(client.get("/")).split('<optgroup label="Retired">')[1]


def test_a_visitor_is_not_offered_all_modes(client, sora, drift):
    assert "All failure modes" not in text_of(client.get("/")).split("<form")[1].split("</form>")[0]


def test_a_user_is_offered_all_modes(client, sora, drift):
    client.force_login(UserFactory())

    assert '<option value="" selected>All failure modes</option>' in text_of(client.get("/"))


def test_without_script_the_answer_is_a_whole_page(send):
    page = text_of(send())

    assert "<!doctype html>" in page.lower()
    assert 'class="light light--' in page
    assert MODEL_PROMPT in page


def test_with_htmx_only_the_verdict_is_sent(send):
    page = text_of(send(headers=HTMX))

    assert "<!doctype html>" not in page.lower()
    assert '<mark class="finding finding--raises">' in page


def test_a_verdict_shows_words_reasons_rewrite(send):
    page = text_of(send(headers=HTMX))

    assert all(part in page for part in ('class="meter', "evidence", "<del>", "A rewrite, scored again"))


def test_what_all_words_say_is_one_reason_whose_evidence_is_said_once(client, send):
    client.force_login(UserFactory())

    page = text_of(send(mode=None, prompt=MANY_EVENTS, headers=HTMX))

    assert page.count("What the words together suggest · our inference") == 1
    assert page.count("our inference (no clip was judged)") == 1
    assert page.split('class="suggestions')[1].split("</ul>")[0].count("<li>") > 1


def test_each_number_in_the_prompt_leads_to_its_reason(client, send):
    client.force_login(UserFactory())

    page = text_of(send(mode=None, prompt=MANY_EVENTS, headers=HTMX))

    ids = re.findall(r'id="finding-(\d+)"', page)
    assert ids == [str(number) for number in range(1, len(ids) + 1)]
    assert set(re.findall(r'href="#finding-(\d+)"', page)) <= set(ids)


def test_a_user_sees_every_mode(client, send):
    client.force_login(UserFactory())

    assert text_of(send(mode=None, headers=HTMX)).count('<th scope="row">') == 16


def test_a_prompt_that_became_several_clips_shows_each(client, send):
    client.force_login(UserFactory())

    page = text_of(
        send(prompt="A dog opens a cabinet door, and then pulls out a bag of treats.", mode="", headers=HTMX)
    )

    assert "As 2 clips" in page
    assert "A dog pulls out a bag of treats." in page


def test_low_risks_are_folded_away(client, send):
    client.force_login(UserFactory())

    open_part, folded = text_of(send(mode=None, headers=HTMX)).split('<details class="folded">')

    assert "light--green" not in open_part.split('<table class="outlooks">')[1].split("</table>")[0]
    assert "light--red" not in folded.split("</details>")[0]


def test_what_cannot_be_judged_is_said_once_for_all_modes(client, send):
    client.force_login(UserFactory())

    page = text_of(send(mode=None, prompt="a cat", headers=HTMX))

    assert "16 failure modes. The words do not tell enough to judge this failure." in page


def test_a_length_nobody_gave_is_told(send):
    assert "s assumed, since none was given" in text_of(send(headers=HTMX))


def test_a_visitor_leaves_no_text_in_the_database(send):
    send()

    assert not Score.objects.exclude(prompt="").exists()


@pytest.mark.parametrize(
    "prompt", ["<script>alert(1)</script> a woman turning her head", '"><img src=x onerror=y> cat']
)
def test_a_hostile_prompt_is_only_text(send, prompt):
    page = text_of(send(prompt=prompt))

    assert prompt not in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"prompt": ""}, "The prompt is empty."),
        ({"prompt": "a" * 20_001}, "20,001 characters"),
        ({"prompt": "a cat\0"}, "Null characters"),
        ({"platform": "nobody"}, "nobody"),
        ({"mode": None}, "Choose one failure mode"),
        ({"clip_seconds": "long"}, "Enter a number."),
        ({"model_version": "m" * 81}, "Choose one of the list"),
        ({"clip_cost": "0"}, "leave the field empty"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_refusal_is_told_in_words(send, changes, words, headers):
    response = send(headers=headers, **changes)

    assert response.status_code == 400
    assert words in text_of(response)
    assert not QuotaUse.objects.exists()


@pytest.mark.parametrize("changes", [{"prompt": ""}, {"mode": None}, {"clip_seconds": "900"}, {"clip_cost": "-1"}])
def test_a_page_does_not_speak_of_sending_fields(send, changes):
    told = text_of(send(headers=HTMX, **changes))

    assert "Send " not in told
    assert "“mode”" not in told


def test_bytes_that_are_no_text_are_no_server_error(client, ask):
    body = b"prompt=a+cat+%ff%fe+runs&platform=sora&mode=facial-identity-drift"

    response = client.post(reverse("scoring:score"), body, content_type="application/x-www-form-urlencoded")

    assert response.status_code == 200


def test_a_huge_form_is_refused(client, ask):
    response = client.post(reverse("scoring:score"), {"prompt": "a" * 300_000, "platform": "sora"})

    assert response.status_code == 400
    assert not QuotaUse.objects.exists()


def test_a_refusal_keeps_what_was_typed(send):
    assert MODEL_PROMPT in text_of(send(platform="nobody"))


def test_a_line_end_is_one_character(send):
    assert send(prompt="a\r\n" * 6_667 + "cat").status_code == 200


def test_an_address_visited_again_leads_home(client):
    assert client.get(reverse("scoring:score")).url == "/"


def test_a_user_needs_a_token(send):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(UserFactory())

    assert send(caller=browser).status_code == 403


def test_a_visitor_needs_none(send):
    assert send(caller=Client(enforce_csrf_checks=True)).status_code == 200


def test_a_reference_page_scores_its_own_mode(send, sora, drift):
    entry = FailureEntryFactory(platform=sora, mode=drift, slug="sora-face-distortion", title="Sora Face Distortion")

    page = text_of(send(entry=entry.slug))

    assert "Score a prompt against face distortion" in page
    assert '<input type="hidden" name="mode" value="facial-identity-drift"' in page


def test_the_home_page_costs_no_query(client, catalogue, django_assert_num_queries):
    client.get("/")

    with django_assert_num_queries(0):
        client.get("/")


def test_pro_scores_on_and_on(client, send):
    client.force_login(GrantFactory().user)

    assert {send(mode=None).status_code for _ in range(12)} == {200}


def test_a_cache_that_does_not_answer_loses_only_the_draft(send, monkeypatch):
    from redis.exceptions import ConnectionError as RedisGone

    monkeypatch.setattr(caches["shared"], "set", lambda *_, **__: (_ for _ in ()).throw(RedisGone()))

    assert [send().status_code for _ in range(4)] == [200, 200, 200, 402]

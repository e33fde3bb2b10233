import pytest
from django.urls import reverse

from scoring.models import Outcome, Score
from tests.factories import UserFactory
from tests.scoring.conftest import MODEL_PROMPT

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.fixture
def score(user, sora, drift):
    return Score.objects.create(user=user, platform=sora, light="red", risk=0.5, prompt=MODEL_PROMPT)


@pytest.fixture
def tap(client, score):
    def tap(result, htmx=True, **changes):
        headers = {"HX-Request": "true"} if htmx else {}
        address = reverse("scoring:outcome", args=[score.pk])
        return client.post(address, {"result": result} | changes, headers=headers)

    return tap


def test_one_tap_keeps_an_outcome(tap, score):
    response = tap("good")

    assert score.outcomes.get().result == "good"
    assert "Kept: good." in response.text


def test_a_failed_clip_is_asked_what_failed(tap):
    assert 'value="facial-identity-drift"' in tap("failed").text


def test_what_failed_is_chosen_after_the_tap(tap, score, drift):
    tap("failed")
    response = tap("failed", chosen="1", modes=[drift.slug])

    assert score.outcomes.get().modes.get() == drift
    assert "Kept: failed, with face distortion." in response.text


def test_choosing_none_takes_the_modes_away(tap, score, drift):
    tap("failed", chosen="1", modes=[drift.slug])
    tap("failed", chosen="1")

    assert score.outcomes.get().modes.count() == 0


def test_a_tap_can_be_taken_back(tap):
    tap("good")
    tap("remove")

    assert not Outcome.objects.exists()


@pytest.mark.parametrize("changes", [{"result": "perhaps"}, {"result": "failed", "chosen": "1", "modes": ["nothing"]}])
def test_what_no_button_sends_is_not_kept(tap, changes):
    response = tap(**changes, htmx=False)

    assert response.status_code == 302
    assert not Outcome.objects.exists()


def test_without_script_a_tap_leads_back_to_the_row(tap, score):
    assert tap("good", htmx=False, next=f"/history/#score-{score.pk}").url == f"/history/#score-{score.pk}"


@pytest.mark.parametrize("away", ["https://example.com/", "//example.com", "javascript:alert(1)", ""])
def test_no_tap_leads_away_from_the_site(tap, score, away):
    assert tap("good", htmx=False, next=away).url == reverse("scoring:outcome", args=[score.pk])


def test_the_page_of_an_outcome_shows_what_was_told(client, tap, score):
    tap("not_generated")

    page = client.get(reverse("scoring:outcome", args=[score.pk])).text
    assert "Kept: not generated." in page
    assert MODEL_PROMPT in page


def test_a_stranger_finds_no_page_to_tap_on(client, tap, score):
    client.force_login(UserFactory())

    assert tap("good").status_code == 404
    assert client.get(reverse("scoring:outcome", args=[score.pk])).status_code == 404
    assert not Outcome.objects.exists()


def test_a_visitor_is_asked_to_sign_in(client, tap):
    client.logout()

    assert reverse("account_login") in tap("good").url


def test_a_visitors_answer_offers_no_tap(client, ask):
    assert "How did the clip turn out?" not in client.post(reverse("scoring:score"), ask()).text


def test_a_users_answer_offers_the_tap(client, user, ask):
    assert "How did the clip turn out?" in client.post(reverse("scoring:score"), ask(mode="")).text


@pytest.mark.django_db(transaction=True)
def test_a_clip_that_failed_is_told_in_the_browser(page, live_server, catalogue, client, assert_accessible):
    user = UserFactory()
    client.force_login(user)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.goto(live_server.url)
    page.get_by_role("textbox", name="Your prompt").fill(MODEL_PROMPT)
    page.get_by_role("button", name="Score this prompt").click()

    page.get_by_role("button", name="Failed").click()
    page.get_by_label("Face distortion").check()
    page.get_by_role("button", name="Keep what failed").click()

    page.get_by_text("Kept: failed, with face distortion.").wait_for()
    assert_accessible(page)
    assert Outcome.objects.get(user=user).modes.get().slug == "facial-identity-drift"


@pytest.mark.django_db(transaction=True)
def test_without_script_a_past_clip_is_told_of_too(browser, live_server, score, client):
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/history/")

    page.get_by_role("button", name="Failed").click()
    page.get_by_label("Face distortion").check()
    page.get_by_role("button", name="Keep what failed").click()

    page.get_by_text("Kept: failed, with face distortion.").wait_for()
    assert page.url.endswith(f"/history/#score-{score.pk}")
    assert score.outcomes.get().modes.get().slug == "facial-identity-drift"

import re

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.urls import reverse

from billing.models import Plan
from tests.factories import UserFactory
from tests.scoring.conftest import MODEL_PROMPT

pytestmark = pytest.mark.django_db


@pytest.fixture
def limited(client, ask):
    """The answer to a visitor who has used up the day."""

    def limited(caller=client, **changes):
        Plan.objects.filter(slug="visitor").update(one_mode_per_day=0)
        return caller.post(reverse("scoring:score"), ask(**changes))

    return limited


def confirm_address(client):
    link = re.search(r"https?://[^/]+(/\S+)", mail.outbox[-1].body).group(1)
    return client.post(link, follow=True)


def sign_up(client, email="new@example.com"):
    client.post(reverse("account_signup"), {"email": email, "password1": "correct horse battery"})
    return confirm_address(client)


def test_a_limit_is_friendly(limited):
    response = limited()

    assert response.status_code == 402
    assert all(words in response.content.decode() for words in ("Create a free account", "AVA Pro", "/pricing/"))


def test_a_limit_keeps_what_was_typed_on_the_page(limited):
    assert MODEL_PROMPT in limited().content.decode()


def test_what_was_typed_is_there_after_sign_up(client, limited):
    limited(clip_seconds="4", negative_prompt="no blur")

    page = sign_up(client).content.decode()

    assert MODEL_PROMPT in page.split("<textarea")[1]
    assert all(words in page for words in ('value="4"', "no blur", "What you typed before is still here"))


def test_a_draft_is_in_no_database_row(limited):
    limited()

    assert "Close-up" not in str([session.get_decoded() for session in Session.objects.all()])


def test_a_stranger_does_not_get_the_draft(client, limited, client_of_a_stranger):
    limited()

    assert MODEL_PROMPT not in client_of_a_stranger.get("/").content.decode()


@pytest.fixture
def client_of_a_stranger():
    from django.test import Client

    return Client()


def test_a_flood_of_drafts_fills_no_memory(limited, settings):
    settings.FAIR_USE_DRAFTS_PER_HOUR = 0

    assert MODEL_PROMPT in limited().content.decode()
    assert not Session.objects.exists()


def test_a_draft_ends_with_its_score(client, limited, ask):
    limited()
    client.force_login(UserFactory())
    client.post(reverse("scoring:score"), ask())

    assert MODEL_PROMPT not in client.get("/").content.decode()


def test_a_free_user_is_told_of_what_is_left(client, ask):
    client.force_login(UserFactory())
    asked = {name: value for name, value in ask().items() if name != "mode"}
    client.post(reverse("scoring:score"), asked)

    page = client.post(reverse("scoring:score"), asked).content.decode()

    assert "You can still score against one failure mode" in page
    assert "Create a free account" not in page
    assert "Today’s scores are used up: all failure modes" in page
    assert "sign-up" not in page

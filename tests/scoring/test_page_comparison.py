"""What surrounds a verdict on the page: other platforms, money, ways round."""

from dataclasses import replace

import pytest

from scoring import judging
from scoring.engine.answer import answer
from scoring.engine.verdict import Light
from tests.factories import PlatformFactory, UserFactory

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
VEO_PRICE = {
    "model": "veo-3-1",
    "per": "clip",
    "amount": 3.2,
    "unit": "USD",
    "seconds": 8,
    "source": {"title": "A page", "url": "https://example.org/prices", "seen_on": "2026-11-22"},
}


def text_of(response):
    return response.content.decode()


def test_the_page_compares_with_other_platforms(send):
    PlatformFactory(slug="veo", name="Veo 3.1")

    page = text_of(send(headers=HTMX))

    assert "No platform is shown to be better." in page
    assert "The same prompt on 1 other platform" in page


def test_the_money_at_risk_is_shown_with_source_and_day(send):
    PlatformFactory(slug="veo", name="Veo 3.1", prices=[VEO_PRICE])

    page = text_of(send(platform="veo", headers=HTMX))

    assert "8 s on Veo 3.1 cost about $3.20. At this risk, expect to spend $" in page
    assert 'href="https://example.org/prices"' in page
    assert 'seen <time datetime="2026-11-22">22 Nov 2026</time>' in page


def test_a_price_of_the_users_own_is_weighed(send):
    assert "You pay 40 for a clip. At this risk, expect to spend" in text_of(send(clip_cost="40", headers=HTMX))


def test_a_version_of_another_platform_is_refused_in_the_forms_words(send):
    PlatformFactory(slug="veo", name="Veo 3.1", model_versions=[{"slug": "veo-3-1", "name": "Veo 3.1"}])

    page = text_of(send(model_version="veo-3-1", headers=HTMX))

    assert "The model version “veo-3-1” is one of Veo 3.1, not of Sora 2. Choose one under Sora 2" in page


def test_a_version_is_offered_under_its_platform(client, sora, drift):
    assert '<optgroup label="Sora 2">' in text_of(client.get("/"))


def test_a_way_round_is_shown_with_its_figure(client, send):
    client.force_login(UserFactory())

    page = text_of(send(mode=None, prompt='A neon sign that reads "GRAND OPENING TONIGHT".', headers=HTMX))

    assert "<strong>The edit.</strong>" in page
    assert "scored again:" in page


def test_a_low_risk_with_an_exception_says_so(client, send, monkeypatch):
    client.force_login(UserFactory())
    monkeypatch.setattr(judging, "answer", lambda *a, **k: replace(answer(*a, **k), light=Light.GREEN))

    page = text_of(send(mode=None, prompt="A candle flickers on a table.", headers=HTMX))

    assert "The clip as a whole is at low risk, yet temporal flicker alone is not" in page

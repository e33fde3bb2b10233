"""The public pages of the catalogue, over the published content."""

import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from failures import services
from failures.loading import words
from failures.models import CatalogRevision, FailureEntry, FailureMode, Platform
from tests.factories import FoundersRoundFactory

pytestmark = pytest.mark.django_db

MODEL_PAGE = "/failures/sora-face-distortion/"
ROWS_OF_THE_MODEL_PAGE = {
    "badge": "Critical",
    "kind of page": "Failure reference",
    "title": "OpenAI Sora Face Distortion",
    "technical classification": "Facial Identity Drift",
    "what it is": "one person looked like several",
    "not the same as": "anatomy artifact",
    "eye colour": "eyes change color",
    "nose or jaw": "Nose or jaw",
    "age": "older or younger",
    "profile": "turn to profile",
    "skin tone": "Skin tone or the proportions",
    "example 1": "Close-up of a woman smiling, slowly turning her head left to right, cinematic",
    "example 1's time": "First visible at 0:03",
    "example 2": "Portrait of an elderly man speaking to camera, warm lighting",
    "example 2's times": "Visible 0:02 → 0:04",
    "provenance": "nobody here saw the clip",
    "documentation strength": "Documentation strength: High",
    "reason of the strength": "Two frames side by side show it",
    "disclaimer": "AVA is for prevention, not recovery",
    "step 1": "Score the prompt before you generate",
    "step 2": "first visible at 1.2 s",
    "where the ID stands": "POST /v1/videos",
    "step 3": "Use the technical term in the ticket",
    "step 4": "Submit it through OpenAI Sora’s own channel",
    "the platform's own channel": "help.openai.com",
    "refund text": "No official text found",
    "question 1": "Is identity drift refunded?",
    "question 2": "Why does the face change mid-clip?",
    "question 3": "How do I prevent it?",
    "score call": "Score your prompt against this failure mode in 30 seconds",
    "related failures": "Runway Face Distortion",
    "other tool": "Pick a different tool",
    "absence": "not evidence of absence",
    "retired": "OpenAI Sora is retired",
    "app closed": "26 Apr 2026",
    "API closed": "24 Sep 2026",
}


@pytest.fixture(autouse=True)
def _published():
    services.load_catalog()


def text_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_model_page_holds_every_row(client):
    html = text_of(client, MODEL_PAGE)

    assert [row for row, words_of_it in ROWS_OF_THE_MODEL_PAGE.items() if words_of_it not in html] == []


@pytest.mark.parametrize(
    "words_of_it", ["$50 for six months, then $13 a month for as long as you keep it", "grandfathered"]
)
def test_the_model_page_tells_the_founders_offer_while_it_is_on_sale(client, words_of_it):
    FoundersRoundFactory(free_seats=1)
    caches["pages"].delete("offer-card")

    assert words_of_it in text_of(client, MODEL_PAGE)


def test_the_model_page_tells_no_offer_that_is_not_on_sale(client):
    caches["pages"].delete("offer-card")

    assert "$50" not in text_of(client, MODEL_PAGE)


def test_the_model_page_has_the_scorer(client):
    assert f'action="{reverse("scoring:score")}' in text_of(client, MODEL_PAGE)


def test_the_sora_page_names_no_channel_of_runway(client):
    assert "runwayml.com" not in text_of(client, MODEL_PAGE)


def test_an_unpredictable_mode_says_why_in_place_of_a_scorer(client):
    html = text_of(client, "/failures/runway-watermark-bleed/")

    assert "Why this failure has no score" in html
    assert "<textarea" not in html


def test_a_kept_page_holds_no_token_of_a_signed_in_reader(client, django_user_model):
    member = Client()
    member.force_login(django_user_model.objects.create_user("someone@example.com", "x"))
    assert "csrfmiddlewaretoken" in text_of(member, MODEL_PAGE).split("</header>", 1)[1]

    assert "csrfmiddlewaretoken" not in text_of(client, MODEL_PAGE)


def test_a_signed_in_reader_has_a_token_on_a_kept_page(client, django_user_model):
    text_of(client, MODEL_PAGE)
    client.force_login(django_user_model.objects.create_user("someone@example.com", "x"))

    assert "csrfmiddlewaretoken" in text_of(client, MODEL_PAGE).split("</header>", 1)[1]


def all_addresses():
    yield from map(reverse, ("failures:index", "failures:ratings"))
    for model, name in ((FailureEntry, "entry"), (FailureMode, "mode"), (Platform, "platform")):
        yield from (reverse(f"failures:{name}", args=[slug]) for slug in model.objects.values_list("slug", flat=True))


def test_every_page_has_one_heading(client):
    headings = {address: text_of(client, address).count("<h1") for address in all_addresses()}

    assert len(headings) == 95
    assert set(headings.values()) == {1}


def test_no_page_calls_an_example_real(client):
    assert [address for address in all_addresses() if words.CALLED_REAL.search(text_of(client, address))] == []


def test_no_page_promises_a_refund(client):
    promising = [
        address
        for address in all_addresses()
        if words.unnegated(words.REFUND_PROMISE, re.sub(r"<[^>]+>", " ", text_of(client, address)))
    ]

    assert promising == []


def test_every_page_of_a_retired_platform_carries_the_banner(client):
    pages = FailureEntry.objects.filter(platform__status=Platform.Status.RETIRED)

    assert all("is retired.</strong>" in text_of(client, reverse("failures:entry", args=[p.slug])) for p in pages)


def test_every_page_has_a_title_of_its_own(client):
    titles = [re.search(r"<title>(.*?)</title>", text_of(client, address))[1] for address in all_addresses()]

    assert len(set(titles)) == len(titles)


def test_every_page_names_its_canonical_address(client, settings):
    assert f'<link rel="canonical" href="{settings.SITE_URL}{MODEL_PAGE}">' in text_of(client, MODEL_PAGE)


@pytest.mark.parametrize(("start", "most"), [("/failures/s", 10), ("/modes/", 5), ("/platforms/", 6)])
def test_a_page_costs_the_same_queries_whichever_it_is(client, settings, django_assert_max_num_queries, start, most):
    settings.CATALOG_REVISION_SECONDS = 5
    for address in [address for address in all_addresses() if address.startswith(start)]:
        forget_everything()
        with django_assert_max_num_queries(most):
            client.get(address)


def test_the_index_costs_few_queries(client, settings, django_assert_max_num_queries):
    settings.CATALOG_REVISION_SECONDS = 5
    with django_assert_max_num_queries(4):
        client.get("/failures/")


def forget_everything():
    caches["pages"].clear()
    CatalogRevision.objects.create(digest="another")


def test_a_page_shown_before_asks_the_database_nothing(client, settings, django_assert_num_queries):
    settings.CATALOG_REVISION_SECONDS = 5
    client.get(MODEL_PAGE)

    with django_assert_num_queries(0):
        client.get(MODEL_PAGE)


def test_a_page_shows_new_content_after_a_load(client, files):
    client.get(MODEL_PAGE)
    services.load_catalog(files.folder)

    assert client.get(MODEL_PAGE).status_code == 404


@pytest.mark.parametrize("address", ["/failures/nothing/", "/platforms/nothing/", "/modes/nothing/"])
def test_an_unknown_page_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/failures/", MODEL_PAGE, "/platforms/sora/", "/modes/lip-sync/", "/robots.txt"])
def test_a_page_answers_head(client, address):
    assert client.head(address).status_code == 200


def test_a_page_refuses_post(client):
    assert client.post(MODEL_PAGE).status_code == 405


def test_search_finds_a_page_by_an_alias(client):
    assert "Sora Face Distortion" in found_by(client, "face morphing sora")


def test_search_finds_a_page_by_its_technical_term(client):
    assert "Kling Face Distortion" in found_by(client, "facial identity drift")


def test_search_says_when_it_finds_nothing(client):
    assert "Nothing here goes by that name" in found_by(client, "qwertz")


def test_search_shows_what_was_typed_as_text(client):
    assert "<script>x" not in found_by(client, "<script>x")


def found_by(client, query):
    html = client.get("/failures/", {"q": query}).content.decode()
    return html[html.index('id="found"') : html.index('id="matrix"')]


def test_the_sitemap_names_every_page(client):
    locations = re.findall(r"<loc>https?://[^/]+(.*?)</loc>", text_of(client, "/sitemap.xml"))

    assert set(all_addresses()) <= set(locations)


def test_robots_are_told_of_the_sitemap(client):
    assert "/sitemap.xml" in text_of(client, "/robots.txt")

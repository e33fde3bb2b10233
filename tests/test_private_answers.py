import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
PAGES = ("/", "/failures/", "/failures/sora-face-distortion/", "/pricing/")


@pytest.fixture
def someone():
    """A way to sign somebody in, in a browser of their own."""

    def someone(email):
        client = Client()
        client.force_login(UserFactory(email=email))
        return client

    return someone


@pytest.mark.parametrize("page", PAGES)
def test_a_users_page_is_private(catalogue, someone, page):
    assert someone("ada@example.com").get(page)["Cache-Control"] == "private"


@pytest.mark.parametrize("page", PAGES)
def test_a_visitors_page_may_be_shared(catalogue, client, page):
    answer = client.get(page)

    assert "Cache-Control" not in answer
    assert not answer.cookies


def test_a_page_that_forbids_caching_still_does(client):
    assert "no-store" in client.get(reverse("account_login"))["Cache-Control"]


@pytest.mark.parametrize("page", PAGES)
def test_what_is_kept_of_a_page_is_nobodys(catalogue, client, someone, page):
    ada, bob = someone("ada@example.com"), someone("bob@example.com")

    seen = [ada.get(page), bob.get(page), client.get(page), ada.get(page)]
    texts = [answer.content.decode() for answer in seen]

    assert ["ada@" in text for text in texts] == [True, False, False, True]
    assert ["bob@" in text for text in texts] == [False, True, False, False]
    assert "csrfmiddlewaretoken" not in texts[2]

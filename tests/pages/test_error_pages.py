import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, override_settings
from django.urls import path


def fails(request, how):
    raise {"400": SuspiciousOperation, "403": PermissionDenied, "500": ZeroDivisionError}[how]


class Addresses:
    """The site's own addresses, and some that fail."""

    from ava.urls import handler400, handler403, handler404, handler500, urlpatterns

    urlpatterns = [*urlpatterns, path("fails/<how>/", fails)]


@pytest.fixture
def careful_client(db):
    """A client that checks for forgery, and gets an error page instead of the exception."""
    with override_settings(ROOT_URLCONF=Addresses):
        yield Client(enforce_csrf_checks=True, raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "heading"),
    [
        ("/fails/400/", 400, "This request could not be read"),
        ("/fails/403/", 403, "This page is not for this account"),
        ("/no-such-page/", 404, "There is no such page"),
        ("/fails/500/", 500, "Something broke on our side"),
    ],
)
def test_an_error_has_a_page_of_ours(careful_client, address, status, heading):
    answer = careful_client.get(address)

    page = answer.content.decode()
    assert answer.status_code == status
    assert f"<h1>{heading}</h1>" in page
    assert 'href="/privacy/"' in page


def test_an_old_form_is_answered_kindly(careful_client):
    answer = careful_client.post("/accounts/login/", {"login": "ada@example.com"})

    assert answer.status_code == 403
    assert "The page was open for too long" in answer.content.decode()


def test_a_missing_page_leads_to_the_catalogue(careful_client):
    page = careful_client.get("/no-such-page/").content.decode()

    assert 'class="btn btn--primary" href="/failures/"' in page


def test_a_missing_page_shows_its_address_harmlessly(careful_client):
    page = careful_client.get("/<script>alert(1)</script>").content.decode()

    assert "<script>alert" not in page


def test_the_page_of_a_broken_server_asks_the_database_nothing(careful_client, django_assert_num_queries):
    with django_assert_num_queries(0):
        careful_client.get("/fails/500/")

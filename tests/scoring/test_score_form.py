import pytest
from django.test import Client

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
PAGE = "/failures/sora-face-distortion/"


def form_on(page, client):
    return client.get(page).content.decode().split('<form class="card')[1].split("</form>")[0]


@pytest.mark.parametrize("page", ["/", PAGE])
def test_a_visitors_form_holds_no_token(catalogue, client, page):
    assert "csrfmiddlewaretoken" not in form_on(page, client)


@pytest.mark.parametrize("page", ["/", PAGE])
def test_a_users_form_is_never_a_visitors(catalogue, client, page):
    client.force_login(UserFactory())
    form_on(page, client)

    assert "csrfmiddlewaretoken" not in form_on(page, Client())


@pytest.mark.parametrize("page", ["/", PAGE])
def test_a_visitors_form_is_never_a_users(catalogue, client, page):
    form_on(page, Client())
    client.force_login(UserFactory())

    assert "csrfmiddlewaretoken" in form_on(page, client)


def test_each_reference_page_has_a_form_of_its_own(catalogue, client):
    form_on(PAGE, client)

    assert 'value="veo-face-distortion"' in form_on("/failures/veo-face-distortion/", client)


def test_a_reference_page_names_its_mode_not_a_choice(catalogue, client):
    form = form_on(PAGE, client)

    assert '<input type="hidden" name="mode" value="facial-identity-drift"' in form
    assert '<option value="sora" selected>' in form


def test_what_no_prompt_causes_has_no_form(catalogue, client):
    page = client.get("/failures/runway-watermark-bleed/").content.decode()

    assert "there is no prompt to score here" in page
    assert '<form class="card' not in page

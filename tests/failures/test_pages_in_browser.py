"""The catalogue as a reader's browser shows it."""

import pytest

from failures import services

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = [
    "/failures/",
    "/failures/?q=drift",
    "/failures/sora-face-distortion/",
    "/failures/runway-watermark-bleed/",
    "/platforms/sora/",
    "/modes/facial-identity-drift/",
    "/how-we-rate/",
]


@pytest.fixture(autouse=True)
def _published(transactional_db):
    services.load_catalog()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_accessible(live_server, page, assert_accessible, address):
    page.goto(live_server.url + address)

    assert_accessible(page)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_fits_a_phone(live_server, page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(live_server.url + address)

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_catalogue_reads_without_javascript(live_server, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + "/failures/?q=face morphing sora")
    page.get_by_role("link", name="OpenAI Sora Face Distortion").first.click()

    assert page.get_by_role("heading", level=1).inner_text() == "OpenAI Sora Face Distortion"
    context.close()

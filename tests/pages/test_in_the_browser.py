"""The account pages in a real Chromium, at 360 pixels and in both colour schemes."""

import re

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from billing.models import Plan
from failures.services import load_catalog

pytestmark = [pytest.mark.django_db(transaction=True)]
PASSWORD = "a quiet harbour"
PROMPT = "Close-up of a woman smiling, slowly turning her head"
PAGES = ("/", "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/", "/privacy/", "/terms/", "/refunds/")


@pytest.fixture
def site(live_server):
    """The address of a running site with its catalogue."""
    cache.clear()
    load_catalog()
    return live_server.url


@pytest.fixture
def narrow(page):
    page.set_viewport_size({"width": 360, "height": 800})
    return page


def sign_up(page, site, mailoutbox):
    page.locator("#id_email").fill("ada@example.com")
    page.locator("#id_password1").fill(PASSWORD)
    page.get_by_role("button", name="Create my account").click()
    expect(page.locator("h1")).to_have_text("Open the link we sent you")
    page.goto(re.search(r"http\S+/accounts/confirm-email/\S+", mailoutbox[-1].body)[0])
    page.get_by_role("button", name="Yes, confirm it").click()


def test_what_was_typed_at_the_limit_is_still_there_after_sign_up(narrow, site, mailoutbox, page_errors):
    page_errors.expect("402")
    Plan.objects.filter(slug="visitor").update(one_mode_per_day=0)
    narrow.goto(site)
    narrow.get_by_label("Your prompt").fill(PROMPT)
    narrow.get_by_role("button", name="Score this prompt").click()
    narrow.get_by_role("link", name="Create a free account").click()

    sign_up(narrow, site, mailoutbox)

    expect(narrow.get_by_label("Your prompt")).to_have_value(PROMPT)
    expect(narrow.locator("#messages")).to_contain_text("You are signed in")


def test_sign_up_needs_no_script(browser, site, mailoutbox):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/accounts/signup/?next=/account/")

    sign_up(page, site, mailoutbox)

    assert page.locator("h1").inner_text() == "Your account"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible(narrow, site, path, scheme, assert_accessible):
    narrow.emulate_media(color_scheme=scheme)

    narrow.goto(site + path)

    assert_accessible(narrow)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_narrow_screen(narrow, site, path):
    narrow.goto(site + path)

    assert narrow.evaluate("document.documentElement.scrollWidth") == 360


def test_the_account_pages_are_accessible(narrow, site, mailoutbox, assert_accessible):
    narrow.goto(f"{site}/accounts/signup/?next=/account/")
    sign_up(narrow, site, mailoutbox)
    assert_accessible(narrow)

    narrow.get_by_role("link", name="Delete my account").click()

    assert_accessible(narrow)


def test_the_account_menu_opens_without_a_mouse(narrow, site, mailoutbox):
    narrow.goto(f"{site}/accounts/signup/")
    sign_up(narrow, site, mailoutbox)

    narrow.locator(".menu summary").press("Enter")
    narrow.get_by_role("button", name="Sign out").press("Enter")

    expect(narrow.get_by_role("link", name="Sign in")).to_be_visible()


def test_a_page_of_ours_is_shown_for_a_wrong_address(narrow, site, page_errors, assert_accessible):
    page_errors.expect("404")
    narrow.goto(f"{site}/no-such-page/")

    expect(narrow.locator("h1")).to_have_text("There is no such page")
    assert_accessible(narrow)


def test_an_answer_that_does_not_come_is_told(narrow, site, page_errors):
    page_errors.expect("score/", "ERR_FAILED", "htmx:")
    narrow.goto(site)
    narrow.route("**/score/", lambda route: route.abort())
    narrow.get_by_label("Your prompt").fill(PROMPT)

    narrow.get_by_role("button", name="Score this prompt").click()

    expect(narrow.locator("#messages")).to_contain_text("The server could not be reached")

"""From the pricing page to the history, in a browser, with a card that is declined first."""

import pytest
from allauth.account.models import EmailAddress
from playwright.sync_api import expect

from tests.billing.buying import open_round
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
GOOD, DECLINED = "with a card that works", "with a card that is declined"


@pytest.fixture
def site(live_server, settings, stripe_twin):
    """The site as a browser meets it: its own address for the way back, and the local Stripe's for the payment."""
    settings.SITE_URL = live_server.url
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    allowed = {**directives, "form-action": ["'self'", settings.STRIPE_API_BASE]}
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": allowed}
    open_round(3)
    return live_server.url


@pytest.fixture
def buyer_page(page, site, client):
    user = UserFactory()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client.force_login(user)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])
    page.goto(f"{site}/pricing/")
    return page


def pay(page, card):
    page.get_by_role("button", name=card).click()


def test_a_founders_seat_is_bought_from_the_prices_to_the_history(buyer_page):
    expect(buyer_page.get_by_role("heading", name="$50 for six months, then $13 a month")).to_be_visible()
    buyer_page.get_by_role("button", name="Take a founder’s seat").click()

    pay(buyer_page, DECLINED)
    expect(buyer_page.get_by_role("alert")).to_be_visible()
    pay(buyer_page, GOOD)

    expect(buyer_page.get_by_role("heading", name="AVA Pro is open")).to_be_visible()
    buyer_page.get_by_role("main").get_by_role("link", name="Your history").click()
    expect(buyer_page.get_by_role("heading", level=1)).to_be_visible()


def test_what_was_bought_is_canceled_on_the_billing_page_and_resumed(buyer_page, site):
    buyer_page.get_by_role("button", name="Take a founder’s seat").click()
    pay(buyer_page, GOOD)
    buyer_page.get_by_role("link", name="Your billing page").click()

    buyer_page.get_by_role("link", name="Cancel the renewal").click()
    buyer_page.get_by_role("button", name="Cancel the renewal").click()
    expect(buyer_page.get_by_text("Nothing more is charged.")).to_be_visible()
    buyer_page.get_by_role("button", name="Resume").click()

    expect(buyer_page.get_by_text("The next payment is $13")).to_be_visible()


@pytest.mark.parametrize("path", ["/pricing/", "/billing/", "/billing/canceled/", "/billing/cancel/"])
def test_the_pages_have_no_barrier(buyer_page, site, assert_accessible, path):
    buyer_page.goto(site + path)

    assert_accessible(buyer_page)

"""The pages that a person clicks through, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from billing.stripe_twin import Twin
from tests.billing.stripe_twin.shop import Shop

PAID = re.compile("paid=cs_test_")


@pytest.fixture
def checkout(shop: Shop, page: Page) -> Page:
    """The page of an open session, whose shop is the twin's own front page."""
    session = shop.session(success_url=shop.twin.world.address + "/?paid={CHECKOUT_SESSION_ID}")
    page.goto(session.url)
    return page


def type_card(page: Page, number: str) -> None:
    page.get_by_label("Card number").fill(number)
    page.get_by_label("Expires").fill("12/34")
    page.get_by_label("Security code").fill("123")
    page.get_by_role("button", name="Pay $50.00", exact=True).click()


def test_a_good_card_leads_back_to_the_shop(checkout: Page):
    type_card(checkout, "4242 4242 4242 4242")

    expect(checkout).to_have_url(PAID)


def test_a_declined_card_stays_on_the_page_with_the_reason(checkout: Page):
    type_card(checkout, "4000 0000 0000 0002")

    expect(checkout.get_by_role("alert")).to_have_text("Your card was declined.")


def test_another_card_pays_after_a_declined_one(checkout: Page):
    type_card(checkout, "4000000000000002")

    type_card(checkout, "4242424242424242")

    expect(checkout).to_have_url(PAID)


def test_a_card_that_needs_authentication_pays_when_confirmed(checkout: Page):
    type_card(checkout, "4000002500003155")

    checkout.get_by_role("button", name="Confirm the payment").click()

    expect(checkout).to_have_url(PAID)


def test_a_failed_authentication_leaves_the_session_open(checkout: Page, stripe_twin: Twin):
    type_card(checkout, "4000002500003155")

    checkout.get_by_role("button", name="Fail the authentication").click()

    expect(checkout.get_by_role("alert")).to_contain_text("unable to authenticate")
    assert stripe_twin.all("checkout.session")[0]["status"] == "open"


def test_the_checkout_page_says_that_no_money_moves(checkout: Page):
    expect(checkout.get_by_role("complementary")).to_contain_text("No money moves here.")


def test_the_checkout_page_is_accessible(checkout: Page, assert_accessible: Callable[[Page], None]):
    type_card(checkout, "4000000000000002")

    assert_accessible(checkout)


def test_the_front_page_is_accessible(shop: Shop, page: Page, assert_accessible: Callable[[Page], None]):
    shop.subscribe(scheduled=True)
    shop.session()

    page.goto(shop.twin.world.address)

    assert_accessible(page)


def test_the_time_machine_goes_on_to_the_next_charge(shop: Shop, page: Page):
    subscription = shop.subscribe(scheduled=True)
    page.goto(shop.twin.world.address)

    page.get_by_role("button", name="On to the next charge").click()

    expect(page.get_by_role("heading", name="Its clock")).to_be_visible()
    assert [(each.total, each.status) for each in shop.invoices(subscription)] == [(1300, "paid"), (5000, "paid")]


def test_the_portal_changes_the_customers_card(shop: Shop, page: Page):
    shop.subscribe()
    page.goto(shop.stripe.billing_portal.sessions.create({"customer": shop.customer.id}).url)

    page.get_by_role("button", name="Use this card with a card that works").click()

    expect(page.get_by_text("Visa ending in 4242")).to_be_visible()
    assert shop.twin.all("customer")[0]["invoice_settings"]["default_payment_method"]


def test_the_portal_is_accessible(shop: Shop, page: Page, assert_accessible: Callable[[Page], None]):
    shop.subscribe()

    page.goto(shop.stripe.billing_portal.sessions.create({"customer": shop.customer.id, "return_url": "http://x/"}).url)

    assert_accessible(page)


def test_an_open_invoice_can_be_paid_on_its_page(shop: Shop, stripe_twin: Twin, page: Page):
    subscription = shop.subscribe(card="4000000000000341")
    stripe_twin.advance_to_next_charge()
    page.goto(shop.invoices(subscription)[0].hosted_invoice_url)

    page.get_by_role("button", name="with a card that works").click()

    expect(page.get_by_text("paid", exact=True)).to_be_visible()
    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "active"

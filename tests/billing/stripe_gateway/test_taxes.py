"""With automatic tax on, the session and both phases ask for it; off, nothing does."""

import pytest
from pytest_django import Settings

from billing import stripe_gateway
from tests.billing.buyer import Buyer


@pytest.fixture(params=[True, False], ids=["on", "off"])
def taxed(request: pytest.FixtureRequest, settings: Settings) -> bool:
    settings.STRIPE_AUTOMATIC_TAX = request.param
    return request.param


def test_a_session_asks_for_tax_as_set(buyer: Buyer, taxed: bool):
    session = buyer.session()

    assert buyer.twin.all("checkout.session", id=session.id)[0]["automatic_tax"]["enabled"] is taxed


def test_both_phases_ask_for_tax_as_set(buyer: Buyer, taxed: bool):
    schedule = buyer.schedule(buyer.subscribe())
    phases = buyer.twin.all("subscription_schedule", id=schedule.id)[0]["phases"]

    assert [bool(phase["automatic_tax"] and phase["automatic_tax"]["enabled"]) for phase in phases] == [taxed, taxed]


def test_a_price_includes_its_tax(buyer: Buyer):
    assert buyer.twin.all("price", id=buyer.opening.id)[0]["tax_behavior"] == "inclusive"
    assert stripe_gateway.fetch_price(buyer.opening.id).amount_cents == 5000

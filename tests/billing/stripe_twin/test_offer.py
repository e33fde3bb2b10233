"""The founders' offer on the twin: six months at one price, then monthly at another, for good."""

from datetime import timedelta

import pytest
import stripe

from billing.stripe_twin import Twin
from tests.billing.stripe_twin.shop import Shop


def test_a_paid_session_has_a_subscription_at_its_price(shop: Shop):
    subscription = shop.subscribe()

    assert subscription["items"].data[0].price.id == shop.opening.id
    assert subscription.status == "active"


def test_the_second_phase_bills_its_own_price(shop: Shop, stripe_twin: Twin):
    subscription = shop.subscribe(scheduled=True)

    stripe_twin.advance(by=timedelta(days=186))

    assert [invoice.total for invoice in shop.invoices(subscription)] == [1300, 5000]


def test_a_schedule_is_released_after_its_last_phase(shop: Shop, stripe_twin: Twin):
    subscription = shop.subscribe(scheduled=True)

    stripe_twin.advance(by=timedelta(days=217))

    assert shop.stripe.subscriptions.retrieve(subscription.id).schedule is None


def test_cancelling_while_scheduled_is_refused(shop: Shop):
    subscription = shop.subscribe(scheduled=True)

    with pytest.raises(stripe.InvalidRequestError, match="managed by the subscription schedule"):
        shop.stripe.subscriptions.update(subscription.id, {"cancel_at_period_end": True})

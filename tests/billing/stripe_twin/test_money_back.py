"""Refunds and disputes."""

from datetime import timedelta

import pytest
import stripe

from billing.stripe_twin import Twin
from tests.billing.stripe_twin.shop import Shop


@pytest.fixture
def charge(shop: Shop) -> stripe.Charge:
    """What a founder paid."""
    shop.subscribe()
    return shop.stripe.charges.list().data[0]


def test_a_full_refund_gives_all_back(shop: Shop, charge: stripe.Charge):
    shop.stripe.refunds.create({"charge": charge.id})

    assert shop.stripe.charges.retrieve(charge.id).refunded


def test_a_partial_refund_leaves_the_rest(shop: Shop, charge: stripe.Charge):
    shop.stripe.refunds.create({"charge": charge.id, "amount": 1200})

    left = shop.stripe.charges.retrieve(charge.id)
    assert (left.amount_refunded, left.refunded) == (1200, False)


def test_more_than_the_rest_is_refused(shop: Shop, charge: stripe.Charge):
    shop.stripe.refunds.create({"charge": charge.id, "amount": 1200})

    with pytest.raises(stripe.InvalidRequestError, match="greater than unrefunded amount"):
        shop.stripe.refunds.create({"charge": charge.id, "amount": 3801})


def test_a_charge_is_refunded_once(shop: Shop, charge: stripe.Charge):
    shop.stripe.refunds.create({"charge": charge.id})

    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.stripe.refunds.create({"charge": charge.id})

    assert refused.value.code == "charge_already_refunded"


def test_a_failed_refund_leaves_the_charge_as_it_was(shop: Shop, stripe_twin: Twin):
    shop.subscribe(card="4000000000005126")
    charge = shop.stripe.charges.list().data[0]
    refund = shop.stripe.refunds.create({"payment_intent": str(charge.payment_intent)})

    stripe_twin.advance(by=timedelta(hours=1))

    assert shop.stripe.refunds.retrieve(refund.id).status == "failed"
    assert not shop.stripe.charges.retrieve(charge.id).refunded
    assert len(stripe_twin.events("refund.failed")) == 1


def test_a_disputed_charge_says_so(shop: Shop, charge: stripe.Charge, stripe_twin: Twin):
    dispute = stripe_twin.dispute(charge.id)

    assert shop.stripe.charges.retrieve(charge.id).disputed
    assert shop.stripe.disputes.retrieve(dispute["id"]).status == "needs_response"


def test_a_disputed_charge_is_not_refunded(shop: Shop, charge: stripe.Charge, stripe_twin: Twin):
    stripe_twin.dispute(charge.id)

    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.stripe.refunds.create({"charge": charge.id})

    assert refused.value.code == "charge_disputed"


def test_a_won_dispute_brings_the_money_back(charge: stripe.Charge, stripe_twin: Twin):
    dispute = stripe_twin.dispute(charge.id)

    stripe_twin.close_dispute(dispute["id"], status="won")

    assert [event["type"] for event in stripe_twin.events()][-2:] == [
        "charge.dispute.closed",
        "charge.dispute.funds_reinstated",
    ]


def test_a_charge_leads_to_its_subscription(shop: Shop, charge: stripe.Charge):
    payment = {"type": "payment_intent", "payment_intent": str(charge.payment_intent)}

    found = shop.stripe.invoice_payments.list({"payment": payment}).data[0]  # type: ignore[typeddict-item]

    invoice = shop.stripe.invoices.retrieve(str(found.invoice))
    assert invoice.parent.subscription_details.subscription == shop.twin.all("subscription")[0]["id"]  # type: ignore[union-attr]

"""Refunds, disputes, and which subscription a payment belongs to."""

import pytest

from billing import stripe_gateway
from billing.errors import StripeRefused
from tests.billing.buyer import Buyer


def charge_of(buyer: Buyer) -> str:
    return buyer.twin.all("charge")[0]["id"]


def test_an_invoice_is_refunded_in_full(buyer: Buyer):
    invoice_id = buyer.subscribe().latest_invoice_id or ""

    refund = stripe_gateway.refund_invoice(invoice_id, key="refund")

    assert (refund.amount_cents, refund.status) == (5000, "succeeded")
    assert stripe_gateway.fetch_charge(refund.charge_id or "").refunded


def test_an_invoice_is_refunded_once(buyer: Buyer):
    invoice_id = buyer.subscribe().latest_invoice_id or ""
    stripe_gateway.refund_invoice(invoice_id, key="refund")

    with pytest.raises(StripeRefused) as refused:
        stripe_gateway.refund_invoice(invoice_id, key="another")

    assert refused.value.code == "charge_already_refunded"


def test_a_refund_can_be_asked_for_by_id(buyer: Buyer):
    refund = stripe_gateway.refund_invoice(buyer.subscribe().latest_invoice_id or "", key="refund")

    assert stripe_gateway.fetch_refund(refund.id) == refund


def test_a_charge_leads_to_its_subscription(buyer: Buyer):
    subscription = buyer.subscribe()

    assert stripe_gateway.subscription_of_charge(charge_of(buyer)) == subscription.id


def test_a_part_refund_leaves_the_charge_unrefunded(buyer: Buyer):
    buyer.subscribe()
    buyer.twin.refund(charge_of(buyer), 1000)

    charge = stripe_gateway.fetch_charge(charge_of(buyer))

    assert (charge.amount_refunded_cents, charge.refunded) == (1000, False)


def test_a_disputed_charge_says_so(buyer: Buyer):
    buyer.subscribe()
    dispute = buyer.twin.dispute(charge_of(buyer))

    assert stripe_gateway.fetch_charge(charge_of(buyer)).disputed
    assert stripe_gateway.fetch_dispute(dispute["id"]).status == "needs_response"


def test_a_dispute_that_was_won_says_so(buyer: Buyer):
    buyer.subscribe()
    dispute = buyer.twin.dispute(charge_of(buyer))
    buyer.twin.close_dispute(dispute["id"], status="won")

    assert stripe_gateway.fetch_dispute(dispute["id"]).status == "won"

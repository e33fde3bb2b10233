"""Charges, refunds and disputes at Stripe, and which invoice each belongs to."""

from typing import TYPE_CHECKING

from billing.errors import StripeRefused
from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_charge, as_dispute, as_refund, id_of, known_id, subscription_of
from billing.stripe_objects import StripeCharge, StripeDispute, StripeRefund

if TYPE_CHECKING:
    from stripe.params import RefundCreateParams


def fetch_charge(charge_id: str) -> StripeCharge:
    """The payment as it stands."""
    with asking_stripe() as client:
        return as_charge(client.v1.charges.retrieve(charge_id))


def fetch_refund(refund_id: str) -> StripeRefund:
    """The refund as it stands."""
    with asking_stripe() as client:
        return as_refund(client.v1.refunds.retrieve(refund_id))


def fetch_dispute(dispute_id: str) -> StripeDispute:
    """The dispute as it stands."""
    with asking_stripe() as client:
        return as_dispute(client.v1.disputes.retrieve(dispute_id))


def subscription_of_charge(charge_id: str) -> str | None:
    """The id of the subscription whose invoice this payment paid, or None."""
    with asking_stripe() as client:
        intent_id = id_of(client.v1.charges.retrieve(charge_id).payment_intent)
        if intent_id is None:
            return None
        payments = client.v1.invoice_payments.list(
            params={"payment": {"type": "payment_intent", "payment_intent": intent_id}}
        )
        if not payments.data:
            return None
        return subscription_of(client.v1.invoices.retrieve(known_id(payments.data[0].invoice)))


def refund_invoice(invoice_id: str, *, key: str) -> StripeRefund:
    """Give back in full what was paid on the invoice; StripeRefused when nothing was, or it is given back already."""
    with asking_stripe() as client:
        paid = client.v1.invoice_payments.list(params={"invoice": invoice_id, "status": "paid"})
        if not paid.data:
            raise StripeRefused("nothing_paid", f"Nothing was paid on {invoice_id}.")
        payment = paid.data[0].payment
        asked: RefundCreateParams = {"reason": "requested_by_customer"}
        if intent_id := id_of(getattr(payment, "payment_intent", None)):
            asked["payment_intent"] = intent_id
        else:
            asked["charge"] = known_id(payment.charge)
        return as_refund(client.v1.refunds.create(params=asked, options={"idempotency_key": key}))

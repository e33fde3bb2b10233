"""Charges, refunds and disputes at Stripe, and which invoice each belongs to."""

from collections.abc import Iterator
from datetime import datetime
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


def paid_intents(subscription_id: str) -> list[str]:
    """The payment intents that paid the subscription's newest hundred invoices, newest first."""
    with asking_stripe() as client:
        found = client.v1.invoices.list(
            params={"subscription": subscription_id, "status": "paid", "limit": 100, "expand": ["data.payments"]}
        )
    payments = [payment for invoice in found.data if invoice.payments for payment in invoice.payments.data]
    intents = [id_of(getattr(paid.payment, "payment_intent", None)) for paid in payments if paid.status == "paid"]
    return [intent for intent in intents if intent]


def charge_of_intent(intent_id: str) -> StripeCharge | None:
    """The charge that succeeded, or None where none did."""
    with asking_stripe() as client:
        found = client.v1.charges.list(params={"payment_intent": intent_id, "limit": 100})
    return next((as_charge(charge) for charge in found.data if charge.status == "succeeded"), None)


def disputes_of_intent(intent_id: str) -> list[StripeDispute]:
    """Every dispute about a payment, newest first."""
    with asking_stripe() as client:
        found = client.v1.disputes.list(params={"payment_intent": intent_id, "limit": 100})
    return [as_dispute(dispute) for dispute in found.data]


def charges_taken_back_since(moment: datetime) -> Iterator[str]:
    """The ids of charges with a refund or a dispute made from `moment` on; one may come twice."""
    seconds = int(moment.timestamp())
    with asking_stripe() as client:
        for refund in client.v1.refunds.list(params={"created": {"gte": seconds}, "limit": 100}).auto_paging_iter():
            if charge_id := id_of(refund.charge):
                yield charge_id
        for dispute in client.v1.disputes.list(params={"created": {"gte": seconds}, "limit": 100}).auto_paging_iter():
            yield known_id(dispute.charge)


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

"""What became of a subscription's payments: billed, given back, disputed. Worked out afresh from Stripe each time."""

from datetime import datetime
from uuid import uuid4

from django.utils import timezone

from billing import stripe_gateway
from billing.alarms import raise_alarm
from billing.errors import StripeRefused
from billing.mirror import held_customer, sync_subscription
from billing.models import Subscription
from billing.stripe_objects import StripeDispute, StripeInvoice

BACK_ALREADY = ("charge_already_refunded", "nothing_paid")
# Decided for the payer, or only asked about: everything else is open or lost.
SETTLED = ("won", "warning_closed", "prevented")


def refund_once(invoice_id: str, *, purpose: str) -> None:
    """Give what was paid on the invoice back in full; done before, or never paid, it changes nothing."""
    try:
        # Stripe gives a payment back once, so a new key each time only keeps a saved failure from coming back.
        stripe_gateway.refund_invoice(invoice_id, key=f"{purpose}-{uuid4()}")
    except StripeRefused as refused:
        if refused.code not in BACK_ALREADY:
            raise


def sync_invoice(invoice_id: str) -> tuple[StripeInvoice, Subscription | None]:
    """Bring the invoice's subscription up to date; None for an invoice of something else."""
    invoice = stripe_gateway.fetch_invoice(invoice_id)
    if invoice.subscription_id is None:
        return invoice, None
    subscription = sync_subscription(invoice.subscription_id)
    # A payment that was taken back counts no more once a later one stands.
    if invoice.status == "paid" and subscription.refunded_at:
        subscription = sync_payments(subscription.stripe_id)
    return invoice, subscription


def sync_charge(charge_id: str) -> Subscription | None:
    """Write down whether the payment's subscription stands refunded or disputed; None where it paid for none."""
    subscription_id = stripe_gateway.subscription_of_charge(charge_id)
    return sync_payments(subscription_id) if subscription_id else None


def sync_refund(refund_id: str) -> None:
    """Write down what a refund did, or no longer does because it failed."""
    refund = stripe_gateway.fetch_refund(refund_id)
    if refund.status == "failed":
        raise_alarm("Refund %s came back: its payer waits for money that must go another way.", refund.id)
    if refund.charge_id:
        sync_charge(refund.charge_id)


def sync_dispute(dispute_id: str) -> Subscription | None:
    """Write down what a dispute did, or no longer does because it was won."""
    return sync_charge(stripe_gateway.fetch_dispute(dispute_id).charge_id)


def sync_payments(subscription_id: str) -> Subscription:
    """Set `refunded_at` while the latest payment is given back in full, `disputed_at` while any is open or lost."""
    customer_id = sync_subscription(subscription_id).customer.stripe_id
    with held_customer(customer_id):
        subscription = Subscription.objects.get(stripe_id=subscription_id)
        intents = stripe_gateway.paid_intents(subscription_id)
        now = timezone.now()
        subscription.refunded_at = _since(subscription.refunded_at, _is_refunded(intents[:1]), now)
        subscription.disputed_at = _since(subscription.disputed_at, any(map(_is_disputed, intents)), now)
        subscription.save(update_fields=["refunded_at", "disputed_at"])
    return subscription


def stands(dispute: StripeDispute) -> bool:
    """Whether a dispute keeps its payment from counting: open, or lost."""
    return dispute.status not in SETTLED


def lost_dispute(subscription_id: str) -> bool:
    """Whether a bank decided that one of the subscription's payments goes back for good."""
    intents = stripe_gateway.paid_intents(subscription_id)
    return any(each.status == "lost" for intent in intents for each in stripe_gateway.disputes_of_intent(intent))


def _since(written: datetime | None, holds: bool, now: datetime) -> datetime | None:
    return (written or now) if holds else None


def _is_refunded(latest: list[str]) -> bool:
    charges = [stripe_gateway.charge_of_intent(intent) for intent in latest]
    return any(charge.refunded for charge in charges if charge)


def _is_disputed(intent: str) -> bool:
    return any(stands(dispute) for dispute in stripe_gateway.disputes_of_intent(intent))

"""What a customer is told of his subscription: once about each thing, and only while it is still so."""

from typing import Any

from billing import stripe_gateway
from billing.entitlements import GRACE
from billing.models import Notice, Seat, Subscription
from billing.money import Money
from billing.notices import notify
from billing.stripe_objects import StripeInvoice


def tell_of_failed_payment(invoice: StripeInvoice, subscription: Subscription) -> None:
    """Say that a payment failed, or what the bank wants before it lets it pass, unless it has been made since."""
    if invoice.status != "open" or invoice.attempt_count == 0 or subscription.status in Subscription.ENDED:
        return
    # Stripe tells of both at once; whoever only has to confirm is told that alone.
    if stripe_gateway.awaits_confirmation(invoice.id):
        tell_of_action_required(invoice, subscription)
    else:
        _notify(Notice.Kind.PAYMENT_FAILED, subscription, invoice.id, _facts_of(invoice, subscription))


def tell_of_action_required(invoice: StripeInvoice, subscription: Subscription) -> None:
    """Say that the bank asks for a confirmation, unless it has been given since."""
    if invoice.status == "open":
        _notify(Notice.Kind.ACTION_REQUIRED, subscription, invoice.id, _facts_of(invoice, subscription))


def tell_of_renewal(subscription: Subscription) -> None:
    """Say that the first payment at the promised price comes; later ones are like the one before."""
    promised = subscription.renewal_price
    if promised is None or promised == subscription.price or subscription.cancel_at_period_end:
        return
    facts = {
        "amount": promised.money,
        "period": promised.period,
        "charged_at": subscription.current_period_end,
    }
    _notify(Notice.Kind.RENEWAL_AHEAD, subscription, subscription.stripe_id, facts)


def tell_of_end(subscription: Subscription) -> None:
    """Say that the founders' rate ended with the subscription."""
    if subscription.status != Subscription.Status.CANCELED:
        return
    # Who was given his payment back is told that, and what it ended, in one mail.
    if subscription.refunded_at or subscription.refund_asked_at:
        return
    if has_seat(subscription):
        facts = {"ended_at": subscription.ended_at}
        _notify(Notice.Kind.SEAT_LOST, subscription, subscription.stripe_id, facts)


def tell_of_refund(subscription: Subscription) -> None:
    """Say that the payment went back in full."""
    if subscription.refunded_at:
        paid = subscription.price.money if subscription.price else None
        facts = {"amount": paid, "seat": "yes" if has_seat(subscription) else ""}
        _notify(Notice.Kind.REFUNDED, subscription, subscription.stripe_id, facts)


def has_seat(subscription: Subscription) -> bool:
    """Whether it was bought in a founders' round."""
    return Seat.objects.filter(subscription=subscription).exists()


def _facts_of(invoice: StripeInvoice, subscription: Subscription) -> dict[str, Any]:
    return {
        "amount": Money(invoice.amount_due_cents, invoice.currency),
        "pay_url": invoice.hosted_url,
        "next_attempt_at": invoice.next_attempt_at,
        "open_until": subscription.current_period_start + GRACE,
        "keeps_rate": "yes" if subscription.renewal_price else "",
    }


def _notify(kind: Notice.Kind, subscription: Subscription, about: str, facts: dict[str, Any]) -> None:
    notify(customer=subscription.customer, kind=kind, about=about, facts=facts)

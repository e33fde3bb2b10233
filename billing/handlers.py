"""What each type of event asks for: event type -> handler. Ids alone are read; each may run twice and in any order."""

from collections.abc import Callable

from billing import cards, checkouts, mirror, payments, refunding, schedules, stripe_gateway, telling
from billing.alarms import raise_alarm
from billing.models import Price, Subscription

Handler = Callable[[str], None]


def on_checkout(session_id: str) -> None:
    """A session was paid or expired."""
    checkouts.sync_checkout(session_id=session_id)


def on_subscription(subscription_id: str) -> None:
    """A subscription began, changed or ended; what somebody resumed at Stripe renews as promised."""
    subscription = mirror.sync_subscription(subscription_id)
    telling.tell_of_end(subscription)
    schedules.ensure_renewal_if_opening(subscription)


def on_customer(customer_id: str) -> None:
    """A customer was changed or deleted, or chose another card."""
    mirror.sync_customer(customer_id)
    cards.follow_card(customer_id)


def on_invoice(invoice_id: str) -> None:
    """An invoice was paid."""
    payments.sync_invoice(invoice_id)


def on_failed_payment(invoice_id: str) -> None:
    """A card was declined, if the invoice is still open."""
    invoice, subscription = payments.sync_invoice(invoice_id)
    if subscription is not None:
        telling.tell_of_failed_payment(invoice, subscription)


def on_action_required(invoice_id: str) -> None:
    """A bank asks its customer for a confirmation, if the invoice is still open."""
    invoice, subscription = payments.sync_invoice(invoice_id)
    if subscription is not None:
        telling.tell_of_action_required(invoice, subscription)


def on_unfinished_invoice(invoice_id: str) -> None:
    """An invoice could not be finished, so that nothing is charged until staff mend it."""
    invoice, _ = payments.sync_invoice(invoice_id)
    if invoice.status == "draft":
        raise_alarm("Stripe cannot finish invoice %s of %s.", invoice.id, invoice.subscription_id)


def on_invoice_ahead(subscription_id: str) -> None:
    """A renewal comes in some days; such an event names the subscription, for its invoice is not made yet."""
    if subscription_id:
        telling.tell_of_renewal(mirror.sync_subscription(subscription_id))


def on_charge(charge_id: str) -> None:
    """A payment was given back, in part or in full."""
    subscription = payments.sync_charge(charge_id)
    if subscription is not None:
        refunding.end_what_went_back(subscription)
        telling.tell_of_refund(subscription)


def on_refund(refund_id: str) -> None:
    """A refund went through or failed."""
    payments.sync_refund(refund_id)


def on_dispute(dispute_id: str) -> None:
    """A payment is disputed, or its dispute was decided."""
    subscription = payments.sync_dispute(dispute_id)
    if subscription is not None:
        refunding.end_what_went_back(subscription)


def on_schedule(schedule_id: str) -> None:
    """A schedule was changed or let go; one that a founder's price hangs on is put back at once."""
    schedule = stripe_gateway.fetch_schedule(schedule_id)
    # One that was let go no longer says whose it was.
    rows = Subscription.objects.filter(schedule_id=schedule_id).values_list("stripe_id", flat=True)
    for subscription_id in {*rows, schedule.subscription_id} - {None}:
        schedules.ensure_renewal_if_opening(mirror.sync_subscription(str(subscription_id)))


def on_price(price_id: str) -> None:
    """Somebody touched a price at Stripe, where ours are never to be touched."""
    if Price.objects.filter(stripe_price_id=price_id).exists():
        raise_alarm("Price %s of ours was changed at Stripe.", price_id)


def on_product(product_id: str) -> None:
    """Somebody touched a product at Stripe, where that of our prices is never to be touched."""
    newest = Price.objects.filter(stripe_price_id__isnull=False).order_by("plan_id", "-id").distinct("plan_id")
    for price_id in newest.values_list("stripe_price_id", flat=True):
        if stripe_gateway.fetch_price(str(price_id)).product_id == product_id:
            raise_alarm("Product %s, which our prices belong to, was changed at Stripe.", product_id)


HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(
        (
            "checkout.session.completed",
            "checkout.session.expired",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
        ),
        on_checkout,
    ),
    **dict.fromkeys(
        (
            "customer.subscription.created",
            "customer.subscription.updated",
            "customer.subscription.deleted",
            "customer.subscription.paused",
            "customer.subscription.resumed",
        ),
        on_subscription,
    ),
    "customer.updated": on_customer,
    "customer.deleted": on_customer,
    "invoice.paid": on_invoice,
    "invoice.payment_failed": on_failed_payment,
    "invoice.payment_action_required": on_action_required,
    "invoice.finalization_failed": on_unfinished_invoice,
    "invoice.upcoming": on_invoice_ahead,
    "charge.refunded": on_charge,
    "refund.updated": on_refund,
    "refund.failed": on_refund,
    "charge.dispute.created": on_dispute,
    "charge.dispute.updated": on_dispute,
    "charge.dispute.closed": on_dispute,
    **dict.fromkeys(
        (
            "subscription_schedule.released",
            "subscription_schedule.canceled",
            "subscription_schedule.aborted",
            "subscription_schedule.updated",
        ),
        on_schedule,
    ),
    "price.updated": on_price,
    "product.updated": on_product,
}

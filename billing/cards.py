"""The card that a payer chose at Stripe becomes the one that his subscription is charged to."""

import logging
from datetime import timedelta
from uuid import uuid4

from billing import mirror, stripe_gateway
from billing.errors import StripeRefused
from billing.models import Customer, Subscription

# A session lives no longer, so the card that bought a subscription was typed within this time before it.
BOUGHT_WITHIN = timedelta(hours=1)
logger = logging.getLogger(__name__)


def follow_card(customer_id: str) -> None:
    """Charge what runs to the card that the customer chose last, and an overdue payment at once; may run again.

    Stripe's portal sets the customer's card alone, while a subscription that was bought at its checkout keeps its own.
    """
    if not Customer.objects.filter(stripe_id=customer_id, deleted_at=None).exists():
        return
    with mirror.held_customer(customer_id) as customer:
        chosen = stripe_gateway.fetch_customer(customer_id).default_payment_method_id
        if chosen is None:
            return
        added_at = stripe_gateway.payment_method_added_at(chosen)
        for subscription in customer.subscriptions.exclude(status__in=Subscription.ENDED):
            # One that was there before is what an earlier subscription left: he bought this one with another.
            if added_at > subscription.started_at - BOUGHT_WITHIN:
                _charge_to(subscription, chosen)


def _charge_to(subscription: Subscription, chosen: str) -> None:
    state = stripe_gateway.fetch_subscription(subscription.stripe_id)
    if state.status in Subscription.ENDED or state.default_payment_method_id == chosen:
        return
    # The payment first: cut off after it, the next call finds it made, and sets the card.
    if state.status == Subscription.Status.PAST_DUE and state.latest_invoice_id:
        _pay(state.latest_invoice_id, chosen)
    stripe_gateway.set_payment_method(state.id, chosen, key=f"card-{uuid4()}")
    mirror.sync_subscription(state.id)


def _pay(invoice_id: str, chosen: str) -> None:
    if stripe_gateway.fetch_invoice(invoice_id).status != "open":
        return
    try:
        stripe_gateway.pay_invoice(invoice_id, payment_method_id=chosen, key=f"pay-{uuid4()}")
    except StripeRefused as refusal:
        # Stripe goes on trying by itself, and its events tell the payer.
        logger.info("The new card did not pay %s: %s", invoice_id, refusal)

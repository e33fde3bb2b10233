"""Subscriptions at Stripe."""

from collections.abc import Iterator

from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_subscription
from billing.stripe_objects import StripeSubscription


def fetch_subscription(subscription_id: str) -> StripeSubscription:
    """The subscription as it stands, with its card in brief."""
    with asking_stripe() as client:
        return as_subscription(
            client.v1.subscriptions.retrieve(subscription_id, params={"expand": ["default_payment_method"]})
        )


def subscriptions_of(customer_id: str) -> list[StripeSubscription]:
    """Every subscription that the customer has or had, newest first."""
    with asking_stripe() as client:
        found = client.v1.subscriptions.list(
            params={
                "customer": customer_id,
                "status": "all",
                "limit": 100,
                "expand": ["data.default_payment_method"],
            }
        )
        return [as_subscription(each) for each in found.auto_paging_iter()]


def subscriptions() -> Iterator[StripeSubscription]:
    """Every subscription of the account, ended ones included, page by page."""
    with asking_stripe() as client:
        for each in client.v1.subscriptions.list(params={"status": "all", "limit": 100}).auto_paging_iter():
            yield as_subscription(each)


def subscription_ids() -> Iterator[str]:
    """The ids of all subscriptions of the account, ended ones included, page by page."""
    with asking_stripe() as client:
        for each in client.v1.subscriptions.list(params={"status": "all", "limit": 100}).auto_paging_iter():
            yield each.id


def cancel_now(subscription_id: str, *, key: str) -> StripeSubscription:
    """End the subscription at once, without a credit for the rest of its period."""
    with asking_stripe() as client:
        return as_subscription(
            client.v1.subscriptions.cancel(
                subscription_id,
                params={"prorate": False, "invoice_now": False},
                options={"idempotency_key": key},
            )
        )


def set_cancel_at_period_end(subscription_id: str, value: bool, *, key: str) -> StripeSubscription:
    """Let the subscription end with its period, or go on; StripeRefused while a schedule manages it."""
    with asking_stripe() as client:
        return as_subscription(
            client.v1.subscriptions.update(
                subscription_id,
                params={"cancel_at_period_end": value, "expand": ["default_payment_method"]},
                options={"idempotency_key": key},
            )
        )


def set_payment_method(subscription_id: str, payment_method_id: str, *, key: str) -> StripeSubscription:
    """Charge renewals to this card of the customer's; a schedule that manages the subscription allows it."""
    with asking_stripe() as client:
        return as_subscription(
            client.v1.subscriptions.update(
                subscription_id,
                params={"default_payment_method": payment_method_id, "expand": ["default_payment_method"]},
                options={"idempotency_key": key},
            )
        )

"""Money that came in for nothing goes back, and is never silent about it."""

from uuid import uuid4

from billing import mirror, stripe_gateway
from billing.alarms import raise_alarm
from billing.errors import StripeRefused
from billing.models import Subscription

GONE_ALREADY = ("charge_already_refunded", "nothing_paid")


def give_back(session_id: str, subscription_id: str, problem: str | None) -> None:
    """End the subscription of a paid session that buys nothing, and refund it in full; may run again after any step."""
    raise_alarm(
        "PAID FOR NOTHING: session %s, since %s. Its subscription %s ends, and the payment goes back in full.",
        session_id,
        problem or "it cannot be kept",
        subscription_id,
    )
    subscription = stripe_gateway.fetch_subscription(subscription_id)
    # Both are done at most once by their nature, so a new key each time only keeps a saved failure from coming back.
    if subscription.status not in Subscription.ENDED:
        stripe_gateway.cancel_now(subscription.id, key=f"unseat-{uuid4()}")
    if subscription.latest_invoice_id:
        _refund(subscription.latest_invoice_id)
    mirror.sync_subscription(subscription.id)


def _refund(invoice_id: str) -> None:
    try:
        stripe_gateway.refund_invoice(invoice_id, key=f"unseat-{uuid4()}")
    except StripeRefused as refused:
        if refused.code not in GONE_ALREADY:
            raise

"""Money that came in for nothing goes back, and is never silent about it."""

from uuid import uuid4

from billing import mirror, payments, stripe_gateway
from billing.alarms import raise_alarm
from billing.models import Subscription


def give_back(session_id: str, subscription_id: str, problem: str | None) -> None:
    """End the subscription of a paid session that buys nothing, and refund it in full; may run again after any step."""
    raise_alarm(
        "PAID FOR NOTHING: session %s, since %s. Its subscription %s ends, and the payment goes back in full.",
        session_id,
        problem or "it cannot be kept",
        subscription_id,
    )
    subscription = stripe_gateway.fetch_subscription(subscription_id)
    # It ends once, so a new key each time only keeps a saved failure from coming back.
    if subscription.status not in Subscription.ENDED:
        stripe_gateway.cancel_now(subscription.id, key=f"unseat-{uuid4()}")
    if subscription.latest_invoice_id:
        payments.refund_once(subscription.latest_invoice_id, purpose="unseat")
    mirror.sync_subscription(subscription.id)

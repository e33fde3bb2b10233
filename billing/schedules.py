"""The second phase of a founder's subscription: what makes it renew at the price that was promised."""

import logging
from uuid import uuid4

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

from billing import mirror, stripe_gateway
from billing.alarms import raise_alarm
from billing.errors import StripeAway
from billing.models import Customer, Price, Subscription
from billing.publishing import id_at_stripe
from billing.stripe_objects import StripeSchedule, StripeSubscription

logger = logging.getLogger(__name__)
OVER = ("released", "canceled", "completed")
SECONDS_TO_TRY_AGAIN = 30


def ensure_renewal(*, subscription: Subscription) -> None:
    """Let a founder's subscription renew at the promised price; goes on where an earlier call was cut off.

    Nothing is done once it has that price, has ended or is to end. Raises StripeAway: call again.
    """
    if (renewal := subscription.renewal_price) is None:
        return
    with transaction.atomic():
        # Held while we ask Stripe, as whoever cancels or resumes holds it: no schedule comes back in the midst of that.
        Customer.objects.select_for_update().get(pk=subscription.customer_id)
        state = stripe_gateway.fetch_subscription(subscription.stripe_id)
        if not needs_schedule(state, renewal):
            return
        schedule = _schedule_of(state)
        if not promises(schedule, renewal):
            _promise(schedule, state, renewal)
        mirror.sync_subscription(subscription.stripe_id)


def ensure_renewal_if_opening(subscription: Subscription) -> None:
    """Ensure the renewal of a founder who has not come to it yet; Stripe is not asked about anybody else."""
    promised = subscription.renewal_price_id is not None and subscription.price_id != subscription.renewal_price_id
    if promised and subscription.status not in Subscription.ENDED and not subscription.cancel_at_period_end:
        ensure_renewal(subscription=subscription)


def needs_schedule(state: StripeSubscription, renewal: Price) -> bool:
    """Whether the subscription would otherwise go on at its opening price."""
    if state.status in Subscription.ENDED or state.cancel_at_period_end or state.cancel_at:
        return False
    if state.price_id == renewal.stripe_price_id:
        return False
    if not Price.objects.filter(stripe_price_id=state.price_id, opened_rounds__isnull=False).exists():
        raise_alarm("%s is charged %s, which opens no round of ours: look at it.", state.id, state.price_id)
        return False
    if state.current_period_start > state.started_at:
        raise_alarm("%s was charged its opening price again: give back what is above the promised one.", state.id)
    return True


def _schedule_of(state: StripeSubscription) -> StripeSchedule:
    if state.schedule_id is not None:
        schedule = stripe_gateway.fetch_schedule(state.schedule_id)
        if schedule.status not in OVER:
            return schedule
    # Stripe puts a subscription under one schedule and refuses a second, so the key need not be the same again;
    # the same one would bring back a saved failure.
    return stripe_gateway.create_schedule(subscription_id=state.id, key=f"schedule-{uuid4()}")


def promises(schedule: StripeSchedule, renewal: Price) -> bool:
    """Whether the schedule ends in the renewal price, and then lets the subscription go on with it."""
    return (
        schedule.end_behavior == "release"
        and len(schedule.phases) > 1
        and schedule.phases[-1].price_id == renewal.stripe_price_id
    )


def _promise(schedule: StripeSchedule, state: StripeSubscription, renewal: Price) -> None:
    stripe_gateway.set_phases(
        schedule,
        opening_price_id=state.price_id,
        renewal_price_id=id_at_stripe(renewal),
        key=f"phases-{uuid4()}",
        renewal_interval=renewal.interval,
        renewal_interval_count=renewal.interval_count,
    )


def ensure_renewal_soon(subscription_id: int) -> None:
    """After the commit, ensure the renewal here, and by the queue once more should this process end meanwhile."""
    transaction.on_commit(lambda: queue_renewal(subscription_id), robust=True)
    transaction.on_commit(lambda: _ensure_now(subscription_id), robust=True)


def queue_renewal(subscription_id: int) -> None:
    """Have a worker ensure the renewal in a moment; without a broker, events and the nightly reconciliation do."""
    try:
        current_app.send_task(
            "billing.tasks.ensure_renewal", args=[subscription_id], countdown=SECONDS_TO_TRY_AGAIN, retry=False
        )
    except OperationalError:
        logger.warning("No broker: the renewal of subscription %s is left to the reconciliation.", subscription_id)


def _ensure_now(subscription_id: int) -> None:
    try:
        ensure_renewal(subscription=Subscription.objects.select_related("renewal_price").get(pk=subscription_id))
    except StripeAway as away:
        logger.warning("The renewal of subscription %s is tried again: %s", subscription_id, away)

"""Ends a subscription with its period, and takes that back; a founder never renews at the opening price."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone
from django.utils.formats import date_format

from billing import mirror, schedules, stripe_gateway
from billing.errors import NotAllowedNow
from billing.models import Subscription
from billing.standing import standing_of
from billing.stripe_objects import StripeSubscription


def cancel_renewal(*, user: AbstractBaseUser) -> None:
    """Let the user's subscription end with the period that is paid; called again, it goes on where it was cut off.

    Raises NotAllowedNow when nothing runs, StripeAway when it is not known whether it was done.
    """
    with _running(user) as (subscription, state):
        # Stripe refuses to end what a schedule manages. Should we stop between the two calls, then nothing is canceled,
        # and whoever reconciles puts the schedule back: the founder goes on at the promised price.
        if state.schedule_id:
            stripe_gateway.release_schedule(state.schedule_id, key=f"release-{uuid4()}")
        if not state.cancel_at_period_end:
            stripe_gateway.set_cancel_at_period_end(state.id, True, key=f"cancel-{uuid4()}")
        mirror.sync_subscription(subscription.stripe_id)


def resume_renewal(*, user: AbstractBaseUser) -> None:
    """Take a cancellation back, at the price that was promised; called again, it goes on where it was cut off.

    Raises NotAllowedNow when nothing runs or the payment went back, StripeAway when nobody knows whether it was done.
    """
    _refuse_given_back(user)
    with _running(user) as (subscription, state):
        if state.cancel_at_period_end:
            # Queued first: should we stop between the two calls, somebody else puts the schedule back.
            schedules.queue_renewal(subscription.pk)
            resumed = stripe_gateway.set_cancel_at_period_end(state.id, False, key=f"resume-{uuid4()}")
            if resumed.cancel_at_period_end:
                raise NotAllowedNow("We set your subscription to end on a fixed day. Write to us to let it go on.")
        schedules.ensure_renewal(subscription=subscription)
        mirror.sync_subscription(subscription.stripe_id)


@contextmanager
def _running(user: AbstractBaseUser) -> Iterator[tuple[Subscription, StripeSubscription]]:
    """The user's running subscription and Stripe's own word on it, while the customer's row is held."""
    standing = standing_of(user, timezone.now())
    if standing is None:
        raise NotAllowedNow("You have no subscription.")
    subscription = standing.subscription
    with mirror.held_customer(subscription.customer.stripe_id):
        state = stripe_gateway.fetch_subscription(subscription.stripe_id)
        if state.status not in Subscription.ENDED:
            yield subscription, state
            return
    # Outside, so that what Stripe told stays written.
    ended = mirror.sync_subscription(subscription.stripe_id)
    day = date_format(ended.ended_at or timezone.now(), "j F Y")
    raise NotAllowedNow(f"Your subscription ended on {day}. You can buy AVA Pro again at the public price.")


def _refuse_given_back(user: AbstractBaseUser) -> None:
    standing = standing_of(user, timezone.now())
    if standing and (standing.subscription.refund_asked_at or standing.subscription.refunded_at):
        raise NotAllowedNow("Its payment was given back, so this subscription is over. You can buy AVA Pro again.")

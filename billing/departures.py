"""What an account that is deleted leaves to do at Stripe: a page to close, money to give back, a customer to delete.

The account goes at once, whether Stripe answers or not; the rows that are needed for the rest stay, and say so.
"""

import logging
from dataclasses import dataclass
from functools import partial
from typing import Any

from celery import current_app
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from billing import checkouts, mirror, refunding, stripe_gateway
from billing.alarms import raise_alarm
from billing.errors import StripeAway, StripeRefused
from billing.models import Checkout, Customer, Notice, Subscription
from billing.money import Money
from billing.standing import Standing, standing_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Departure:
    """What becomes of a payer's money when the account goes."""

    ends_subscription: bool
    given_back: Money | None


def leave(*, user: AbstractBaseUser) -> Departure | None:
    """Write down, in the transaction that deletes the account, what must end at Stripe; the rest follows the commit.

    The founders' payment goes back within its window: nobody could ask for it any more. None for who never paid.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("Somebody leaves inside the transaction that deletes the account.")
    now = timezone.now()
    Customer.objects.select_for_update().filter(user_id=user.pk).update(left_at=now)
    # They lead to pages of invoices, which name him.
    Notice.objects.filter(customer__user_id=user.pk).delete()
    transaction.on_commit(_queue, robust=True)
    standing = standing_of(user, now)
    return None if standing is None else _departure(standing)


def _departure(standing: Standing) -> Departure:
    subscription, given_back = standing.subscription, None
    if standing.refundable_until:
        asked = Subscription.objects.filter(pk=subscription.pk, refund_asked_at=None)
        asked.update(refund_asked_at=standing.now)
        given_back = subscription.price.money if subscription.price else None
    return Departure(ends_subscription=not standing.is_over, given_back=given_back)


def _queue() -> None:
    # A broker that is down delays it until the sweep.
    current_app.send_task("billing.tasks.finish_departures", retry=False)


def finish_departures() -> int:
    """Carry through what deleted accounts left to do; returns how many things are still to be done."""
    left = Checkout.objects.filter(user=None, state__in=Checkout.LIVE, session_id__isnull=False)
    steps: list[partial[Any]] = [partial(checkouts.expire, str(checkout.session_id)) for checkout in left]
    # Deleted at Stripe before: nothing is left to do there.
    Customer.objects.filter(left_at__isnull=False, deleted_at__isnull=False).exclude(email="").update(email="")
    gone = Customer.objects.filter(left_at__isnull=False, deleted_at=None)
    steps += [partial(_forget, customer) for customer in gone]
    return [_tried(step) for step in steps].count(False)


def _tried(step: partial[Any]) -> bool:
    subject = step.args[0]
    try:
        step()
    except StripeAway as away:
        logger.warning("%s of a deleted account is finished later: %s", subject, away)
    except StripeRefused:
        logger.exception("Stripe refuses to finish %s of a deleted account.", subject)
        raise_alarm("What a deleted account left at Stripe cannot be finished: %s.", subject)
    else:
        return True
    return False


def _forget(customer: Customer) -> None:
    for subscription in customer.subscriptions.filter(refund_asked_at__isnull=False, refund_done_at=None):
        refunding.finish_or_alarm(subscription)
    try:
        # Ends every subscription at once; the invoices stay at Stripe, as the law demands.
        stripe_gateway.delete_customer(customer.stripe_id)
    except StripeRefused as refusal:
        if refusal.code != mirror.MISSING:
            raise
    mirror.sync_customer(customer.stripe_id)
    Customer.objects.filter(pk=customer.pk).update(email="")

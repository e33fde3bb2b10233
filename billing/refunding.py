"""Gives the founders' payment back, which ends the subscription: asked for once, carried through whatever fails."""

import logging
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from billing import mirror, payments, stripe_gateway, telling
from billing.alarms import raise_alarm
from billing.errors import NotAllowedNow, StripeAway, StripeRefused
from billing.models import Customer, Subscription
from billing.standing import REFUND_WINDOW, Standing, standing_of

logger = logging.getLogger(__name__)
OPENING = "subscription_create"


def refund_opening_payment(*, user: AbstractBaseUser) -> None:
    """Give the founders' payment back in full and end the subscription at once; its seat is not sold again.

    Who asked within the window gets it, however long Stripe is away: StripeAway means that it is being carried through.
    Raises NotAllowedNow outside the window, and for any other payment.
    """
    subscription = _ask(user)
    finish_refund(subscription)


def _ask(user: AbstractBaseUser) -> Subscription:
    with transaction.atomic():
        Customer.objects.select_for_update().filter(user_id=user.pk).first()
        standing = standing_of(user, timezone.now())
        if standing is None:
            raise NotAllowedNow("You have paid nothing that could go back.")
        subscription = standing.subscription
        if subscription.refund_asked_at is None:
            refuse_unless_refundable(standing)
            subscription.refund_asked_at = standing.now
            subscription.save(update_fields=["refund_asked_at"])
        return subscription


def refuse_unless_refundable(standing: Standing) -> None:
    """Raise NotAllowedNow, with the reason, unless the founders' payment can be asked back at this moment."""
    if not standing.is_founders:
        raise NotAllowedNow(
            "Only the founders' payment can be asked back here. You can cancel the renewal at any time."
        )
    if standing.subscription.refunded_at:
        raise NotAllowedNow("Your payment went back already.")
    if standing.subscription.disputed_at:
        raise NotAllowedNow("You disputed the payment with your bank, which decides now whether it goes back.")
    until = standing.subscription.started_at + REFUND_WINDOW
    if standing.now >= until or not standing.is_opening:
        ended = date_format(until, "j F Y, H:i")
        raise NotAllowedNow(f"The founders' payment could be asked back until {ended} UTC. That time is over.")
    if standing.is_over:
        raise NotAllowedNow("Your subscription is over already. Write to us about its payment.")


def finish_refund(subscription: Subscription) -> None:
    """Carry an asked refund through from wherever it stopped; done before, it changes nothing.

    A bank that hands the money back later is a matter for staff: trying again would only come back again.
    """
    with mirror.held_customer(subscription.customer.stripe_id):
        # Read while the row is held: of several at once the first one does it all.
        asked = Subscription.objects.select_related("customer").get(pk=subscription.pk)
        if asked.refund_done_at is None:
            _carry_through(asked)


def _carry_through(subscription: Subscription) -> None:
    # The money first: stopped after it, the payer has lost nothing, and the subscription is ended by the next call.
    if subscription.refunded_at is None and subscription.disputed_at is None:
        _give_back(subscription)
    state = stripe_gateway.fetch_subscription(subscription.stripe_id)
    if state.status not in Subscription.ENDED:
        stripe_gateway.cancel_now(subscription.stripe_id, key=f"refunded-{uuid4()}")
    told = payments.sync_payments(subscription.stripe_id)
    if told.refunded_at is None and told.disputed_at is None:
        raise_alarm("%s was asked back and is not given back in full.", told.stripe_id)
        return
    Subscription.objects.filter(pk=told.pk).update(refund_done_at=timezone.now())
    telling.tell_of_refund(told)


def end_what_went_back(subscription: Subscription) -> None:
    """End what was given back in full, or lost to a dispute: it is closed, so nothing more is charged for it."""
    # An asked refund ends its own subscription.
    if subscription.status in Subscription.ENDED or subscription.refund_asked_at:
        return
    if subscription.refunded_at or (subscription.disputed_at and payments.lost_dispute(subscription.stripe_id)):
        stripe_gateway.cancel_now(subscription.stripe_id, key=f"went-back-{uuid4()}")
        mirror.sync_subscription(subscription.stripe_id)


def sync_what_went_back(subscription_id: str) -> None:
    """Write down what became of a subscription's payments, and end it where they went back."""
    end_what_went_back(payments.sync_payments(subscription_id))


def _give_back(subscription: Subscription) -> None:
    opening = [
        invoice
        for invoice in stripe_gateway.invoices_of(subscription.customer.stripe_id, limit=100)
        if invoice.subscription_id == subscription.stripe_id and invoice.billing_reason == OPENING
    ]
    for invoice in opening:
        payments.refund_once(invoice.id, purpose="refund")


def finish_refunds() -> int:
    """Carry through every asked refund that stopped on its way; returns how many are done now."""
    asked = Subscription.objects.filter(refund_asked_at__isnull=False, refund_done_at=None)
    done = 0
    for subscription in asked.select_related("customer"):
        try:
            done += finish_or_alarm(subscription)
        except StripeAway as away:
            logger.warning("%s is given back later: %s", subscription, away)
    return done


def finish_or_alarm(subscription: Subscription) -> bool:
    """Carry an asked refund through, or tell staff that Stripe refuses it; returns whether it is done."""
    try:
        finish_refund(subscription)
    except StripeRefused as refusal:
        raise_alarm("Stripe refuses to give back what was paid for %s: %s", subscription.stripe_id, refusal)
        return False
    return True

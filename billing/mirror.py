"""Keeps our rows equal to Stripe's: asked while the customer's row is held, so that an older answer never wins."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.utils import timezone

from billing import stripe_gateway
from billing.alarms import raise_alarm
from billing.errors import StripeRefused
from billing.models import Customer, Price, Subscription
from billing.stripe_objects import StripeCustomer, StripeSubscription

MISSING = "resource_missing"


def sync_subscription(stripe_id: str) -> Subscription:
    """Make our row of the subscription what Stripe says now; may run any number of times, in any order."""
    known = Subscription.objects.filter(stripe_id=stripe_id).values_list("customer__stripe_id", flat=True).first()
    customer_id = known or stripe_gateway.fetch_subscription(stripe_id).customer_id
    with held_customer(customer_id) as customer:
        return _write(customer, stripe_gateway.fetch_subscription(stripe_id))


def sync_customer(stripe_id: str) -> None:
    """Make our row of the customer what Stripe says now; a deleted customer's subscriptions end with it."""
    told = stripe_gateway.fetch_customer(stripe_id)
    if not _is_ours(told):
        return
    with held_customer(stripe_id) as customer:
        told = stripe_gateway.fetch_customer(stripe_id)
        if told.deleted:
            _end_everything(customer)
            return
        customer.email, customer.deleted_at = told.email, None
        customer.save(update_fields=["email", "deleted_at"])


@contextmanager
def held_customer(stripe_id: str) -> Iterator[Customer]:
    """The customer's row, made when it is missing, held by a transaction; whoever else asks for it waits."""
    if not Customer.objects.filter(stripe_id=stripe_id).exists():
        _make_customer(stripe_gateway.fetch_customer(stripe_id))
    with transaction.atomic():
        yield Customer.objects.select_for_update().get(stripe_id=stripe_id)


def facts_of(told: StripeSubscription) -> dict[str, Any]:
    """What our row of the subscription says when it agrees with Stripe."""
    return {
        "status": told.status,
        "stripe_price_id": told.price_id,
        "current_period_start": told.current_period_start,
        "current_period_end": told.current_period_end,
        "cancel_at_period_end": told.cancel_at_period_end,
        "schedule_id": told.schedule_id or "",
        "latest_invoice_id": told.latest_invoice_id or "",
        "started_at": told.started_at,
        "ended_at": told.ended_at,
    }


def _write(customer: Customer, told: StripeSubscription) -> Subscription:
    price = Price.objects.filter(stripe_price_id=told.price_id).first()
    if price is None:
        raise_alarm("%s charges %s, which is no price of ours: it opens no plan.", told.id, told.price_id)
    facts = facts_of(told) | {"customer": customer, "price": price, "synced_at": timezone.now()}
    subscription, _ = Subscription.objects.update_or_create(stripe_id=told.id, defaults=facts)
    return subscription


def _end_everything(customer: Customer) -> None:
    if customer.deleted_at is None:
        customer.deleted_at = timezone.now()
        customer.save(update_fields=["deleted_at"])
    for subscription in customer.subscriptions.exclude(status__in=Subscription.ENDED):
        try:
            _write(customer, stripe_gateway.fetch_subscription(subscription.stripe_id))
        except StripeRefused as refusal:
            if refusal.code != MISSING:
                raise
            end_unknown(subscription)


def end_unknown(subscription: Subscription) -> None:
    """End our row of a subscription that Stripe no longer knows."""
    subscription.status, subscription.ended_at = Subscription.Status.CANCELED, timezone.now()
    subscription.save(update_fields=["status", "ended_at"])


def _is_ours(told: StripeCustomer) -> bool:
    return "user_id" in told.metadata or Customer.objects.filter(stripe_id=told.id).exists()


def _make_customer(told: StripeCustomer) -> None:
    facts = {"email": told.email, "deleted_at": timezone.now() if told.deleted else None}
    user_id = told.metadata.get("user_id", "")
    user = get_user_model()._default_manager.filter(pk=user_id).first() if user_id.isdecimal() else None
    try:
        with transaction.atomic():
            Customer.objects.get_or_create(stripe_id=told.id, defaults=facts | {"user": user})
    except IntegrityError:
        # A user has one customer; a second one at Stripe is kept, but opens nothing until staff decide.
        raise_alarm("User %s has a second customer at Stripe, %s.", user_id, told.id)
        Customer.objects.get_or_create(stripe_id=told.id, defaults=facts)

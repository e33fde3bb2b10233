"""Who pays at Stripe for a user: one customer, made when he first buys."""

from typing import Any

from django.utils import timezone

from billing import stripe_gateway
from billing.models import Customer


def customer_of(user: Any, *, key: str) -> Customer:
    """The user's customer, made at Stripe when there is none; asked again with the same key, the same one."""
    found = Customer.objects.filter(user=user).first()
    if found is not None and found.deleted_at is None:
        return found
    if found is not None:
        forget_customer(found)
    made = stripe_gateway.create_customer(email=user.email, user_id=user.pk, key=key)
    customer, _ = Customer.objects.update_or_create(stripe_id=made.id, defaults={"user": user, "email": made.email})
    return customer


def forget_customer(customer: Customer) -> None:
    """Let go of a customer that Stripe no longer knows, so that its user can have another."""
    customer.user, customer.email, customer.deleted_at = None, "", customer.deleted_at or timezone.now()
    customer.save(update_fields=["user", "email", "deleted_at"])

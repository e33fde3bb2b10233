"""Checkout sessions: the page at Stripe where a card is entered."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings

from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_session
from billing.stripe_objects import StripeSession

if TYPE_CHECKING:
    from stripe.params.checkout import SessionCreateParams

# Taxes go by where the buyer lives, so he is asked, and the customer keeps it for the renewals.
WITH_TAX: "SessionCreateParams" = {
    "automatic_tax": {"enabled": True},
    "billing_address_collection": "required",
    "customer_update": {"address": "auto"},
}


def create_session(
    *,
    price_id: str,
    customer_id: str,
    reference: str,
    expires_at: datetime,
    success_url: str,
    cancel_url: str,
    metadata: Mapping[str, str],
    key: str,
    words: str = "",
) -> StripeSession:
    """Open a page that sells one subscription at this price, by card, in the price's own currency.

    `words` stand beside its button: what the price alone does not say.
    """
    asked: SessionCreateParams = {
        "mode": "subscription",
        "line_items": [{"price": price_id, "quantity": 1}],
        "customer": customer_id,
        "client_reference_id": reference,
        "expires_at": int(expires_at.timestamp()),
        "success_url": success_url,
        "cancel_url": cancel_url,
        "metadata": dict(metadata),
        # Cards only: a session that is complete is then paid.
        "allowed_payment_method_types": ["card"],
        # Stripe would otherwise offer a converted amount that our page never named.
        "adaptive_pricing": {"enabled": False},
        "subscription_data": {"metadata": dict(metadata), "billing_mode": {"type": "flexible"}},
        "expand": ["line_items"],
    }
    if words:
        asked["custom_text"] = {"submit": {"message": words}}
    if settings.STRIPE_AUTOMATIC_TAX:
        asked |= WITH_TAX
    with asking_stripe() as client:
        return as_session(client.v1.checkout.sessions.create(params=asked, options={"idempotency_key": key}))


def fetch_session(session_id: str) -> StripeSession:
    """The session as it stands, with the price it sells."""
    with asking_stripe() as client:
        return as_session(client.v1.checkout.sessions.retrieve(session_id, params={"expand": ["line_items"]}))


def expire_session(session_id: str) -> StripeSession:
    """Close an open session; StripeRefused when it is open no more, and then only asking tells which way it went."""
    with asking_stripe() as client:
        return as_session(client.v1.checkout.sessions.expire(session_id, params={"expand": ["line_items"]}))

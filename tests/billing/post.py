"""Webhooks as Stripe sends them: what happened at the twin, signed and posted to our endpoint."""

import json
import time
from typing import Any

from django.test import Client
from django.urls import reverse

from billing.stripe_twin import Twin
from billing.stripe_twin.webhooks import signature


def post_signed(client: Client, twin: Twin, body: bytes, header: str | None = None) -> Any:
    """The endpoint's answer to a body signed by Stripe, or with another header."""
    return client.post(
        reverse("billing:stripe-webhook"),
        body,
        content_type="application/json",
        headers={"Stripe-Signature": signature(body, twin.secret) if header is None else header},
    )


def post_event(client: Client, twin: Twin, event: dict[str, Any], *, thin: bool = False) -> Any:
    """The endpoint's answer to one of the twin's events."""
    body, header = twin.webhook(event, thin=thin)
    return post_signed(client, twin, body, header)


def event_body(**fields: Any) -> bytes:
    """An event of our own making."""
    event = {
        "id": "evt_made",
        "object": "event",
        "type": "invoice.paid",
        "created": int(time.time()),
        "livemode": False,
        "api_version": None,
        "data": {"object": {"id": "in_made", "object": "invoice"}},
    }
    return json.dumps(event | fields).encode()

"""Webhooks: signed, repeated, disturbed."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import stripe

from billing.stripe_twin import Twin
from billing.stripe_twin.webhooks import signature
from tests.billing.stripe_twin.shop import Shop
from tests.waiting import wait_until


class Receiver(BaseHTTPRequestHandler):
    """Takes webhooks, or refuses the first few."""

    def do_POST(self) -> None:
        """Keep what comes."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server: Any = self.server
        refused = server.refusals > 0
        server.refusals -= refused
        server.received.append((body, self.headers["Stripe-Signature"]))
        self.send_response(503 if refused else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet."""


@pytest.fixture
def endpoint() -> Iterator[Any]:
    """A server that takes webhooks: `received`, and `refusals` still to come."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    server.received, server.refusals = [], 0
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def connected(shop: Shop, stripe_twin: Twin, endpoint: Any) -> Shop:
    """A shop whose events go to the endpoint."""
    stripe_twin.send_webhooks_to(f"http://127.0.0.1:{endpoint.server_address[1]}/hook")
    return shop


def types(endpoint: Any) -> list[str]:
    return [json.loads(body)["type"] for body, _signature in endpoint.received]


def wait_for(endpoint: Any, count: int) -> None:
    wait_until(lambda: len(endpoint.received) >= count, seconds=10, or_say=lambda: str(types(endpoint)))


def test_an_event_is_sent_with_a_signature_that_stripes_library_takes(connected: Shop, endpoint: Any):
    connected.stripe.customers.create({"email": "eve@example.com"})
    wait_for(endpoint, 1)

    body, header = endpoint.received[0]

    event = stripe.Webhook.construct_event(body, header, "whsec_twin")  # type: ignore[no-untyped-call]
    assert (event.type, event.api_version) == ("customer.created", "2026-10-28.endive")


def test_a_thin_event_points_at_its_object(shop: Shop, stripe_twin: Twin):
    customer = shop.stripe.customers.create({"email": "eve@example.com"})
    event = stripe_twin.events("customer.created")[-1]

    body, header = stripe_twin.webhook(event, thin=True)

    client = stripe.StripeClient("sk_test_x")
    thin: Any = client.parse_event_notification(body, header, "whsec_twin")
    assert (thin.type, thin.related_object.id) == ("v1.customer.created", customer.id)
    assert json.loads(body)["snapshot_event"] == event["id"]


def test_a_refused_webhook_is_sent_again(connected: Shop, endpoint: Any):
    endpoint.refusals = 1

    connected.stripe.customers.create({"email": "eve@example.com"})

    wait_for(endpoint, 2)
    assert types(endpoint) == ["customer.created"] * 2


def test_a_dropped_webhook_is_never_sent(connected: Shop, stripe_twin: Twin, endpoint: Any):
    stripe_twin.disturb(drop=1)

    connected.stripe.customers.create({"email": "eve@example.com"})
    connected.stripe.products.create({"name": "Other"})

    wait_for(endpoint, 1)
    assert types(endpoint) == ["product.created"]


def test_a_doubled_webhook_comes_twice(connected: Shop, stripe_twin: Twin, endpoint: Any):
    stripe_twin.disturb(duplicate=1)

    connected.stripe.customers.create({"email": "eve@example.com"})

    wait_for(endpoint, 2)
    assert types(endpoint) == ["customer.created"] * 2


def test_reordered_webhooks_come_in_reverse(connected: Shop, stripe_twin: Twin, endpoint: Any):
    stripe_twin.disturb(reorder=2)

    connected.stripe.customers.create({"email": "eve@example.com"})
    connected.stripe.products.create({"name": "Other"})

    wait_for(endpoint, 2)
    assert types(endpoint) == ["product.created", "customer.created"]


def test_a_delivery_is_listed_with_what_was_answered(connected: Shop, stripe_twin: Twin, endpoint: Any):
    connected.stripe.customers.create({"email": "eve@example.com"})

    wait_until(lambda: stripe_twin.deliveries()[0]["state"] == "delivered", seconds=10)
    assert stripe_twin.deliveries()[0]["answers"] == [200]


def test_an_endpoint_of_the_api_has_a_secret_of_its_own(shop: Shop, endpoint: Any):
    url = f"http://127.0.0.1:{endpoint.server_address[1]}/hook"
    made = shop.stripe.webhook_endpoints.create({"url": url, "enabled_events": ["customer.created"]})

    shop.stripe.customers.create({"email": "eve@example.com"})

    wait_for(endpoint, 1)
    body, header = endpoint.received[0]
    assert stripe.Webhook.construct_event(body, header, made.secret)  # type: ignore[no-untyped-call]


def test_a_signature_is_stripes_own():
    body, at = b'{"id": "evt_1"}', 1_700_000_000

    own = stripe.WebhookSignature.generate_signature_header(body.decode(), "whsec_x", timestamp=at)

    assert signature(body, "whsec_x", at=at) == own


def test_events_are_kept_for_thirty_days(shop: Shop, stripe_twin: Twin):
    stripe_twin.advance(to=stripe_twin.clock.replace(year=stripe_twin.clock.year + 1))

    assert not shop.stripe.events.list().data


def test_events_are_listed_from_a_moment_on(shop: Shop, stripe_twin: Twin):
    before = stripe_twin.world.now
    stripe_twin.world.clock.moved += 60
    shop.stripe.customers.create({"email": "eve@example.com"})

    found = shop.stripe.events.list({"created": {"gte": before + 60}})

    assert [event.type for event in found] == ["customer.created"]

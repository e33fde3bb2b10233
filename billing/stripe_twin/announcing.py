"""Events: what happened, with the object as it was just then, and to whom it is told."""

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

from billing.stripe_twin.render import render
from billing.stripe_twin.world import Json, World

DAYS_KEPT = 30
URLS = {
    "checkout.session": "/v1/checkout/sessions/", "subscription": "/v1/subscriptions/", "invoice": "/v1/invoices/",
    "customer": "/v1/customers/", "charge": "/v1/charges/", "refund": "/v1/refunds/", "dispute": "/v1/disputes/",
    "price": "/v1/prices/", "product": "/v1/products/", "payment_intent": "/v1/payment_intents/",
    "payment_method": "/v1/payment_methods/", "subscription_schedule": "/v1/subscription_schedules/",
}  # fmt: skip


def announce(world: World, type: str, made: Json, previous: Json | None = None) -> Json:
    """Keep an event of `type` about `made`, and queue it for every endpoint that wants it."""
    data: Json = {"object": render(world, made)} | ({"previous_attributes": previous} if previous else {})
    event = world.make("event", type=type, data=data)
    for endpoint in world.objects["webhook_endpoint"].values():
        wanted = endpoint["enabled_events"]
        if endpoint["status"] == "enabled" and ("*" in wanted or type in wanted):
            queue(world, event, endpoint)
    return event


def queue(world: World, event: Json, endpoint: Json, *, pause: float = 0) -> None:
    """Let `event` be sent to `endpoint` by the next free moment."""
    world.serial += 1
    event["pending_webhooks"] += 1
    world.deliveries.append(
        {
            "number": world.serial, "event": event["id"], "type": event["type"], "endpoint": endpoint["id"],
            "state": "waiting", "attempts": 0, "pause": pause, "answers": [], "fresh": True,
        }
    )  # fmt: skip


def changed(world: World, type: str, made: Json, **fields: Any) -> None:
    """Set `fields` on `made` and announce it with what they were, unless all were so already."""
    previous = {name: deepcopy(made.get(name)) for name, value in fields.items() if made.get(name) != value}
    if not previous:
        return
    made.update(fields)
    announce(world, type, made, previous)


def forget_old_events(world: World) -> None:
    """Keep events for thirty days, as Stripe does."""
    oldest = world.now - DAYS_KEPT * 86400
    events = world.objects["event"]
    for id in [id for id, event in events.items() if event["created"] < oldest]:
        del events[id]
    world.deliveries[:] = [each for each in world.deliveries if each["event"] in events]


def thin(world: World, event: Json) -> Json:
    """The thin form of an event: pointers alone."""
    about = event["data"]["object"]
    url = URLS.get(about["object"])
    related = {"id": about["id"], "type": about["object"], "url": f"{url}{about['id']}"} if url else None
    return {
        "id": event["id"] + "thin", "object": "v2.core.event", "type": f"v1.{event['type']}", "livemode": False,
        "created": datetime.fromtimestamp(event["created"], UTC).isoformat().replace("+00:00", ".000Z"),
        "context": None, "reason": None, "changes": None, "related_object": related, "snapshot_event": event["id"],
    }  # fmt: skip

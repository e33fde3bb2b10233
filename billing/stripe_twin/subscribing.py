"""Subscriptions: begun, ended, marked to end."""

from typing import Any

from billing.stripe_twin.announcing import announce, changed
from billing.stripe_twin.periods import period_end
from billing.stripe_twin.render import whole_list
from billing.stripe_twin.world import Json, World


def begin_subscription(
    world: World, *, customer: Json, price: Json, method: Json, quantity: int, **fields: Any
) -> Json:
    """A subscription that starts now; its first invoice is the caller's to make."""
    made = world.make(
        "subscription",
        customer=customer["id"],
        currency=price["currency"],
        start_date=world.now,
        billing_cycle_anchor=world.now,
        default_payment_method=method["id"],
        test_clock=customer["test_clock"],
        **fields,
    )
    every = price["recurring"]
    item = world.shape(
        "subscription_item",
        subscription=made["id"],
        price=price["id"],
        quantity=quantity,
        current_period_start=world.now,
        current_period_end=period_end(world.now, world.now, every["interval"], every["interval_count"]),
    )
    made["items"] = whole_list([item], f"/v1/subscription_items?subscription={made['id']}")
    customer["currency"] = price["currency"]
    return made


def item_of(subscription: Json) -> Json:
    """The one thing that a subscription of ours holds."""
    item: Json = subscription["items"]["data"][0]
    return item


def price_of(world: World, subscription: Json) -> Json:
    """What it is billed at."""
    return world.find("price", item_of(subscription)["price"])


def mark_to_end(world: World, subscription: Json, *, ends: bool) -> None:
    """Let it end with its period, or go on after all."""
    details = dict(subscription["cancellation_details"], reason="cancellation_requested" if ends else None)
    changed(
        world,
        "customer.subscription.updated",
        subscription,
        cancel_at_period_end=ends,
        cancel_at=item_of(subscription)["current_period_end"] if ends else None,
        canceled_at=world.now if ends else None,
        cancellation_details=details,
    )


def end_subscription(world: World, subscription: Json, *, reason: str | None = None) -> None:
    """End it now, and the schedule that manages it."""
    if subscription["status"] == "canceled":
        return
    subscription.update(status="canceled", ended_at=world.now, canceled_at=subscription["canceled_at"] or world.now)
    if reason:
        subscription["cancellation_details"]["reason"] = reason
    stop_invoices(world, subscription)
    if schedule := world.objects["subscription_schedule"].get(subscription["schedule"] or ""):
        schedule.update(status="canceled", canceled_at=world.now, current_phase=None)
        announce(world, "subscription_schedule.canceled", schedule)
    announce(world, "customer.subscription.deleted", subscription)


def stop_invoices(world: World, subscription: Json) -> None:
    """Nothing is collected by itself for a subscription that ended."""
    for invoice in world.objects["invoice"].values():
        if invoice["_subscription"] == subscription["id"] and invoice["status"] in {"draft", "open"}:
            invoice.update(
                auto_advance=False, next_payment_attempt=None, automatically_finalizes_at=None, _give_up_at=None
            )

"""Schedules: phases that follow each other, each with its price."""

from typing import Any

from billing.stripe_twin.announcing import announce
from billing.stripe_twin.periods import later
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.subscribing import item_of, price_of
from billing.stripe_twin.world import Json, World

ALIVE = {"active", "not_started"}


def schedule_of(world: World, subscription: Json) -> Json | None:
    """The schedule that manages a subscription, if one does."""
    return world.objects["subscription_schedule"].get(subscription["schedule"] or "")


def schedule_from(world: World, subscription: Json) -> Json:
    """A schedule whose one phase is the subscription's current period."""
    if subscription["schedule"]:
        raise Refused(
            f"You cannot migrate a subscription that is already attached to a schedule: `{subscription['schedule']}`.",
            param="from_subscription",
        )
    if subscription["status"] not in {"active", "trialing", "past_due"}:
        words = f"You cannot migrate a subscription that is in the `{subscription['status']}` status."
        raise Refused(words, param="from_subscription")
    item = item_of(subscription)
    bounds = {"start_date": item["current_period_start"], "end_date": item["current_period_end"]}
    made = world.make(
        "subscription_schedule",
        customer=subscription["customer"],
        subscription=subscription["id"],
        phases=[phase_of(world, subscription, {"items": [{"price": item["price"]}]}, bounds)],
        current_phase=bounds,
        test_clock=subscription["test_clock"],
        end_behavior="cancel" if subscription["cancel_at_period_end"] else "release",
    )
    made["default_settings"]["default_payment_method"] = subscription["default_payment_method"]
    subscription["schedule"] = made["id"]
    announce(world, "subscription_schedule.created", made)
    announce(world, "customer.subscription.updated", subscription, {"schedule": None})
    return made


def phase_of(world: World, subscription: Json, asked: Json, bounds: Json) -> Json:
    """One phase in Stripe's full shape."""
    item = asked["items"][0]
    price = world.find("price", item["price"], "phases[items][price]")
    held: Json = {"billing_thresholds": None, "discounts": [], "metadata": {}, "tax_rates": []}
    held |= {"plan": price["id"], "price": price["id"]}
    held["quantity"] = item.get("quantity", item_of(subscription)["quantity"])
    more: Any = {
        name: asked[name] for name in ("proration_behavior", "metadata", "billing_cycle_anchor") if name in asked
    }
    made = world.shape("subscription_schedule_phase_configuration", currency=price["currency"], items=[held])
    if "automatic_tax" in asked:
        made["automatic_tax"]["enabled"] = asked["automatic_tax"]["enabled"]
    return made | bounds | more


def set_phases(world: World, schedule: Json, asked: list[Json]) -> None:
    """Plan these phases, the current one among them."""
    subscription = world.find("subscription", schedule["subscription"])
    planned: list[Json] = []
    known = {phase["items"][0]["price"] for phase in schedule["phases"]}
    for number, phase in enumerate(asked):
        name = f"phases[{number}]"
        check_price(world, phase, known, name)
        start = start_of(world, phase, planned, schedule, name)
        bounds = {"start_date": start, "end_date": end_of(world, phase, start, name)}
        planned.append(phase_of(world, subscription, phase, bounds))
    current = next((p for p in planned if p["start_date"] <= world.now < p["end_date"]), None)
    if current is None:
        raise Refused("The subscription schedule update is invalid: no phase is current.", param="phases")
    if current["items"][0]["price"] != item_of(subscription)["price"]:
        raise Refused("The twin changes a price at the boundary of two phases only.", param="phases")
    schedule["phases"] = planned
    schedule["current_phase"] = {name: current[name] for name in ("start_date", "end_date")}


def check_price(world: World, phase: Json, known: set[str], name: str) -> None:
    if len(phase["items"]) != 1:
        raise Refused("The twin takes exactly one item in a phase.", param=f"{name}[items]")
    param = f"{name}[items][0][price]"
    price = world.find("price", phase["items"][0]["price"], param)
    if not price["active"] and price["id"] not in known:
        raise Refused("The price specified is inactive. This field only accepts active prices.", param=param)


def start_of(world: World, phase: Json, planned: list[Json], schedule: Json, name: str) -> int:
    """When a phase begins: where the one before ends."""
    given = world.now if phase.get("start_date") == "now" else phase.get("start_date")
    if not planned:
        if given != schedule["current_phase"]["start_date"]:
            raise Refused("You can not modify the start date of the current phase.", param=f"{name}[start_date]")
        return int(given)
    if given is not None and given != planned[-1]["end_date"]:
        raise Refused(
            "The subscription schedule's phases must be contiguous: the `start_date` of a phase must be the "
            "`end_date` of the phase before.",
            param=f"{name}[start_date]",
        )
    return int(planned[-1]["end_date"])


def end_of(world: World, phase: Json, start: int, name: str) -> int:
    """When a phase ends: at its end_date, after its duration, or after one period of its price."""
    if "end_date" in phase and "duration" in phase:
        raise Refused("You may only specify one of these parameters: end_date, duration.", param=f"{name}[duration]")
    if "end_date" in phase:
        end = world.now if phase["end_date"] == "now" else phase["end_date"]
    else:
        own: Json = world.find("price", phase["items"][0]["price"])["recurring"]
        every: Json = phase.get("duration", own)
        end = later(start, every["interval"], every.get("interval_count", 1))
    if end <= start:
        raise Refused("The `end_date` of a phase must be after its `start_date`.", param=f"{name}[end_date]")
    return int(end)


def release(world: World, schedule: Json) -> None:
    """Leave the subscription as it is, to go on by itself."""
    subscription = world.find("subscription", schedule["subscription"])
    schedule.update(status="released", released_at=world.now, released_subscription=subscription["id"])
    schedule.update(subscription=None, current_phase=None)
    subscription["schedule"] = None
    announce(world, "subscription_schedule.released", schedule)
    announce(world, "customer.subscription.updated", subscription, {"schedule": schedule["id"]})


def refuse_unless_alive(schedule: Json, verb: str) -> None:
    """Refuse what cannot be done to a schedule that is over."""
    if schedule["status"] not in ALIVE:
        raise Refused(
            f"You cannot {verb} a subscription schedule that is currently in the `{schedule['status']}` status. "
            f"It must be in one of these statuses: active, not_started.",
        )


def next_price(world: World, subscription: Json) -> Json:
    """The price of the subscription's next period."""
    schedule, end = schedule_of(world, subscription), item_of(subscription)["current_period_end"]
    for phase in schedule["phases"] if schedule else ():
        if phase["start_date"] <= end < phase["end_date"]:
            return world.find("price", phase["items"][0]["price"])
    return price_of(world, subscription)

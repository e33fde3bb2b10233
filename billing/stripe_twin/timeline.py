"""Time: what falls due, in its order, each at its own moment."""

from collections.abc import Callable, Iterator
from functools import partial

from billing.stripe_twin.announcing import announce, forget_old_events
from billing.stripe_twin.dunning import charge_renewal, give_up
from billing.stripe_twin.invoicing import fail_to_finalize, finalize, make_invoice, preview_of
from billing.stripe_twin.paying import expire
from billing.stripe_twin.periods import period_end
from billing.stripe_twin.refunding import fail_refund
from billing.stripe_twin.scheduling import next_price, release, schedule_of
from billing.stripe_twin.subscribing import end_subscription, item_of, price_of
from billing.stripe_twin.world import Json, World

ALIVE = {"active", "past_due", "trialing", "unpaid"}
UPCOMING_SECONDS = 7 * 86400
# More than falls due within one second where nothing is broken.
MOST_AT_ONCE = 10_000

Due = tuple[int, int, Callable[[], None]]


def catch_up(world: World, to: int | None = None) -> None:
    """Do all that falls due until `to`, or until now, while the clock shows each thing's own moment."""
    target = world.now if to is None else to
    moment = steps = 0
    while (first := next_due(world)) and first[0] <= target:
        steps = steps + 1 if first[0] == moment else 0
        moment = first[0]
        if steps > MOST_AT_ONCE:
            world.clock.moved += target - world.now
            raise RuntimeError(f"Time does not get past {moment}: something falls due again and again.")
        world.clock.moved += first[0] - world.now
        first[2]()
        world.unsaved = True
    world.clock.moved += target - world.now
    forget_old_events(world)


def next_due(world: World) -> Due | None:
    """The first thing that falls due."""
    return min(all_due(world), key=lambda due: due[:2], default=None)


def next_charge_at(world: World) -> int | None:
    """When a card is next charged."""
    moments = [at for at, order, _ in all_due(world) if order in {3, 4}]
    renewals = [at + 3600 for at, order, _ in all_due(world) if order == 2]
    return min(moments + renewals, default=None)


def all_due(world: World) -> Iterator[Due]:
    """Everything that will happen by itself: when, in which order within one second, and what."""
    for session in world.objects["checkout.session"].values():
        if session["status"] == "open":
            yield session["_lapses_at"], 0, partial(expire, world, session)
    for subscription in world.objects["subscription"].values():
        if subscription["status"] in ALIVE:
            yield from due_of(world, subscription)
    for invoice in world.objects["invoice"].values():
        if at := invoice["automatically_finalizes_at"]:
            yield at, 3, partial(finalize_and_charge, world, invoice)
        elif at := invoice["next_payment_attempt"]:
            yield at, 4, partial(charge_renewal, world, invoice)
        elif invoice["status"] == "open" and (at := invoice.get("_give_up_at")):
            yield at, 5, partial(give_up, world, invoice)
    for refund in world.objects["refund"].values():
        if at := refund.get("_fails_at"):
            yield at, 6, partial(fail_refund, world, refund)


def due_of(world: World, subscription: Json) -> Iterator[Due]:
    """What falls due on one subscription."""
    item = item_of(subscription)
    end = item["current_period_end"]
    yield end, 2, partial(renew, world, subscription)
    if subscription["cancel_at"] and subscription["cancel_at"] < end:
        yield subscription["cancel_at"], 1, partial(end_subscription, world, subscription)
    schedule = schedule_of(world, subscription)
    if schedule and schedule["current_phase"]["end_date"] < end:
        yield schedule["current_phase"]["end_date"], 1, partial(turn_phase, world, subscription, schedule)
    if subscription.get("_told_of") != end and not subscription["cancel_at_period_end"]:
        yield max(end - UPCOMING_SECONDS, item["current_period_start"]), 1, partial(tell_upcoming, world, subscription)


def tell_upcoming(world: World, subscription: Json) -> None:
    subscription["_told_of"] = item_of(subscription)["current_period_end"]
    announce(world, "invoice.upcoming", next_invoice(world, subscription))


def next_invoice(world: World, subscription: Json) -> Json:
    """The next invoice as it would be, at the next phase's price if one begins then."""
    price, start = next_price(world, subscription), item_of(subscription)["current_period_end"]
    return preview_of(
        world, subscription, price, start, end_after(subscription, price, price_of(world, subscription), start)
    )


def end_after(subscription: Json, price: Json, before: Json, start: int) -> int:
    every, same = price["recurring"], same_period(price, before)
    anchor = subscription["billing_cycle_anchor"] if same else start
    return period_end(anchor, start, every["interval"], every["interval_count"])


def same_period(one: Json, other: Json) -> bool:
    """Whether two prices are billed as often."""
    return all(one["recurring"][name] == other["recurring"][name] for name in ("interval", "interval_count"))


def renew(world: World, subscription: Json) -> None:
    """Let the next period begin, at the next phase's price if one begins now; or end it."""
    if subscription["cancel_at_period_end"] or (subscription["cancel_at"] or world.now + 1) <= world.now:
        end_subscription(world, subscription)
        return
    schedule = schedule_of(world, subscription)
    if schedule and schedule["current_phase"]["end_date"] <= world.now:
        turn_phase(world, subscription, schedule)
    # A new phase of another interval has begun a period of its own.
    if subscription["status"] in ALIVE and item_of(subscription)["current_period_end"] <= world.now:
        begin_period(world, subscription, price_of(world, subscription))


def turn_phase(world: World, subscription: Json, schedule: Json) -> None:
    """Go from one phase to the next, or leave the schedule after the last."""
    upcoming = next((phase for phase in schedule["phases"] if phase["start_date"] >= world.now), None)
    if upcoming is None and schedule["end_behavior"] == "cancel":
        end_subscription(world, subscription)
    elif upcoming is None:
        release(world, schedule)
    else:
        schedule["current_phase"] = {name: upcoming[name] for name in ("start_date", "end_date")}
        announce(world, "subscription_schedule.updated", schedule)
        take_price(world, subscription, upcoming["items"][0])


def take_price(world: World, subscription: Json, planned: Json) -> None:
    price, before = world.find("price", planned["price"]), price_of(world, subscription)
    item = item_of(subscription)
    item["quantity"] = planned["quantity"]
    if not same_period(price, before):
        subscription["billing_cycle_anchor"] = world.now
        item["price"] = price["id"]
        begin_period(world, subscription, price)
    elif price["id"] != before["id"]:
        item["price"] = price["id"]
        announce(world, "customer.subscription.updated", subscription, {"items": {"data": [{"price": before["id"]}]}})


def begin_period(world: World, subscription: Json, price: Json) -> None:
    """A new period from now, and its invoice."""
    item, every = item_of(subscription), price["recurring"]
    was = {name: item[name] for name in ("current_period_start", "current_period_end")}
    item["current_period_start"] = world.now
    anchor = subscription["billing_cycle_anchor"]
    item["current_period_end"] = period_end(anchor, world.now, every["interval"], every["interval_count"])
    periods = {"period_start": was["current_period_start"], "period_end": world.now}
    start, end = world.now, item["current_period_end"]
    make_invoice(world, subscription, price, start, end, billing_reason="subscription_cycle", **periods)
    announce(world, "customer.subscription.updated", subscription, {"items": {"data": [was]}})


def finalize_and_charge(world: World, invoice: Json) -> None:
    if invoice["customer"] in world.unfinalizable:
        world.unfinalizable.remove(invoice["customer"])
        fail_to_finalize(world, invoice)
        return
    finalize(world, invoice)
    charge_renewal(world, invoice)

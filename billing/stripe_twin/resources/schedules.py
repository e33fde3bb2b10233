"""Subscription schedules."""

from billing.stripe_twin.announcing import announce
from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import boolean, either, fields, integer, listed, metadata, one_of, positive, string
from billing.stripe_twin.scheduling import refuse_unless_alive, release, schedule_from, set_phases
from billing.stripe_twin.subscribing import end_subscription
from billing.stripe_twin.world import Json, World

PRORATION = one_of("always_invoice", "create_prorations", "none")
MOMENT = either(one_of("now"), integer)
PHASE = fields(
    "items",
    items=listed(fields("price", price=string, quantity=positive, metadata=metadata)),
    start_date=MOMENT,
    end_date=MOMENT,
    duration=fields("interval", interval=one_of("day", "week", "month", "year"), interval_count=positive),
    proration_behavior=PRORATION,
    billing_cycle_anchor=one_of("automatic", "phase_start"),
    automatic_tax=fields("enabled", enabled=boolean),
    metadata=metadata,
)
END = one_of("cancel", "release")


@route(
    "POST", "/v1/subscription_schedules", from_subscription=string, end_behavior=END, metadata=metadata,
    phases=listed(PHASE), customer=string, start_date=MOMENT,
)  # fmt: skip
def create_schedule(world: World, params: Json) -> Json:
    """A schedule for a subscription that exists; nothing else may be said at once."""
    if "from_subscription" not in params:
        raise Refused("The twin makes schedules from a subscription only.", param="from_subscription")
    for name in params.keys() - {"from_subscription"}:
        words = f"You cannot set `{name}` if `from_subscription` is set."
        raise Refused(words, param=name)
    return schedule_from(world, world.find("subscription", params["from_subscription"], "from_subscription"))


@route("GET", "/v1/subscription_schedules/{}")
def retrieve_schedule(world: World, params: Json, id: str) -> Json:
    """A schedule."""
    return world.find("subscription_schedule", id)


@route(
    "POST", "/v1/subscription_schedules/{}", end_behavior=END, phases=listed(PHASE), metadata=metadata,
    proration_behavior=PRORATION,
)  # fmt: skip
def update_schedule(world: World, params: Json, id: str) -> Json:
    """Plan other phases, or another end."""
    made = world.find("subscription_schedule", id)
    refuse_unless_alive(made, "update")
    if "phases" in params:
        if not params["phases"]:
            raise Refused("A subscription schedule must have at least one phase.", param="phases")
        set_phases(world, made, params["phases"])
    made["end_behavior"] = params.get("end_behavior", made["end_behavior"])
    made["metadata"] |= params.get("metadata", {})
    announce(world, "subscription_schedule.updated", made)
    return made


@route("POST", "/v1/subscription_schedules/{}/release", preserve_cancel_date=boolean)
def release_schedule(world: World, params: Json, id: str) -> Json:
    """Let the subscription go on without its schedule."""
    made = world.find("subscription_schedule", id)
    refuse_unless_alive(made, "release")
    release(world, made)
    return made


@route("POST", "/v1/subscription_schedules/{}/cancel", invoice_now=boolean, prorate=boolean)
def cancel_schedule(world: World, params: Json, id: str) -> Json:
    """End the schedule and its subscription at once."""
    made = world.find("subscription_schedule", id)
    refuse_unless_alive(made, "cancel")
    end_subscription(world, world.find("subscription", made["subscription"]), reason="cancellation_requested")
    return made


@route("GET", "/v1/subscription_schedules", customer=string, scheduled=boolean, **PAGING)
def list_schedules(world: World, params: Json) -> Json:
    """Schedules."""
    found = world.all("subscription_schedule", **equal_to(params, "customer"))
    if params.get("scheduled"):
        found = [each for each in found if each["status"] == "not_started"]
    return page(world, found, params, "/v1/subscription_schedules")

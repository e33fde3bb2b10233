"""Test clocks. The twin has one clock for all: moving any of them moves it."""

from billing.stripe_twin.listing import PAGING, page
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.resources.customers import delete_customer
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import at_most, integer
from billing.stripe_twin.timeline import catch_up
from billing.stripe_twin.world import Json, World

KIND = "test_helpers.test_clock"
TOLERANCE = 60


@route("POST", "/v1/test_helpers/test_clocks", "frozen_time", frozen_time=integer, name=at_most(300))
def create_clock(world: World, params: Json) -> Json:
    """A clock that stands at a time that is not before the twin's own."""
    if params["frozen_time"] < world.now - TOLERANCE:
        raise Refused("The twin's one clock is later than that and does not go back.", param="frozen_time")
    catch_up(world, max(world.now, params["frozen_time"]))
    return world.make(KIND, deletes_after=world.now + 30 * 86400, **params)


@route("GET", "/v1/test_helpers/test_clocks/{}")
def retrieve_clock(world: World, params: Json, id: str) -> Json:
    """A clock, at rest again when it is asked for."""
    made = world.find(KIND, id)
    made.update(status="ready", status_details={})
    return made


@route("POST", "/v1/test_helpers/test_clocks/{}/advance", "frozen_time", frozen_time=integer)
def advance_clock(world: World, params: Json, id: str) -> Json:
    """Move the time on; all that falls due happens."""
    made, to = world.find(KIND, id), params["frozen_time"]
    if to <= made["frozen_time"]:
        raise Refused("The new time must be after the clock's current frozen time.", param="frozen_time")
    catch_up(world, max(world.now, to))
    made.update(frozen_time=to, status="advancing", status_details={"advancing": {"target_frozen_time": to}})
    return made


@route("DELETE", "/v1/test_helpers/test_clocks/{}")
def delete_clock(world: World, params: Json, id: str) -> Json:
    """Delete a clock with its customers."""
    world.find(KIND, id)
    for customer in world.all("customer", test_clock=id):
        delete_customer(world, {}, customer["id"])
    del world.objects[KIND][id]
    return {"id": id, "object": KIND, "deleted": True}


@route("GET", "/v1/test_helpers/test_clocks", **PAGING)
def list_clocks(world: World, params: Json) -> Json:
    """Clocks."""
    return page(world, world.all(KIND), params, "/v1/test_helpers/test_clocks")

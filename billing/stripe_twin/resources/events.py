"""Events of the last thirty days."""

from billing.stripe_twin.announcing import forget_old_events, thin
from billing.stripe_twin.listing import PAGING, page
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import boolean, listed, string
from billing.stripe_twin.world import Json, World


@route("GET", "/v1/events/{}")
def retrieve_event(world: World, params: Json, id: str) -> Json:
    """An event."""
    forget_old_events(world)
    return world.find("event", id)


@route("GET", "/v2/core/events/{}")
def retrieve_thin_event(world: World, params: Json, id: str) -> Json:
    """An event in its thin form."""
    return thin(world, world.find("event", id.removesuffix("thin")))


@route("GET", "/v1/events", type=string, types=listed(string), delivery_success=boolean, **PAGING)
def list_events(world: World, params: Json) -> Json:
    """Events."""
    if "type" in params and "types" in params:
        raise Refused("You may only specify one of these parameters: type, types.", param="types")
    forget_old_events(world)
    found = [each for each in world.all("event") if named(each["type"], params)]
    if "delivery_success" in params:
        found = [each for each in found if (each["pending_webhooks"] == 0) == params["delivery_success"]]
    return page(world, found, params, "/v1/events")


def named(type: str, params: Json) -> bool:
    wanted = params.get("types", [params["type"]] if "type" in params else [type])
    return any(type == each or (each.endswith("*") and type.startswith(each[:-1])) for each in wanted)

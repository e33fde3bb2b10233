"""Lists, newest first, page by page."""

from typing import Any

from billing.stripe_twin.refusals import Refused, missing
from billing.stripe_twin.render import render
from billing.stripe_twin.rules import Rule, moments, positive, string
from billing.stripe_twin.world import Json, World

PAGING: dict[str, Rule] = {"limit": positive, "starting_after": string, "ending_before": string, "created": moments}


def page(world: World, found: list[Json], params: Json, url: str) -> Json:
    """The page of `found` that `params` ask for."""
    limit = params.get("limit", 10)
    if not 1 <= limit <= 100:
        raise Refused("Invalid integer: limit must be between 1 and 100", param="limit")
    found = [each for each in found if within(each["created"], params.get("created"))]
    chosen = turn_to(found, params)
    backwards = "ending_before" in params
    shown = chosen[-limit:] if backwards else chosen[:limit]
    data = [render(world, each) for each in shown]
    return {"object": "list", "data": data, "has_more": len(chosen) > limit, "url": url}


def turn_to(found: list[Json], params: Json) -> list[Json]:
    for name in ("starting_after", "ending_before"):
        if id := params.get(name):
            place = next((n for n, each in enumerate(found) if each["id"] == id), None)
            if place is None:
                raise missing("object", id, name)
            return found[place + 1 :] if name == "starting_after" else found[:place]
    return found


def within(moment: int, bounds: Any) -> bool:
    """Whether `moment` is where a `created` parameter asks."""
    if bounds is None:
        return True
    if isinstance(bounds, int):
        return moment == bounds
    compare = {"gt": moment.__gt__, "gte": moment.__ge__, "lt": moment.__lt__, "lte": moment.__le__}
    return all(compare[name](bound) for name, bound in bounds.items())


def equal_to(params: Json, *names: str) -> Json:
    """The filters among `params`."""
    return {name: params[name] for name in names if name in params}

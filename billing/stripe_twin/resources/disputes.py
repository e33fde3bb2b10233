"""Disputes: read here, made by the control calls, since no call of Stripe's makes one."""

from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import string
from billing.stripe_twin.world import Json, World


@route("GET", "/v1/disputes/{}")
def retrieve_dispute(world: World, params: Json, id: str) -> Json:
    """A dispute."""
    return world.find("dispute", id)


@route("GET", "/v1/disputes", charge=string, payment_intent=string, **PAGING)
def list_disputes(world: World, params: Json) -> Json:
    """Disputes."""
    return page(world, world.all("dispute", **equal_to(params, "charge", "payment_intent")), params, "/v1/disputes")

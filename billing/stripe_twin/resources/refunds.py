"""Refunds."""

from billing.stripe_twin import refunding
from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import integer, metadata, one_of, string
from billing.stripe_twin.world import Json, World


@route(
    "POST", "/v1/refunds", charge=string, payment_intent=string, amount=integer, metadata=metadata,
    reason=one_of("duplicate", "fraudulent", "requested_by_customer"),
)  # fmt: skip
def create_refund(world: World, params: Json) -> Json:
    """Give back a charge, or a part of it."""
    if ("charge" in params) == ("payment_intent" in params):
        raise Refused("One of the following params should be provided for this request: payment_intent or charge.")
    if "charge" in params:
        charge = world.find("charge", params["charge"], "charge")
    else:
        intent = world.find("payment_intent", params["payment_intent"], "payment_intent")
        if intent["status"] != "succeeded":
            words = f"This PaymentIntent ({intent['id']}) does not have a successful charge to refund."
            raise Refused(words, param="payment_intent", code="payment_intent_unexpected_state")
        charge = world.find("charge", intent["latest_charge"], "payment_intent")
    more = {name: params[name] for name in ("metadata", "reason") if name in params}
    return refunding.refund(world, charge, amount=params.get("amount"), **more)


@route("GET", "/v1/refunds/{}")
def retrieve_refund(world: World, params: Json, id: str) -> Json:
    """A refund."""
    return world.find("refund", id)


@route("GET", "/v1/refunds", charge=string, payment_intent=string, **PAGING)
def list_refunds(world: World, params: Json) -> Json:
    """Refunds."""
    return page(world, world.all("refund", **equal_to(params, "charge", "payment_intent")), params, "/v1/refunds")

"""Customers."""

from billing.stripe_twin.announcing import announce
from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.paying import make_customer
from billing.stripe_twin.refusals import missing
from billing.stripe_twin.resources.prices import written
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import at_most, fields, listed, metadata, one_of, string, unset_or
from billing.stripe_twin.subscribing import end_subscription
from billing.stripe_twin.world import Json, World

ADDRESS = fields(
    **dict.fromkeys(("city", "country", "line1", "line2", "postal_code", "state"), unset_or(string)),
)
CUSTOMER = {
    "email": unset_or(at_most(512)), "name": unset_or(string), "description": unset_or(string), "metadata": metadata,
    "phone": unset_or(string), "address": unset_or(ADDRESS), "preferred_locales": listed(string),
    "tax_exempt": one_of("exempt", "none", "reverse"),
    "invoice_settings": fields(default_payment_method=unset_or(string)),
}  # fmt: skip


@route("POST", "/v1/customers", test_clock=string, **CUSTOMER)
def create_customer(world: World, params: Json) -> Json:
    """Make a customer."""
    if "test_clock" in params:
        world.find("test_helpers.test_clock", params["test_clock"], "test_clock")
    email, settings = params.pop("email", None), params.pop("invoice_settings", {})
    made = make_customer(world, email, {}, **params)
    made["invoice_settings"] = made["invoice_settings"] | settings
    return made


def living(world: World, id: str, param: str = "id") -> Json:
    """A customer that was not deleted."""
    made = world.find("customer", id, param)
    if made.get("deleted"):
        raise missing("customer", id, param)
    return made


@route("GET", "/v1/customers/{}")
def retrieve_customer(world: World, params: Json, id: str) -> Json:
    """A customer, or the word that he is deleted."""
    return world.find("customer", id)


@route("POST", "/v1/customers/{}", **CUSTOMER)
def update_customer(world: World, params: Json, id: str) -> Json:
    """Change a customer."""
    made = living(world, id)
    if settings := params.get("invoice_settings"):
        if method := settings.get("default_payment_method"):
            check_card(world, method, id)
        params["invoice_settings"] = made["invoice_settings"] | settings
    return written(world, "customer.updated", made, params)


def check_card(world: World, method: str, customer: str) -> None:
    """Refuse a card that is not the customer's."""
    if world.find("payment_method", method, "default_payment_method")["customer"] != customer:
        raise missing("payment_method", method, "default_payment_method")


@route("DELETE", "/v1/customers/{}")
def delete_customer(world: World, params: Json, id: str) -> Json:
    """Delete a customer for good, and end what he is subscribed to at once."""
    made = living(world, id)
    for subscription in world.all("subscription", customer=id):
        end_subscription(world, subscription, reason="cancellation_requested")
    announce(world, "customer.deleted", made)
    gone = {"id": id, "object": "customer", "deleted": True}
    world.objects["customer"][id] = gone | {"_created": made["created"]}
    return gone


@route("GET", "/v1/customers", email=string, test_clock=string, **PAGING)
def list_customers(world: World, params: Json) -> Json:
    """Customers that were not deleted."""
    found = [each for each in world.all("customer", **equal_to(params, "email", "test_clock")) if "created" in each]
    return page(world, found, params, "/v1/customers")

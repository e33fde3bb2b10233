"""Payment intents, payment methods and charges."""

from billing.stripe_twin.announcing import announce
from billing.stripe_twin.cards import NAMES, make_card
from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.resources.customers import living
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import one_of, string
from billing.stripe_twin.world import Json, World


@route("GET", "/v1/payment_intents/{}")
def retrieve_intent(world: World, params: Json, id: str) -> Json:
    """A payment intent."""
    return world.find("payment_intent", id)


@route("GET", "/v1/payment_intents", customer=string, **PAGING)
def list_intents(world: World, params: Json) -> Json:
    """Payment intents."""
    return page(world, world.all("payment_intent", **equal_to(params, "customer")), params, "/v1/payment_intents")


@route("GET", "/v1/charges/{}")
def retrieve_charge(world: World, params: Json, id: str) -> Json:
    """A charge."""
    return world.find("charge", id)


@route("GET", "/v1/charges", customer=string, payment_intent=string, **PAGING)
def list_charges(world: World, params: Json) -> Json:
    """Charges."""
    return page(world, world.all("charge", **equal_to(params, "customer", "payment_intent")), params, "/v1/charges")


@route("GET", "/v1/payment_methods/{}")
def retrieve_method(world: World, params: Json, id: str) -> Json:
    """A payment method."""
    return world.find("payment_method", id)


@route("GET", "/v1/payment_methods", customer=string, type=one_of("card"), **PAGING)
def list_methods(world: World, params: Json) -> Json:
    """A customer's payment methods."""
    return page(world, world.all("payment_method", **equal_to(params, "customer")), params, "/v1/payment_methods")


@route("GET", "/v1/customers/{}/payment_methods", type=one_of("card"), **PAGING)
def list_customer_methods(world: World, params: Json, customer: str) -> Json:
    """A customer's payment methods."""
    living(world, customer)
    found = world.all("payment_method", customer=customer)
    return page(world, found, params, f"/v1/customers/{customer}/payment_methods")


@route("POST", "/v1/payment_methods/{}/attach", "customer", customer=string)
def attach_method(world: World, params: Json, id: str) -> Json:
    """Let a customer have a card."""
    return attach(world, id, params["customer"])


def attach(world: World, id: str, customer: str) -> Json:
    """Let a customer have a card: one that exists, or a new one of Stripe's named test cards."""
    owner = living(world, customer, "customer")
    if id in NAMES:
        made = make_card(world, NAMES[id], customer=customer, email=owner["email"])
    else:
        made = world.find("payment_method", id)
        if made["customer"] not in (None, customer):
            raise Refused("The payment method you provided has already been attached to a customer.")
        made["customer"] = customer
    announce(world, "payment_method.attached", made)
    return made


@route("POST", "/v1/payment_methods/{}/detach")
def detach_method(world: World, params: Json, id: str) -> Json:
    """Take a card from its customer, and from all that was charged to it."""
    made = world.find("payment_method", id)
    if made["customer"] is None:
        raise Refused("The payment method you provided is not attached to a customer so detachment is impossible.")
    owner = world.objects["customer"][made["customer"]]
    made["customer"] = None
    if owner.get("invoice_settings", {}).get("default_payment_method") == id:
        owner["invoice_settings"]["default_payment_method"] = None
    for subscription in world.all("subscription", default_payment_method=id):
        subscription["default_payment_method"] = None
    announce(world, "payment_method.detached", made)
    return made

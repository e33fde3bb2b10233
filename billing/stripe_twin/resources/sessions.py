"""Checkout sessions."""

from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.paying import expire
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.render import line_items
from billing.stripe_twin.resources.customers import living
from billing.stripe_twin.resources.prices import written
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import (
    at_most,
    boolean,
    fields,
    integer,
    listed,
    metadata,
    one_of,
    positive,
    string,
)
from billing.stripe_twin.world import Json, World

SHORTEST, LONGEST = 30 * 60, 24 * 3600
BILLING_MODE = fields(
    "type",
    type=one_of("classic", "flexible"),
    flexible=fields(proration_discounts=one_of("included", "itemized")),
)
SUBSCRIPTION_DATA = fields(metadata=metadata, description=string, billing_mode=BILLING_MODE)
CUSTOMER_UPDATE = fields(
    address=one_of("auto", "never"), name=one_of("auto", "never"), shipping=one_of("auto", "never")
)
CUSTOM_TEXT = fields(
    submit=fields("message", message=string), after_submit=fields("message", message=string)
)  # fmt: skip


@route(
    "POST", "/v1/checkout/sessions", "mode line_items success_url",
    mode=one_of("subscription"), line_items=listed(fields("price", price=string, quantity=positive)),
    success_url=at_most(5000), cancel_url=at_most(5000), client_reference_id=at_most(200), customer=string,
    customer_email=at_most(800), expires_at=integer, metadata=metadata, subscription_data=SUBSCRIPTION_DATA,
    allowed_payment_method_types=listed(one_of("card")), automatic_tax=fields("enabled", enabled=boolean),
    billing_address_collection=one_of("auto", "required"), customer_update=CUSTOMER_UPDATE, locale=string,
    allow_promotion_codes=boolean, payment_method_collection=one_of("always", "if_required"),
    ui_mode=one_of("hosted_page"), custom_text=CUSTOM_TEXT,
    tax_id_collection=fields("enabled", enabled=boolean), adaptive_pricing=fields(enabled=boolean),
)  # fmt: skip
def create_session(world: World, params: Json) -> Json:
    """Open a session on which a person can pay."""
    check_customer(world, params)
    price, quantity = sold(world, params.pop("line_items"))
    expires_at, lapses_at = lifetime(world, params.pop("expires_at", world.now + LONGEST))
    amount = price["unit_amount"] * quantity
    asked = params.pop("subscription_data", {})
    shown = {name: params.pop(name) for name in list(params) if name in SHOWN}
    made = world.make(
        "checkout.session", amount_subtotal=amount, amount_total=amount, currency=price["currency"],
        expires_at=expires_at, total_details={"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
        _price=price["id"], _quantity=quantity, _lapses_at=lapses_at, _subscription_data=subscription_fields(asked),
        **shown,
    )  # fmt: skip
    made["automatic_tax"] |= params.get("automatic_tax", {})
    made["custom_text"] |= params.get("custom_text", {})
    made["url"] = f"{world.address}/c/pay/{made['id']}"
    return made


SHOWN = {
    "mode", "success_url", "cancel_url", "client_reference_id", "customer", "customer_email", "metadata", "locale",
    "allowed_payment_method_types", "billing_address_collection", "allow_promotion_codes", "payment_method_collection",
    "ui_mode",
}  # fmt: skip


def subscription_fields(asked: Json) -> Json:
    """What the subscription will carry from the first moment."""
    mode = asked.get("billing_mode", {"type": "flexible"})
    full = {"type": mode["type"], "flexible": None}
    if mode["type"] == "flexible":
        full["flexible"] = {"proration_discounts": "included"} | mode.get("flexible", {})
    return {
        "metadata": asked.get("metadata", {}),
        "description": asked.get("description"),
        "billing_mode": full,
    }


def check_customer(world: World, params: Json) -> None:
    if "customer" in params and "customer_email" in params:
        words = "You may only specify one of these parameters: customer, customer_email."
        raise Refused(words, param="customer_email")
    if "customer" in params:
        living(world, params["customer"], "customer")
    elif "customer_update" in params:
        raise Refused("`customer_update` can only be used with `customer`.", param="customer_update")


def sold(world: World, lines: list[Json], param: str = "line_items") -> tuple[Json, int]:
    """The price and the quantity of the one thing that is sold."""
    if len(lines) != 1:
        raise Refused("The twin sells exactly one line item at a time.", param=param)
    price = world.find("price", lines[0]["price"], f"{param}[0][price]")
    if not price["active"]:
        words = "The price specified is inactive. This field only accepts active prices."
        raise Refused(words, param=f"{param}[0][price]", code="price_inactive")
    if not world.find("product", price["product"])["active"]:
        raise Refused("The product of the price specified is inactive.", param=f"{param}[0][price]")
    return price, lines[0].get("quantity", 1)


def lifetime(world: World, expires_at: int) -> tuple[int, int]:
    """When a session says it expires, and when it does on the twin's clock, which may have been moved ahead."""
    for ahead in (0, world.clock.moved):
        if SHORTEST <= expires_at + ahead - world.now <= LONGEST:
            return expires_at, expires_at + ahead
    words = "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation."
    if expires_at > world.now:
        far = "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation."
        words = far if expires_at - world.now > LONGEST else words
    raise Refused(words, param="expires_at")


@route("GET", "/v1/checkout/sessions/{}")
def retrieve_session(world: World, params: Json, id: str) -> Json:
    """A session."""
    return world.find("checkout.session", id)


@route("POST", "/v1/checkout/sessions/{}", metadata=metadata)
def update_session(world: World, params: Json, id: str) -> Json:
    """Change a session's metadata."""
    return written(world, "checkout.session.updated", world.find("checkout.session", id), params)


@route("POST", "/v1/checkout/sessions/{}/expire")
def expire_session(world: World, params: Json, id: str) -> Json:
    """Close an open session."""
    made = world.find("checkout.session", id)
    if made["status"] != "open":
        raise Refused(
            'Only Checkout Sessions with a status in ["open"] can be expired. '
            f"This Checkout Session has a status of `{made['status']}`."
        )
    expire(world, made)
    return made


@route("GET", "/v1/checkout/sessions/{}/line_items", limit=positive, starting_after=string, ending_before=string)
def session_lines(world: World, params: Json, id: str) -> Json:
    """What a session sells."""
    return line_items(world, world.find("checkout.session", id))


@route(
    "GET", "/v1/checkout/sessions", customer=string, subscription=string, payment_intent=string,
    status=one_of("complete", "expired", "open"), customer_details=fields("email", email=string), **PAGING,
)  # fmt: skip
def list_sessions(world: World, params: Json) -> Json:
    """Sessions."""
    found = world.all("checkout.session", **equal_to(params, "customer", "subscription", "status", "payment_intent"))
    if "customer_details" in params:
        email = params["customer_details"]["email"]
        found = [each for each in found if (each["customer_details"] or {}).get("email") == email]
    return page(world, found, params, "/v1/checkout/sessions")

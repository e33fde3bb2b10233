"""Products and prices. A price's amount is fixed for good."""

from billing.stripe_twin.announcing import announce
from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import (
    at_most,
    boolean,
    fields,
    listed,
    metadata,
    one_of,
    positive,
    string,
    unset_or,
)
from billing.stripe_twin.world import Json, World

PRODUCT = {
    "active": boolean, "name": string, "description": unset_or(string), "metadata": metadata,
    "statement_descriptor": string, "tax_code": string, "url": string, "unit_label": string,
}  # fmt: skip


@route("POST", "/v1/products", "name", id=string, **PRODUCT)
def create_product(world: World, params: Json) -> Json:
    """Make a product."""
    if params.get("id") in world.objects["product"]:
        raise Refused(f"Product already exists: {params['id']}", param="id", code="resource_already_exists")
    made = world.make("product", updated=world.now, **params)
    announce(world, "product.created", made)
    return made


@route("GET", "/v1/products/{}")
def retrieve_product(world: World, params: Json, id: str) -> Json:
    """A product."""
    return world.find("product", id)


@route("POST", "/v1/products/{}", default_price=string, **PRODUCT)
def update_product(world: World, params: Json, id: str) -> Json:
    """Change a product."""
    made = world.find("product", id)
    if "default_price" in params:
        world.find("price", params["default_price"], "default_price")
    return written(world, "product.updated", made, params | {"updated": world.now})


@route("GET", "/v1/products", active=boolean, ids=listed(string), **PAGING)
def list_products(world: World, params: Json) -> Json:
    """Products."""
    found = world.all("product", **equal_to(params, "active"))
    found = [each for each in found if each["id"] in params.get("ids", [each["id"]])]
    return page(world, found, params, "/v1/products")


def written(world: World, type: str, made: Json, params: Json) -> Json:
    """Change an object's fields, its metadata name by name, and announce it."""
    if "metadata" in params:
        merged = made["metadata"] | params["metadata"]
        params = params | {"metadata": {name: text for name, text in merged.items() if text}}
    previous = {name: made.get(name) for name, value in params.items() if made.get(name) != value}
    made.update(params)
    if previous:
        announce(world, type, made, previous)
    return made


RECURRING = fields(
    "interval",
    interval=one_of("day", "week", "month", "year"),
    interval_count=positive,
    usage_type=one_of("licensed"),
)
PRICE = {
    "active": boolean, "lookup_key": at_most(200), "transfer_lookup_key": boolean, "metadata": metadata,
    "nickname": string, "tax_behavior": one_of("exclusive", "inclusive", "unspecified"),
}  # fmt: skip


@route(
    "POST", "/v1/prices", "currency", currency=at_most(3), product=string, unit_amount=positive, recurring=RECURRING,
    billing_scheme=one_of("per_unit"), product_data=fields("name", name=string, metadata=metadata), **PRICE,
)  # fmt: skip
def create_price(world: World, params: Json) -> Json:
    """Make a price, of a known product or of a new one."""
    if ("product" in params) == ("product_data" in params):
        raise Refused("You must specify either `product` or `product_data` when creating a price.", param="product")
    if "unit_amount" not in params:
        raise Refused("Missing required param: unit_amount.", param="unit_amount", code="parameter_missing")
    if "recurring" not in params:
        raise Refused("The twin takes recurring prices only.", param="recurring")
    take_lookup_key(world, params)
    if data := params.pop("product_data", None):
        params["product"] = create_product(world, data)["id"]
    world.find("product", params["product"], "product")
    params.pop("transfer_lookup_key", None)
    every = {"interval_count": 1, "usage_type": "licensed", "meter": None} | params.pop("recurring")
    check_length(every)
    made = world.make("price", unit_amount_decimal=str(params["unit_amount"]), recurring=every, **params)
    made["currency"] = made["currency"].lower()
    announce(world, "price.created", made)
    return made


def check_length(every: Json) -> None:
    longest = {"day": 1095, "week": 156, "month": 36, "year": 3}[every["interval"]]
    if not 1 <= every["interval_count"] <= longest:
        raise Refused("The maximum period of a price is three years.", param="recurring[interval_count]")


def take_lookup_key(world: World, params: Json, own_id: str = "") -> None:
    """Free a lookup key for its new owner where that was asked; refuse it where it was not."""
    key = params.get("lookup_key")
    for other in world.all("price", lookup_key=key) if key else ():
        if other["id"] == own_id:
            continue
        if not params.get("transfer_lookup_key"):
            words = f"A price (`{other['id']}`) already uses that lookup key."
            raise Refused(words, param="lookup_key", code="resource_already_exists")
        written(world, "price.updated", other, {"lookup_key": None})


@route("GET", "/v1/prices/{}")
def retrieve_price(world: World, params: Json, id: str) -> Json:
    """A price."""
    return world.find("price", id)


@route("POST", "/v1/prices/{}", **PRICE)
def update_price(world: World, params: Json, id: str) -> Json:
    """Change what may change of a price; its amount may not."""
    made = world.find("price", id)
    take_lookup_key(world, params, id)
    params.pop("transfer_lookup_key", None)
    if "tax_behavior" in params and made["tax_behavior"] not in ("unspecified", params["tax_behavior"]):
        raise Refused("tax_behavior cannot be changed once it is set.", param="tax_behavior")
    return written(world, "price.updated", made, params)


@route(
    "GET", "/v1/prices", active=boolean, currency=string, product=string, type=one_of("one_time", "recurring"),
    lookup_keys=listed(string), **PAGING,
)  # fmt: skip
def list_prices(world: World, params: Json) -> Json:
    """Prices."""
    found = world.all("price", **equal_to(params, "active", "currency", "product", "type"))
    if "lookup_keys" in params:
        found = [each for each in found if each["lookup_key"] in params["lookup_keys"]]
    return page(world, found, params, "/v1/prices")

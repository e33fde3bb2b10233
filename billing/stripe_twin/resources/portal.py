"""The billing portal: its configurations, and a person's way into it."""

from typing import Any

from billing.stripe_twin.listing import PAGING, page
from billing.stripe_twin.resources.customers import living
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import at_most, boolean, fields, listed, metadata, one_of, string
from billing.stripe_twin.world import Json, World

KIND = "billing_portal.configuration"
ENABLED = fields("enabled", enabled=boolean)
OFF = fields("enabled", enabled=one_of("false"))
FEATURES = fields(
    customer_update=fields(
        enabled=boolean, allowed_updates=listed(one_of("address", "email", "name", "phone", "shipping", "tax_id"))
    ),
    invoice_history=ENABLED,
    payment_method_update=ENABLED,
    # The twin's portal neither ends nor changes a subscription: AVA does both itself.
    subscription_cancel=OFF,
    subscription_update=OFF,
)
CONFIGURATION: Any = {
    "features": FEATURES, "metadata": metadata, "default_return_url": at_most(5000), "name": string,
    "business_profile": fields(headline=at_most(60), privacy_policy_url=string, terms_of_service_url=string),
}  # fmt: skip


@route("POST", "/v1/billing_portal/configurations", "features", **CONFIGURATION)
def create_configuration(world: World, params: Json) -> Json:
    """Say what the portal offers."""
    made = world.make(KIND, updated=world.now, is_default=not world.objects[KIND])
    for name in ("invoice_history", "payment_method_update", "customer_update"):
        made["features"][name]["enabled"] = False
    return configured(made, params)


def configured(made: Json, params: Json) -> Json:
    for name, asked in params.pop("features", {}).items():
        made["features"][name] |= {key: False if value == "false" else value for key, value in asked.items()}
    made["business_profile"] |= params.pop("business_profile", {})
    made.update(params)
    return made


@route("GET", "/v1/billing_portal/configurations/{}")
def retrieve_configuration(world: World, params: Json, id: str) -> Json:
    """What a portal offers."""
    return world.find(KIND, id)


@route("POST", "/v1/billing_portal/configurations/{}", active=boolean, **CONFIGURATION)
def update_configuration(world: World, params: Json, id: str) -> Json:
    """Change what a portal offers."""
    made = world.find(KIND, id)
    made["updated"] = world.now
    return configured(made, params)


@route("GET", "/v1/billing_portal/configurations", active=boolean, is_default=boolean, **PAGING)
def list_configurations(world: World, params: Json) -> Json:
    """Configurations."""
    return page(world, world.all(KIND), params, "/v1/billing_portal/configurations")


@route(
    "POST", "/v1/billing_portal/sessions", "customer", customer=string, return_url=at_most(5000),
    configuration=string, locale=string,
)  # fmt: skip
def create_portal_session(world: World, params: Json) -> Json:
    """Let a customer into the portal."""
    living(world, params["customer"], "customer")
    id = params.pop("configuration", None)
    configuration = world.find(KIND, id, "configuration") if id else default_configuration(world)
    made = world.make("billing_portal.session", configuration=configuration["id"], **params)
    made["url"] = f"{world.address}/p/session/{made['id']}"
    return made


def default_configuration(world: World) -> Json:
    """The configuration that a new account has."""
    return next(iter(world.all(KIND, is_default=True)), None) or world.make(KIND, updated=world.now)

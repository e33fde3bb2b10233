"""Webhook endpoints."""

import secrets

from billing.stripe_twin.listing import PAGING, page
from billing.stripe_twin.render import render
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import at_most, boolean, listed, metadata, string
from billing.stripe_twin.world import Json, World


@route(
    "POST", "/v1/webhook_endpoints", "url enabled_events", url=at_most(5000), enabled_events=listed(string),
    api_version=string, description=string, metadata=metadata,
)  # fmt: skip
def create_endpoint(world: World, params: Json) -> Json:
    """Have events sent to an address; the answer alone shows the secret."""
    secret = f"whsec_{secrets.token_urlsafe(24)}"
    made = world.make("webhook_endpoint", _secret=secret, _style="snapshot", **params)
    return render(world, made) | {"secret": secret}


@route("GET", "/v1/webhook_endpoints/{}")
def retrieve_endpoint(world: World, params: Json, id: str) -> Json:
    """An endpoint."""
    return world.find("webhook_endpoint", id)


@route(
    "POST", "/v1/webhook_endpoints/{}", url=at_most(5000), enabled_events=listed(string), disabled=boolean,
    description=string, metadata=metadata,
)  # fmt: skip
def update_endpoint(world: World, params: Json, id: str) -> Json:
    """Change an endpoint, or disable it."""
    if "disabled" in params:
        params["status"] = "disabled" if params.pop("disabled") else "enabled"
    made = world.find("webhook_endpoint", id)
    made.update(params)
    return made


@route("DELETE", "/v1/webhook_endpoints/{}")
def delete_endpoint(world: World, params: Json, id: str) -> Json:
    """Send nothing more to an endpoint."""
    world.find("webhook_endpoint", id)
    del world.objects["webhook_endpoint"][id]
    return {"id": id, "object": "webhook_endpoint", "deleted": True}


@route("GET", "/v1/webhook_endpoints", **PAGING)
def list_endpoints(world: World, params: Json) -> Json:
    """Endpoints."""
    return page(world, world.all("webhook_endpoint"), params, "/v1/webhook_endpoints")

"""Subscriptions."""

from billing.stripe_twin.cards import GOOD, behaviour
from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.paying import bill_first
from billing.stripe_twin.refusals import Refused, declined, missing
from billing.stripe_twin.resources.customers import check_card, living
from billing.stripe_twin.resources.prices import written
from billing.stripe_twin.resources.sessions import BILLING_MODE, sold, subscription_fields
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import boolean, fields, listed, metadata, moments, one_of, positive, string, unset_or
from billing.stripe_twin.subscribing import begin_subscription, end_subscription, item_of, mark_to_end
from billing.stripe_twin.world import Json, World

FEEDBACK = one_of(
    "customer_service", "low_quality", "missing_features", "other", "switched_service", "too_complex",
    "too_expensive", "unused",
)  # fmt: skip
DETAILS = fields(comment=unset_or(string), feedback=unset_or(FEEDBACK))
STATUSES = (
    "active", "all", "canceled", "ended", "incomplete", "incomplete_expired", "past_due", "paused", "trialing",
    "unpaid",
)  # fmt: skip


@route(
    "POST", "/v1/subscriptions", "customer items", customer=string, metadata=metadata, billing_mode=BILLING_MODE,
    items=listed(fields("price", price=string, quantity=positive)), default_payment_method=string,
    payment_behavior=one_of("error_if_incomplete"), off_session=boolean,
)  # fmt: skip
def create_subscription(world: World, params: Json) -> Json:
    """Subscribe a customer whose card is known; a card that is declined leaves nothing behind."""
    customer = living(world, params["customer"], "customer")
    price, quantity = sold(world, params["items"], "items")
    id = params.get("default_payment_method") or customer["invoice_settings"]["default_payment_method"]
    if not id:
        words = "This customer has no attached payment source or default payment method."
        raise Refused(words, code="resource_missing")
    check_card(world, id, customer["id"])
    method = world.find("payment_method", id)
    result, code = behaviour(world, customer["id"], method["_number"], present=False)
    if result != GOOD:
        raise declined(code or "authentication_required")
    asked = subscription_fields({name: params[name] for name in ("metadata", "billing_mode") if name in params})
    made = begin_subscription(world, customer=customer, price=price, method=method, quantity=quantity, **asked)
    bill_first(world, made, price, method)
    return made


@route("GET", "/v1/subscriptions/{}")
def retrieve_subscription(world: World, params: Json, id: str) -> Json:
    """A subscription, whatever became of it."""
    return world.find("subscription", id)


@route(
    "GET", "/v1/subscriptions", customer=string, price=string, status=one_of(*STATUSES), test_clock=string,
    collection_method=one_of("charge_automatically", "send_invoice"), current_period_end=moments, **PAGING,
)  # fmt: skip
def list_subscriptions(world: World, params: Json) -> Json:
    """Subscriptions; those that ended only where they are asked for."""
    found = world.all("subscription", **equal_to(params, "customer", "test_clock", "collection_method"))
    status = params.get("status")
    if status is None:
        found = [each for each in found if each["status"] not in {"canceled", "incomplete_expired"}]
    elif status == "ended":
        found = [each for each in found if each["status"] in {"canceled", "incomplete_expired"}]
    elif status != "all":
        found = [each for each in found if each["status"] == status]
    if "price" in params:
        found = [each for each in found if item_of(each)["price"] == params["price"]]
    return page(world, found, params, "/v1/subscriptions")


@route(
    "POST", "/v1/subscriptions/{}", cancel_at_period_end=boolean, default_payment_method=unset_or(string),
    metadata=metadata, description=unset_or(string), cancellation_details=DETAILS,
)  # fmt: skip
def update_subscription(world: World, params: Json, id: str) -> Json:
    """Change a subscription: its card, its metadata, whether it ends with its period."""
    made = world.find("subscription", id)
    if made["status"] == "canceled" and params.keys() - {"metadata", "cancellation_details"}:
        raise Refused("A canceled subscription can only update its cancellation_details and metadata.")
    ends = params.pop("cancel_at_period_end", None)
    if ends is not None and made["schedule"]:
        raise Refused(
            f"The subscription is managed by the subscription schedule `{made['schedule']}`, and updating any "
            "cancelation behavior directly is not allowed. Please update the schedule instead."
        )
    if method := params.get("default_payment_method"):
        check_card(world, method, made["customer"])
    if details := params.pop("cancellation_details", None):
        params["cancellation_details"] = made["cancellation_details"] | details
    written(world, "customer.subscription.updated", made, params)
    if ends is not None and ends != made["cancel_at_period_end"]:
        mark_to_end(world, made, ends=ends)
    return made


@route("DELETE", "/v1/subscriptions/{}", invoice_now=boolean, prorate=boolean, cancellation_details=DETAILS)
def cancel_subscription(world: World, params: Json, id: str) -> Json:
    """End a subscription at once."""
    made = world.find("subscription", id)
    if made["status"] == "canceled":
        raise missing("subscription", id)
    if params.get("invoice_now") or params.get("prorate"):
        raise Refused("The twin neither prorates nor bills what is left.", param="prorate")
    made["cancellation_details"] |= params.get("cancellation_details", {})
    end_subscription(world, made, reason="cancellation_requested")
    return made

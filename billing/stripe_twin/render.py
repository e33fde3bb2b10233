"""Objects as they are answered: without the twin's own notes, with what was asked to be expanded."""

from copy import deepcopy
from typing import Any

from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.world import PREFIXES, Json, World, new_id

KINDS = {f"{prefix}_1Twin": kind for kind, prefix in PREFIXES.items()}


def render(world: World, made: Json, expand: list[str] | None = None) -> Json:
    """`made` as Stripe answers it."""
    shown = without_notes(made)
    if made.get("object") == "subscription":
        for item in shown["items"]["data"]:
            item["price"] = without_notes(world.find("price", item["price"]))
            item["plan"] = plan_of(item["price"])
    for path in expand or ():
        open_up(world, shown, path.split("."), path)
    return shown


def plan_of(price: Json) -> Json:
    """A price in the words of the plans that came before prices; Stripe still answers both."""
    every = price["recurring"]
    return {
        "active": price["active"], "amount": price["unit_amount"], "amount_decimal": str(price["unit_amount"]),
        "billing_scheme": "per_unit", "created": price["created"], "currency": price["currency"], "id": price["id"],
        "interval": every["interval"], "interval_count": every["interval_count"], "livemode": False, "metadata": {},
        "meter": None, "nickname": price["nickname"], "object": "plan", "product": price["product"],
        "tiers_mode": None, "transform_usage": None, "trial_period_days": None, "usage_type": "licensed",
    }  # fmt: skip


def without_notes(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_notes(each) for key, each in value.items() if not key.startswith("_")}
    if isinstance(value, list):
        return [without_notes(each) for each in value]
    return deepcopy(value)


def open_up(world: World, shown: Any, steps: list[str], path: str) -> None:
    if isinstance(shown, list):
        for each in shown:
            open_up(world, each, steps, path)
        return
    if not isinstance(shown, dict):
        return
    first, *rest = steps
    if first not in shown and (shown.get("object"), first) not in INCLUDED:
        raise Refused(f"This property cannot be expanded ({path}).", param="expand", code="parameter_invalid")
    if first not in shown:
        shown[first] = INCLUDED[shown["object"], first](world, world.find(shown["object"], shown["id"]))
    elif isinstance(shown[first], str):
        shown[first] = by_id(world, shown[first], path)
    open_up(world, shown[first], rest, path) if rest else None


def by_id(world: World, id: str, path: str) -> Json:
    for begin, kind in KINDS.items():
        if id.startswith(begin) and kind in world.objects and id in world.objects[kind]:
            return render(world, world.objects[kind][id])
    raise Refused(f"This property cannot be expanded ({path}).", param="expand", code="parameter_invalid")


def whole_list(data: list[Json], url: str) -> Json:
    """A list that is complete."""
    return {"object": "list", "data": data, "has_more": False, "url": url}


def line_items(world: World, session: Json) -> Json:
    """What a session sells."""
    price = render(world, world.find("price", session["_price"]))
    amount = session["amount_total"]
    line = {
        "id": new_id("item"), "object": "item", "amount_discount": 0, "amount_subtotal": amount, "amount_tax": 0,
        "amount_total": amount, "currency": session["currency"], "price": price, "quantity": session["_quantity"],
        "description": world.find("product", price["product"])["name"], "discounts": [], "taxes": [], "metadata": {},
        "adjustable_quantity": None,
    }  # fmt: skip
    return whole_list([line], f"/v1/checkout/sessions/{session['id']}/line_items")


def payments(world: World, invoice: Json) -> Json:
    """What was paid, or tried, on an invoice."""
    found = [render(world, each) for each in world.all("invoice_payment", invoice=invoice["id"])]
    return whole_list(found, "/v1/invoice_payments")


def subscriptions(world: World, customer: Json) -> Json:
    """What a customer is subscribed to."""
    found = [
        render(world, each)
        for each in world.all("subscription", customer=customer["id"])
        if each["status"] != "canceled"
    ]
    return whole_list(found, f"/v1/customers/{customer['id']}/subscriptions")


INCLUDED = {
    ("checkout.session", "line_items"): line_items,
    ("invoice", "payments"): payments,
    ("customer", "subscriptions"): subscriptions,
}

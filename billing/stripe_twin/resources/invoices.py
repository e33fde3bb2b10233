"""Invoices and what was paid on them."""

from billing.stripe_twin.cards import GOOD
from billing.stripe_twin.charging import refusal_of
from billing.stripe_twin.invoicing import DRAFT_SECONDS, announce_failure, attempt, card_for, finalize, payment_of, void
from billing.stripe_twin.listing import PAGING, equal_to, page
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.routing import route
from billing.stripe_twin.rules import boolean, fields, one_of, string
from billing.stripe_twin.timeline import ALIVE, next_invoice
from billing.stripe_twin.world import Json, World


@route("POST", "/v1/invoices/create_preview", subscription=string, customer=string, schedule=string)
def create_preview(world: World, params: Json) -> Json:
    """The next invoice of a subscription, as it would be."""
    if "subscription" in params:
        subscription = world.find("subscription", params["subscription"], "subscription")
    elif "schedule" in params:
        schedule = world.find("subscription_schedule", params["schedule"], "schedule")
        subscription = world.find("subscription", schedule["subscription"] or "", "schedule")
    else:
        alive = [s for s in world.all("subscription", customer=params.get("customer")) if s["status"] in ALIVE]
        subscription = alive[0] if alive else {"status": "canceled", "customer": params.get("customer")}
    if subscription["status"] not in ALIVE or subscription["cancel_at_period_end"]:
        words = f"No upcoming invoices for customer: '{subscription['customer']}'"
        raise Refused(words, code="invoice_upcoming_none")
    return next_invoice(world, subscription)


@route("GET", "/v1/invoices/{}")
def retrieve_invoice(world: World, params: Json, id: str) -> Json:
    """An invoice."""
    return world.find("invoice", id)


@route(
    "GET", "/v1/invoices", customer=string, subscription=string, **PAGING,
    status=one_of("draft", "open", "paid", "uncollectible", "void"),
    collection_method=one_of("charge_automatically", "send_invoice"),
)  # fmt: skip
def list_invoices(world: World, params: Json) -> Json:
    """Invoices."""
    found = world.all("invoice", **equal_to(params, "customer", "status", "collection_method"))
    if "subscription" in params:
        found = [each for each in found if each["_subscription"] == params["subscription"]]
    return page(world, found, params, "/v1/invoices")


@route("POST", "/v1/invoices/{}/finalize", auto_advance=boolean)
def finalize_invoice(world: World, params: Json, id: str) -> Json:
    """Finalize a draft now."""
    made = world.find("invoice", id)
    if made["status"] != "draft":
        raise Refused("This invoice is already finalized, you can't re-finalize it.", code="invoice_not_editable")
    finalize(world, made)
    made["last_finalization_error"] = None
    if params.get("auto_advance", made["auto_advance"]):
        made["next_payment_attempt"] = world.now + DRAFT_SECONDS
    return made


@route("POST", "/v1/invoices/{}/pay", payment_method=string, off_session=boolean)
def pay_invoice(world: World, params: Json, id: str) -> Json:
    """Try to collect an invoice now."""
    made = world.find("invoice", id)
    if made["status"] == "paid":
        raise Refused("Invoice is already paid", code="invoice_already_paid")
    if made["status"] not in {"draft", "open"}:
        raise Refused(f"Invoices with a status of {made['status']} cannot be paid.", code="invoice_not_editable")
    method = card_for(world, made)
    if "payment_method" in params:
        method = world.find("payment_method", params["payment_method"], "payment_method")
    if made["status"] == "draft":
        finalize(world, made)
    result = attempt(world, made, method, present=not params.get("off_session", True))
    if result != GOOD:
        announce_failure(world, made, result)
        raise refusal_of(payment_of(world, made)[1])
    return made


@route("POST", "/v1/invoices/{}/void")
def void_invoice(world: World, params: Json, id: str) -> Json:
    """Make an open invoice void."""
    made = world.find("invoice", id)
    void(world, made)
    return made


PAYMENT = fields(
    "type", type=one_of("charge", "payment_intent", "payment_record"), payment_intent=string, charge=string
)


@route(
    "GET", "/v1/invoice_payments", invoice=string, status=one_of("canceled", "open", "paid"), payment=PAYMENT, **PAGING
)
def list_invoice_payments(world: World, params: Json) -> Json:
    """What was paid, or tried, on which invoice."""
    found = world.all("invoice_payment", **equal_to(params, "invoice", "status"))
    if asked := params.get("payment"):
        found = [each for each in found if asked.items() <= each["payment"].items()]
    return page(world, found, params, "/v1/invoice_payments")


@route("GET", "/v1/invoice_payments/{}")
def retrieve_invoice_payment(world: World, params: Json, id: str) -> Json:
    """One payment on an invoice."""
    return world.find("invoice_payment", id)

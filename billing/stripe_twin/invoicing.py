"""Invoices: drawn up, finalized an hour later, tried, paid."""

from typing import Any

from billing.stripe_twin.announcing import announce, changed
from billing.stripe_twin.cards import AUTHENTICATE, DECLINED, GOOD
from billing.stripe_twin.charging import make_intent, try_charge
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.render import whole_list
from billing.stripe_twin.world import Json, World, new_id

# Stripe leaves a renewal's invoice a draft for about an hour before it finalizes and charges it.
DRAFT_SECONDS = 3600


def price_words(price: Json) -> str:
    """A price as a person reads it."""
    every = price["recurring"]
    count = every["interval_count"]
    period = every["interval"] if count == 1 else f"{count} {every['interval']}s"
    return f"${price['unit_amount'] / 100:.2f} / {period}"


def pricing_of(price: Json) -> Json:
    details = {"price": price["id"], "product": price["product"]}
    return {"type": "price_details", "price_details": details, "unit_amount_decimal": str(price["unit_amount"])}


def line_of(world: World, subscription: Json, price: Json, start: int, end: int) -> Json:
    item = subscription["items"]["data"][0]
    product = world.find("product", price["product"])
    amount = price["unit_amount"] * item["quantity"]
    details = {"invoice_item": None, "proration": False, "proration_details": {"credited_items": None}}
    details |= {"subscription": subscription["id"], "subscription_item": item["id"]}
    made = world.shape(
        "line_item",
        amount=amount,
        subtotal=amount,
        currency=price["currency"],
        description=f"{item['quantity']} × {product['name']} (at {price_words(price)})",
        parent={
            "type": "subscription_item_details",
            "invoice_item_details": None,
            "subscription_item_details": details,
        },
        period={"start": start, "end": end},
        quantity=item["quantity"],
        quantity_decimal=str(item["quantity"]),
        pricing=pricing_of(price),
        metadata=dict(subscription["metadata"]),
    )
    del made["created"]
    return made


def drawn_up(world: World, subscription: Json, price: Json, start: int, end: int, **fields: Any) -> Json:
    """An invoice over one period, not kept."""
    customer = world.objects["customer"][subscription["customer"]]
    line = line_of(world, subscription, price, start, end)
    amount = line["amount"]
    made = world.shape(
        "invoice", currency=price["currency"], customer=customer["id"], customer_email=customer.get("email")
    )
    details = {"subscription": subscription["id"], "metadata": dict(subscription["metadata"])}
    made |= {"parent": {"type": "subscription_details", "quote_details": None, "subscription_details": details}}
    made |= {"amount_due": amount, "amount_remaining": amount, "subtotal": amount, "total": amount}
    made |= {"subtotal_excluding_tax": amount, "total_excluding_tax": amount, "auto_advance": True}
    made |= {"period_start": start, "period_end": start, "_subscription": subscription["id"], "ending_balance": None}
    line["invoice"] = made["id"]
    made["lines"] = whole_list([line], f"/v1/invoices/{made['id']}/lines")
    return made | fields


def make_invoice(world: World, subscription: Json, price: Json, start: int, end: int, **fields: Any) -> Json:
    """A draft invoice over one period."""
    made = drawn_up(world, subscription, price, start, end, **fields)
    made["automatically_finalizes_at"] = world.now + DRAFT_SECONDS
    world.objects["invoice"][made["id"]] = made
    subscription["latest_invoice"] = made["id"]
    announce(world, "invoice.created", made)
    return made


def finalize(world: World, invoice: Json) -> None:
    """Make a draft an open invoice, with its number, page and payment."""
    customer = world.objects["customer"][invoice["customer"]]
    number = f"{customer.get('invoice_prefix', 'TWIN')}-{customer.get('next_invoice_sequence', 1):04d}"
    customer["next_invoice_sequence"] = customer.get("next_invoice_sequence", 1) + 1
    page = f"{world.address}/invoices/{invoice['id']}"
    invoice.update(
        status="open", number=number, hosted_invoice_url=page, invoice_pdf=f"{page}/pdf", effective_at=world.now,
        ending_balance=0, automatically_finalizes_at=None,
    )  # fmt: skip
    invoice["status_transitions"]["finalized_at"] = world.now
    intent = make_intent(world, amount=invoice["total"], currency=invoice["currency"], customer=invoice["customer"])
    world.make(
        "invoice_payment",
        invoice=invoice["id"],
        amount_requested=invoice["total"],
        currency=invoice["currency"],
        payment={"type": "payment_intent", "payment_intent": intent["id"]},
    )
    announce(world, "invoice.finalized", invoice)


def fail_to_finalize(world: World, invoice: Json) -> None:
    """Leave a draft as it is, because nobody knows where its customer is taxed."""
    words = "The customer's location isn't recognized. Set a valid address in order to calculate tax automatically."
    error = {"code": "customer_tax_location_invalid", "message": words, "type": "invalid_request_error"}
    invoice.update(last_finalization_error=error, automatically_finalizes_at=None)
    announce(world, "invoice.finalization_failed", invoice)


def payment_of(world: World, invoice: Json) -> tuple[Json, Json]:
    """The invoice's payment and its intent."""
    payment = world.all("invoice_payment", invoice=invoice["id"])[0]
    return payment, world.find("payment_intent", payment["payment"]["payment_intent"])


def card_for(world: World, invoice: Json) -> Json | None:
    """The card that an invoice is charged to: the subscription's own, else the customer's."""
    subscription = world.find("subscription", invoice["_subscription"])
    customer = world.objects["customer"][invoice["customer"]]
    fallback = customer.get("invoice_settings", {}).get("default_payment_method")
    id = subscription["default_payment_method"] or fallback
    return world.objects["payment_method"].get(id) if id else None


def attempt(
    world: World, invoice: Json, method: Json | None, *, present: bool, authenticated: bool | None = None
) -> str:
    """Try to take an open invoice's money; returns good, declined or authenticate."""
    _payment, intent = payment_of(world, invoice)
    invoice["attempted"] = True
    invoice["attempt_count"] += 1
    if method is None:
        return DECLINED
    result = try_charge(world, intent, method, present=present, authenticated=authenticated)
    if result == GOOD:
        mark_paid(world, invoice)
    return result


def mark_paid(world: World, invoice: Json) -> None:
    """Say everywhere that the invoice is paid."""
    payment, _intent = payment_of(world, invoice)
    payment.update(status="paid", amount_paid=invoice["total"])
    payment["status_transitions"]["paid_at"] = world.now
    invoice["status_transitions"]["paid_at"] = world.now
    invoice.update(
        status="paid", amount_paid=invoice["total"], amount_remaining=0, next_payment_attempt=None, auto_advance=False
    )
    invoice["attempted"] = True
    announce(world, "invoice_payment.paid", payment)
    for type in ("invoice.updated", "invoice.paid", "invoice.payment_succeeded"):
        announce(world, type, invoice)
    subscription = world.find("subscription", invoice["_subscription"])
    if subscription["status"] in {"past_due", "unpaid"} and subscription["latest_invoice"] == invoice["id"]:
        changed(world, "customer.subscription.updated", subscription, status="active")


def announce_failure(world: World, invoice: Json, result: str) -> None:
    """Tell that an invoice's money did not come."""
    if result == AUTHENTICATE:
        announce(world, "invoice.payment_action_required", invoice)
    announce(world, "invoice.payment_failed", invoice)
    announce(world, "invoice.updated", invoice)


def void(world: World, invoice: Json) -> None:
    """Make an open invoice void."""
    if invoice["status"] not in {"open", "uncollectible"}:
        raise Refused("You can only pass in open invoices. This invoice isn't open.", code="invoice_not_open")
    invoice["status_transitions"]["voided_at"] = world.now
    invoice.update(status="void", next_payment_attempt=None, auto_advance=False, amount_remaining=0)
    announce(world, "invoice.voided", invoice)


def preview_of(world: World, subscription: Json, price: Json, start: int, end: int) -> Json:
    """The next invoice as it would be."""
    made = drawn_up(
        world, subscription, price, start, end, billing_reason="upcoming", next_payment_attempt=start + 3600
    )
    made["id"] = f"upcoming_{new_id('invoice')}"
    return made

"""The checkout page's work: a person pays, is refused, must authenticate, or lets the session lapse."""

from typing import Any

from billing.stripe_twin.announcing import announce, changed
from billing.stripe_twin.cards import AUTHENTICATE, DECLINED, behaviour, card_number, make_card
from billing.stripe_twin.charging import fail, make_intent, refusal_of, succeed
from billing.stripe_twin.invoicing import finalize, make_invoice, mark_paid, payment_of
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.subscribing import begin_subscription, item_of
from billing.stripe_twin.world import Json, World


class MustAuthenticate(Exception):
    """The bank wants to see the cardholder first."""


def pay(world: World, session: Json, *, card: str, email: str | None = None, authenticated: bool | None = None) -> Json:
    """Pay an open session as a person does; raises Refused on a decline and MustAuthenticate where the bank asks."""
    if session["status"] != "open":
        words = f"This Checkout Session is no longer open: its status is {session['status']}."
        raise Refused(words, code="checkout_session_not_open")
    email = session["customer_email"] or email or "person@example.com"
    number = card_number(card)
    customer = world.objects["customer"].get(session["customer"] or "")
    if customer and customer.get("deleted"):
        raise Refused(f"No such customer: '{customer['id']}'", code="resource_missing", param="customer")
    method = make_card(world, number, customer=None, email=customer["email"] if customer else email)
    try:
        check_card(world, session, method, authenticated)
    except (Refused, MustAuthenticate):
        del world.objects["payment_method"][method["id"]]
        raise
    return complete(world, session, method, customer or make_customer(world, email, session))


def check_card(world: World, session: Json, method: Json, authenticated: bool | None) -> None:
    """Ask the bank; what it refuses leaves a failed payment behind and the session open."""
    if authenticated:
        return
    result, code = behaviour(world, session["customer"], method["_number"], present=True)
    if authenticated is False:
        result, code = DECLINED, "authentication_failed"
    if result == AUTHENTICATE:
        raise MustAuthenticate
    if result == DECLINED:
        amount, currency = session["amount_total"], session["currency"]
        intent = make_intent(world, amount=amount, currency=currency, customer=session["customer"])
        fail(world, intent, method, code, charged=code != "authentication_failed")
        raise refusal_of(intent)


def make_customer(world: World, email: str, session: Json, **fields: Any) -> Json:
    made = world.make("customer", email=email, **fields)
    made["invoice_prefix"] = made["id"][-8:].upper()
    announce(world, "customer.created", made)
    return made


def complete(world: World, session: Json, method: Json, customer: Json) -> Json:
    """Make all that a paid session makes: subscription, invoice, charge."""
    method["customer"] = customer["id"]
    announce(world, "payment_method.attached", method)
    price = world.find("price", session["_price"])
    asked = session["_subscription_data"]
    subscription = begin_subscription(
        world, customer=customer, price=price, method=method, quantity=session["_quantity"], **asked
    )
    invoice = bill_first(world, subscription, price, method)
    details = {"address": None, "business_name": None, "email": customer["email"], "individual_name": None}
    details |= {"name": None, "phone": None, "tax_exempt": "none", "tax_ids": []}
    session.update(
        status="complete", payment_status="paid", customer=customer["id"], subscription=subscription["id"],
        invoice=invoice["id"], customer_details=details, url=None,
    )  # fmt: skip
    announce(world, "checkout.session.completed", session)
    return session


def bill_first(world: World, subscription: Json, price: Json, method: Json) -> Json:
    """The paid invoice with which a subscription begins."""
    item = item_of(subscription)
    start, end = item["current_period_start"], item["current_period_end"]
    invoice = make_invoice(world, subscription, price, start, end, billing_reason="subscription_create")
    finalize(world, invoice)
    pay_first(world, invoice, method)
    announce(world, "customer.subscription.created", subscription)
    return invoice


def pay_first(world: World, invoice: Json, method: Json) -> None:
    intent = payment_of(world, invoice)[1]
    intent["payment_method"] = method["id"]
    invoice.update(attempt_count=1, attempted=True)
    succeed(world, intent, method)
    mark_paid(world, invoice)


def expire(world: World, session: Json) -> None:
    """Let nobody pay on it any more."""
    changed(world, "checkout.session.expired", session, status="expired", url=None)

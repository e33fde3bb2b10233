"""The billing portal: a customer's card and invoices."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from billing.stripe_twin.announcing import announce, changed
from billing.stripe_twin.cards import CARDS, DECLINED, card_number, make_card
from billing.stripe_twin.pages.card_form import authentication_page, bank_says, card_form, typed_card
from billing.stripe_twin.pages.html import Page, day, money, page, redirect, table
from billing.stripe_twin.pages.paths import Form, page_at
from billing.stripe_twin.refusals import Refused, declined
from billing.stripe_twin.resources.customers import living
from billing.stripe_twin.world import Json

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin


@page_at("GET", "/p/session/{}")
def portal(twin: Twin, form: Form, id: str) -> Page:
    """A customer's own page."""
    return portal_page(twin, twin.world.find("billing_portal.session", id))


def portal_page(twin: Twin, session: Json, *, error: str = "") -> Page:
    customer = living(twin.world, session["customer"])
    features = twin.world.find("billing_portal.configuration", session["configuration"])["features"]
    method = twin.world.objects["payment_method"].get(card_now(twin, customer) or "")
    words = f"{method['card']['brand'].title()} ending in {method['card']['last4']}" if method else "None"
    body = f"<p>{escape(customer['email'] or customer['id'])}</p><h2>Card</h2><p>{escape(words)}</p>"
    if features["payment_method_update"]["enabled"]:
        body += card_form(f"/p/session/{session['id']}", "Use this card", error=error, email=None)
    if features["invoice_history"]["enabled"]:
        body += invoices_of(twin, customer)
    if session["return_url"]:
        body += f'<p><a class="button" href="{escape(session["return_url"])}">Back to the shop</a></p>'
    return page("Billing", body)


def card_now(twin: Twin, customer: Json) -> str | None:
    """The card that the customer chose, else the one of his subscription."""
    chosen = customer["invoice_settings"]["default_payment_method"]
    subscribed = twin.world.all("subscription", customer=customer["id"])
    return chosen or (subscribed[0]["default_payment_method"] if subscribed else None)


def invoices_of(twin: Twin, customer: Json) -> str:
    rows = [
        (
            day(each["created"]),
            money(each["total"], each["currency"]),
            escape(each["status"]),
            f'<a href="/invoices/{each["id"]}">Invoice {escape(each["number"] or "")}</a>',
        )
        for each in twin.world.all("invoice", customer=customer["id"])
        if each["status"] != "draft"
    ]
    return table("Invoices", ("Date", "Amount", "State", "Page"), rows)


@page_at("POST", "/p/session/{}")
def change_card(twin: Twin, form: Form, id: str) -> Page:
    """Make another card the customer's own; what he is subscribed to keeps its own card, as at Stripe."""
    session = twin.world.find("billing_portal.session", id)
    customer = living(twin.world, session["customer"])
    try:
        number = card_number(typed_card(form))
        if CARDS[number].present == DECLINED:
            raise declined(CARDS[number].decline_code)
        if bank_says(form) is False:
            raise declined("authentication_failed")
    except Refused as refused:
        return portal_page(twin, session, error=str(refused))
    if CARDS[number].present != "good" and bank_says(form) is None:
        return authentication_page(f"/p/session/{id}", number)
    method = make_card(twin.world, number, customer=customer["id"], email=customer["email"])
    announce(twin.world, "payment_method.attached", method)
    settings = customer["invoice_settings"] | {"default_payment_method": method["id"]}
    changed(twin.world, "customer.updated", customer, invoice_settings=settings)
    return redirect(f"/p/session/{id}")

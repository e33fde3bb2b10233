"""The hosted checkout page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from billing.stripe_twin.invoicing import price_words
from billing.stripe_twin.pages.card_form import authentication_page, bank_says, card_form, typed_card
from billing.stripe_twin.pages.html import Page, message, minute, money, page, redirect
from billing.stripe_twin.pages.paths import Form, page_at
from billing.stripe_twin.paying import MustAuthenticate, pay
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.world import Json

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin


@page_at("GET", "/c/pay/{}")
def checkout(twin: Twin, form: Form, id: str) -> Page:
    """What is sold, and the form for a card; or what became of the session."""
    session = twin.world.find("checkout.session", id)
    return checkout_page(twin, session) if session["status"] == "open" else over(session)


@page_at("POST", "/c/pay/{}")
def pay_at_checkout(twin: Twin, form: Form, id: str) -> Page:
    """Pay, and go where the seller said; on a refusal the page stays, and says why."""
    session = twin.world.find("checkout.session", id)
    if session["status"] != "open":
        return over(session)
    email = form.get("email", "")
    try:
        card = typed_card(form)
        pay(twin.world, session, card=card, email=email, authenticated=bank_says(form))
    except MustAuthenticate:
        return authentication_page(f"/c/pay/{id}", card, email)
    except Refused as refused:
        return checkout_page(twin, session, error=str(refused), email=email)
    return redirect(success_address(session))


def success_address(session: Json) -> str:
    """Where a person who paid goes."""
    return str(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", session["id"])


def checkout_page(twin: Twin, session: Json, *, error: str = "", email: str = "") -> Page:
    price = twin.world.find("price", session["_price"])
    product = twin.world.find("product", price["product"])
    amount = money(session["amount_total"], session["currency"])
    customer = twin.world.objects["customer"].get(session["customer"] or "")
    known = customer.get("email") if customer else session["customer_email"]
    paid_by = f"<p>Paying as <strong>{escape(known)}</strong></p>" if known else ""
    ends = minute(session["expires_at"])
    back = (
        f'<p><a href="{escape(session["cancel_url"])}">Go back without paying</a></p>' if session["cancel_url"] else ""
    )
    words = (session["custom_text"]["submit"] or {}).get("message", "")
    body = f"""<p class="amount">{amount} <span>now, {escape(price_words(price))}</span></p>
{paid_by}
{f"<p>{escape(words)}</p>" if words else ""}
{card_form(f"/c/pay/{session['id']}", f"Pay {amount}", error=error, email=None if known else email)}
{back}
<p class="small">This page can be paid on until {ends} UTC.</p>"""
    heading = f"Subscribe to {product['name']}"
    return page(heading, body, title=f"Error: {heading}" if error else heading)


def over(session: Json) -> Page:
    """What a session says that cannot be paid any more."""
    if session["status"] == "complete":
        return message("Paid already", "This session is complete.", link=(success_address(session), "Go on"))
    link = (session["cancel_url"], "Go back to the shop") if session["cancel_url"] else None
    return message("This page has expired", "Nothing was charged. Start again from the shop.", link=link)

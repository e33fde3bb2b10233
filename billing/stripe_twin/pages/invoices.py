"""The hosted page of an invoice, its file, and receipts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from billing.stripe_twin.cards import AUTHENTICATE, GOOD, card_number, make_card
from billing.stripe_twin.charging import refusal_of
from billing.stripe_twin.invoicing import announce_failure, attempt, card_for, payment_of
from billing.stripe_twin.pages.card_form import authentication_page, bank_says, card_form, typed_card
from billing.stripe_twin.pages.html import Page, alert, day, message, money, page, redirect
from billing.stripe_twin.pages.paths import Form, page_at
from billing.stripe_twin.pages.pdf import pdf_of
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.world import Json

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin


@page_at("GET", "/invoices/{}")
def invoice(twin: Twin, form: Form, id: str) -> Page:
    """An invoice, and the form to pay it where it is open."""
    return invoice_page(twin, twin.world.find("invoice", id))


def invoice_page(twin: Twin, made: Json, *, error: str = "") -> Page:
    total = money(made["total"], made["currency"])
    lines = "".join(
        f"<li>{escape(line['description'])}: {money(line['amount'], line['currency'])}, "
        f"{day(line['period']['start'])} to {day(line['period']['end'])}</li>"
        for line in made["lines"]["data"]
    )
    body = f"""<p class="amount">{total} <span>{escape(made["status"])}</span></p>
<p>{escape(made["customer_email"] or made["customer"])}, {day(made["created"])}</p><ul>{lines}</ul>
<p><a href="/invoices/{made["id"]}/pdf">Download as PDF</a></p>"""
    if made["status"] == "open":
        body += card_form(f"/invoices/{made['id']}", f"Pay {total}", error=error, email=None)
        if card_for(twin.world, made):
            body += (
                f'<form method="post" action="/invoices/{made["id"]}"><button name="card_on_file" value="yes">'
                "Pay with the card on file</button></form>"
            )
    else:
        body += alert(error)
    return page(f"Invoice {made['number'] or '(draft)'}", body)


@page_at("POST", "/invoices/{}")
def pay_invoice(twin: Twin, form: Form, id: str) -> Page:
    """Pay an open invoice with a card that is typed, or with the one on file."""
    world, made = twin.world, twin.world.find("invoice", id)
    if made["status"] != "open":
        return message("Nothing to pay", f"This invoice is {made['status']}.")
    try:
        method = chosen(twin, made, form)
    except Refused as refused:
        return invoice_page(twin, made, error=str(refused))
    result = attempt(world, made, method, present=True, authenticated=bank_says(form))
    if result == AUTHENTICATE:
        return authentication_page(f"/invoices/{id}", method["_number"])
    if result != GOOD:
        announce_failure(world, made, result)
        return invoice_page(twin, made, error=str(refusal_of(payment_of(world, made)[1])))
    return redirect(f"/invoices/{id}")


def chosen(twin: Twin, made: Json, form: Form) -> Json:
    on_file = card_for(twin.world, made)
    if "card_on_file" in form and on_file:
        return on_file
    number = card_number(typed_card(form))
    if on_file and on_file["_number"] == number:
        return on_file
    return make_card(twin.world, number, customer=made["customer"], email=made["customer_email"])


@page_at("GET", "/authenticate/{}")
def authenticate(twin: Twin, form: Form, intent: str) -> Page:
    """Where a payment that waits for its cardholder is confirmed."""
    payments = twin.world.objects["invoice_payment"].values()
    found = next(each["invoice"] for each in payments if each["payment"]["payment_intent"] == intent)
    return redirect(f"/invoices/{found}")


@page_at("GET", "/invoices/{}/pdf")
def invoice_file(twin: Twin, form: Form, id: str) -> Page:
    """The invoice as a file."""
    made = twin.world.find("invoice", id)
    lines = [f"Invoice {made['number']} (local Stripe: no money moved)", f"For {made['customer_email']}"]
    lines += [f"{each['description']}  {money(each['amount'], each['currency'])}" for each in made["lines"]["data"]]
    lines += [f"Total {money(made['total'], made['currency'])}, {made['status']}, {day(made['created'])}"]
    return Page(pdf_of(lines), type="application/pdf")


@page_at("GET", "/receipts/{}")
def receipt(twin: Twin, form: Form, id: str) -> Page:
    """What a charge took."""
    charge = twin.world.find("charge", id)
    return message("Receipt", f"{money(charge['amount'], charge['currency'])}, {day(charge['created'])}.")

"""The twin's own front page: what it knows, and a time machine."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from billing.stripe_twin.invoicing import price_words
from billing.stripe_twin.pages.html import Page, minute, money, page, post_button, table
from billing.stripe_twin.pages.paths import Form, page_at
from billing.stripe_twin.subscribing import item_of, price_of
from billing.stripe_twin.timeline import ALIVE, next_charge_at, next_due

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin

STYLE = Path(__file__).with_name("style.css")
ICON = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#4338ca"/>'
    b'<path d="M4 5h8v2H9v5H7V7H4z" fill="#fff"/></svg>'
)
EVENTS_SHOWN = 60


@page_at("GET", "/style.css")
def style(twin: Twin, form: Form) -> Page:
    """The style sheet."""
    return Page(STYLE.read_bytes(), type="text/css; charset=utf-8")


@page_at("GET", "/favicon.ico")
def icon(twin: Twin, form: Form) -> Page:
    """The small picture in the tab."""
    return Page(ICON, type="image/svg+xml")


@page_at("GET", "/")
def front(twin: Twin, form: Form) -> Page:
    """Clock, customers, sessions, subscriptions, charges and events."""
    parts = (time_machine, sessions, subscriptions, charges, disputes, customers, events)
    return page("Local Stripe", "".join(part(twin) for part in parts), title="What it knows", kind="wide")


def time_machine(twin: Twin) -> str:
    due, charge = next_due(twin.world), next_charge_at(twin.world)
    words = f"Next thing to happen: {minute(due[0])}. " if due else "Nothing is due. "
    words += f"Next charge: {minute(charge)}." if charge else "No charge is due."
    buttons = [
        post_button("/_twin/advance", "One hour on", hours="1", back="1"),
        post_button("/_twin/advance", "One day on", days="1", back="1"),
        post_button("/_twin/advance", "One month on", months="1", back="1"),
        post_button("/_twin/next_charge", "On to the next charge", back="1") if charge else "",
    ]
    return (
        f'<section class="clock"><h2>Its clock</h2><p class="amount">{minute(twin.world.now)} UTC</p><p>{words}</p>'
        f'<div class="buttons">{"".join(buttons)}</div></section>'
    )


def sessions(twin: Twin) -> str:
    rows = []
    for each in twin.world.all("checkout.session"):
        open_page = f'<a href="/c/pay/{each["id"]}">Pay<span class="hidden"> {each["id"]}</span></a>'
        shown = open_page if each["status"] == "open" else escape(each["status"])
        amount = money(each["amount_total"], each["currency"])
        rows.append((f"<code>{each['id']}</code>", amount, minute(each["_lapses_at"]), shown))
    return table("Checkout sessions", ("Session", "Amount", "Expires", "State"), rows)


def subscriptions(twin: Twin) -> str:
    rows = []
    for each in twin.world.all("subscription"):
        state = each["status"] + (", ends with its period" if each["cancel_at_period_end"] else "")
        price, end = price_of(twin.world, each), item_of(each)["current_period_end"]
        decline = post_button(
            "/_twin/card", "Decline its next charge", name=f"Decline the next charge of {each['id']}",
            customer=each["customer"], results="declined", back="1",
        )  # fmt: skip
        plan = f"<code>{each['schedule']}</code>" if each["schedule"] else "none"
        id = f"<code>{each['id']}</code>"
        rows.append((id, state, price_words(price), minute(end), plan, decline if each["status"] in ALIVE else ""))
    heads = ("Subscription", "State", "Price", "Period ends", "Schedule", "Make it fail")
    return table("Subscriptions", heads, rows)


def charges(twin: Twin) -> str:
    rows = []
    for each in twin.world.all("charge"):
        left = each["status"] == "succeeded" and not each["refunded"] and not each["disputed"]
        state = "refunded" if each["refunded"] else "disputed" if each["disputed"] else each["status"]
        refund, dispute = (
            post_button(
                f"/_twin/{verb}", verb.title(), name=f"{verb.title()} {each['id']}", charge=each["id"], back="1"
            )
            for verb in ("refund", "dispute")
        )
        amount = money(each["amount"], each["currency"])
        buttons = f'<div class="buttons">{refund}{dispute}</div>' if left else ""
        rows.append((f"<code>{each['id']}</code>", amount, minute(each["created"]), state, buttons))
    return table("Charges", ("Charge", "Amount", "When", "State", "As from the dashboard"), rows)


def disputes(twin: Twin) -> str:
    rows = []
    for each in twin.world.all("dispute"):
        closed = each["status"] in {"won", "lost", "warning_closed"}
        buttons = "".join(
            post_button(
                "/_twin/close_dispute", status.title(), name=f"{status.title()}: {each['id']}", dispute=each["id"],
                status=status, back="1",
            )
            for status in ("won", "lost")
        )  # fmt: skip
        rows.append(
            (f"<code>{each['id']}</code>", each["status"], "" if closed else f'<div class="buttons">{buttons}</div>')
        )
    return table("Disputes", ("Dispute", "State", "The bank decides"), rows) if rows else ""


def customers(twin: Twin) -> str:
    rows = [
        (f"<code>{each['id']}</code>", "deleted" if each.get("deleted") else escape(each["email"] or ""))
        for each in twin.world.all("customer")
    ]
    return table("Customers", ("Customer", "Email"), rows)


def events(twin: Twin) -> str:
    sent: dict[str, list[str]] = {}
    for delivery in twin.world.deliveries:
        sent.setdefault(delivery["event"], []).append(delivery["state"])
    rows = [
        (
            minute(each["created"]),
            escape(each["type"]),
            f"<code>{escape(each['data']['object']['id'])}</code>",
            escape(", ".join(sent.get(each["id"], ["sent to nobody"]))),
        )
        for each in twin.world.all("event")[:EVENTS_SHOWN]
    ]
    return table("Events, newest first", ("When", "Type", "About", "Webhook"), rows)

"""The control calls: what no customer can do, done to the twin from outside; the front page's buttons are these."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from billing.stripe_twin.pages.html import Page, redirect
from billing.stripe_twin.pages.paths import Form, page_at
from billing.stripe_twin.periods import later
from billing.stripe_twin.refusals import Refused

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin

Control = Callable[["Twin", Form], Any]


def advance(twin: Twin, form: Form) -> Any:
    """Move the clock on: to a second since 1970, or by hours, days, months."""
    moment = int(form["to"]) if "to" in form else twin.world.now
    moment += 3600 * int(form.get("hours", 0)) + 86400 * int(form.get("days", 0))
    moment = later(moment, "month", int(form.get("months", 0)))
    return twin.advance(to=datetime.fromtimestamp(moment, UTC)).isoformat()


def pay(twin: Twin, form: Form) -> Any:
    card = form.get("card", "4242424242424242")
    authenticated = form.get("authenticated", "true") == "true"
    return twin.pay(form["session"], card, email=form.get("email"), authenticated=authenticated)


def fail(twin: Twin, form: Form) -> None:
    times = int(form.get("times", 1))
    twin.fail(form.get("kind", "before"), times=times, path=form.get("path", ""), method=form.get("method", ""))


def disturb(twin: Twin, form: Form) -> None:
    twin.disturb(
        **{name: int(form.get(name, 0)) for name in ("drop", "duplicate", "reorder")}, delay=float(form.get("delay", 0))
    )


CONTROLS: dict[str, Control] = {
    "advance": advance,
    "next_charge": lambda twin, form: twin.advance_to_next_charge().isoformat(),
    "pay": pay,
    "fail": fail,
    "away": lambda twin, form: twin.be_away(form.get("away", "true") == "true"),
    "keys": lambda twin, form: twin.accept_only(*form.get("keys", "").split()),
    "card": lambda twin, form: twin.next_card_result(form["customer"], *form["results"].split()),
    "fail_finalization": lambda twin, form: twin.fail_finalization(form["customer"]),
    "disturb": disturb,
    "send_again": lambda twin, form: twin.send_again(form["event"]),
    "refund": lambda twin, form: twin.refund(form["charge"], int(form["amount"]) if form.get("amount") else None),
    "fail_refund": lambda twin, form: twin.fail_refund(form["refund"]),
    "dispute": lambda twin, form: twin.dispute(form["charge"], status=form.get("status", "needs_response")),
    "close_dispute": lambda twin, form: twin.close_dispute(form["dispute"], status=form["status"]),
    "delete_customer": lambda twin, form: twin.delete_customer(form["customer"]),
    "cancel_subscription": lambda twin, form: twin.cancel_subscription(form["subscription"]),
    "reset": lambda twin, form: twin.reset(),
}
READS: dict[str, Control] = {
    "clock": lambda twin, form: twin.clock.isoformat(),
    "deliveries": lambda twin, form: twin.deliveries(),
    "events": lambda twin, form: twin.events(form.get("type")),
}


@page_at("POST", "/_twin/{}")
def control(twin: Twin, form: Form, name: str) -> Page:
    """Do it; a button of the front page leads back there."""
    done = answer_of(CONTROLS, twin, form, name)
    return redirect("/") if form.get("back") and done.status == 200 else done


@page_at("GET", "/_twin/{}")
def look(twin: Twin, form: Form, name: str) -> Page:
    """What the twin knows, as JSON."""
    return answer_of(READS, twin, form, name)


def answer_of(table: dict[str, Control], twin: Twin, form: Form, name: str) -> Page:
    if name not in table:
        return as_json({"error": f"There is no {name}; there are {', '.join(table)}."}, 404)
    try:
        return as_json(table[name](twin, form))
    except Refused as refused:
        return as_json(refused.body, refused.status)
    except (KeyError, ValueError) as wrong:
        return as_json({"error": f"{type(wrong).__name__}: {wrong}"}, 400)


def as_json(value: Any, status: int = 200) -> Page:
    return Page(json.dumps({"done": value} if status == 200 else value).encode(), status, "application/json")

"""AVA's own refund: the money back, and the end at once, under a schedule that still runs."""

from billing import stripe_gateway
from billing.stripe_gateway import trials
from billing.stripe_smoke.facts import Fact, refused
from billing.stripe_smoke.trial import Trial


def refund(trial: Trial) -> list[Fact]:
    """A third founder gets everything back."""
    third = trial.subscribe("third")
    trial.schedule(third, name="third")
    given = stripe_gateway.refund_invoice(third.latest_invoice_id or "", key=f"{trial.run}-refund")
    charge = stripe_gateway.fetch_charge(given.charge_id or "")
    return [
        Fact("the refund", (5000, "succeeded"), (given.amount_cents, given.status)),
        Fact("the charge is refunded", True, charge.refunded),
        Fact("the charge leads to the subscription", third.id, stripe_gateway.subscription_of_charge(charge.id)),
        refused(
            "a second refund",
            lambda: stripe_gateway.refund_invoice(third.latest_invoice_id or "", key=f"{trial.run}-twice"),
        ),
    ]


def end_at_once(trial: Trial) -> list[Fact]:
    """His subscription ends at once, and its schedule with it."""
    third = trial.subscriptions["third"]
    ended = stripe_gateway.cancel_now(third.id, key=f"{trial.run}-end")
    return [
        Fact("the status", "canceled", ended.status),
        Fact("its schedule", ["canceled"], [each.status for each in trials.schedules_of(third.customer_id)]),
        refused("a next invoice", lambda: stripe_gateway.upcoming_invoice(third.id)),
    ]

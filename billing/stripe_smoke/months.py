"""Seven months on a test clock: the change of phase, a decline at that moment, the release."""

from billing import stripe_gateway
from billing.stripe_gateway import trials
from billing.stripe_smoke.facts import Fact
from billing.stripe_smoke.trial import Trial

DECLINED_LATER = "pm_card_chargeCustomerFail"


def second_founder(trial: Trial) -> list[Fact]:
    """Another founder, whose card will be declined at the change of phase."""
    decliner = trial.subscribe("decliner")
    trial.schedule(decliner, name="decliner")
    trials.take_card(decliner.customer_id, DECLINED_LATER, subscription_id=decliner.id)
    return [Fact("the status", "active", trial.again("decliner").status)]


def fifth_month(trial: Trial) -> list[Fact]:
    """Five months on: nothing new."""
    trial.advance(5)
    return [Fact("what was paid", [5000], paid(trial, "founder"))]


def sixth_month(trial: Trial) -> list[Fact]:
    """Six months on: the first $13, in one line, and the decline."""
    trial.advance(6)
    founder, decliner = trial.again("founder"), trial.again("decliner")
    unpaid = stripe_gateway.invoices_of(decliner.customer_id)[0]
    return [
        Fact("what was paid", [5000, 1300], paid(trial, "founder")),
        Fact("the price", trial.prices["renewal"].id, founder.price_id),
        Fact("the lines of the first renewal", [1300], trials.lines_of(founder.latest_invoice_id or "")),
        Fact("who was declined", "past_due", decliner.status),
        Fact("what he owes", ("open", 1300), (unpaid.status, unpaid.amount_due_cents)),
        Fact("another try is planned", True, unpaid.next_attempt_at is not None),
    ]


def mended(trial: Trial) -> list[Fact]:
    """A good card after the decline."""
    decliner = trial.again("decliner")
    trials.take_card(decliner.customer_id, "pm_card_visa", subscription_id=decliner.id)
    invoice = trials.pay_invoice(decliner.latest_invoice_id or "")
    return [
        Fact("what was paid", ("paid", 1300), (invoice.status, invoice.amount_paid_cents)),
        Fact("the status", "active", trial.again("decliner").status),
    ]


def seventh_month(trial: Trial) -> list[Fact]:
    """Seven months on: the schedule lets go, the price stays."""
    trial.advance(7)
    founder = trial.again("founder")
    return [
        Fact("what was paid", [5000, 1300, 1300], paid(trial, "founder")),
        Fact("the schedule of the subscription", None, founder.schedule_id),
        Fact("the price", trial.prices["renewal"].id, founder.price_id),
        Fact("what is billed next", 1300, stripe_gateway.upcoming_invoice(founder.id).amount_due_cents),
    ]


def paid(trial: Trial, name: str) -> list[int]:
    """What somebody paid, oldest first."""
    invoices = stripe_gateway.invoices_of(trial.subscriptions[name].customer_id)
    return [invoice.amount_paid_cents for invoice in reversed(invoices)]

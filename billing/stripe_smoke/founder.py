"""A founder's subscription and its schedule, before time passes."""

from billing import stripe_gateway
from billing.stripe_gateway import trials
from billing.stripe_smoke.facts import Fact, refused
from billing.stripe_smoke.trial import Trial

MANAGED = "managed by the subscription schedule"


def first_payment(trial: Trial) -> list[Fact]:
    """The first $50, on a test clock."""
    founder = trial.subscribe("founder")
    invoice = stripe_gateway.fetch_invoice(founder.latest_invoice_id or "")
    return [
        Fact("the status", "active", founder.status),
        Fact("what was paid", 5000, invoice.amount_paid_cents),
        Fact("the billing mode", "flexible", trials.billing_mode_of(founder.id)),
    ]


def schedule(trial: Trial) -> list[Fact]:
    """A schedule from the subscription, asked for three times."""
    founder = trial.subscriptions["founder"]
    key = f"{trial.run}-replay"
    made = stripe_gateway.create_schedule(subscription_id=founder.id, key=key)
    replayed = stripe_gateway.create_schedule(subscription_id=founder.id, key=key)
    set_up = trial.set_phases(made, name="founder")
    return [
        Fact("the schedule under the same key", made.id, replayed.id),
        refused(
            "another schedule",
            lambda: stripe_gateway.create_schedule(subscription_id=founder.id, key=f"{trial.run}-second"),
        ),
        Fact("the phases' prices", trial.phase_prices, [phase.price_id for phase in set_up.phases]),
        Fact("the end of the first phase", founder.current_period_end, set_up.phases[0].ends_at),
        Fact("what happens at the end", "release", set_up.end_behavior),
        Fact("the schedule of the subscription", made.id, trial.again("founder").schedule_id),
    ]


def cancel_and_resume(trial: Trial) -> list[Fact]:
    """Canceling under a schedule, after its release, and going on under a new one."""
    founder = trial.again("founder")
    facts = [
        refused(
            "canceling under a schedule",
            lambda: stripe_gateway.set_cancel_at_period_end(founder.id, True, key=f"{trial.run}-too-soon"),
            words=MANAGED,
        )
    ]
    stripe_gateway.release_schedule(founder.schedule_id or "", key=f"{trial.run}-release")
    canceled = stripe_gateway.set_cancel_at_period_end(founder.id, True, key=f"{trial.run}-cancel")
    resumed = stripe_gateway.set_cancel_at_period_end(founder.id, False, key=f"{trial.run}-resume")
    anew = trial.schedule(founder, name="resumed")
    return [
        *facts,
        Fact("canceled after the release", (True, None), (canceled.cancel_at_period_end, canceled.schedule_id)),
        Fact("the end of what was canceled", founder.current_period_end, canceled.cancel_at),
        Fact("resumed", (False, None), (resumed.cancel_at_period_end, resumed.cancel_at)),
        Fact("the phases' prices after resuming", trial.phase_prices, [phase.price_id for phase in anew.phases]),
    ]


def what_comes_next(trial: Trial) -> list[Fact]:
    """The next invoice and the portal of a founder under a schedule."""
    founder = trial.again("founder")
    upcoming = stripe_gateway.upcoming_invoice(founder.id)
    portal = stripe_gateway.open_portal(customer_id=founder.customer_id, return_url="https://ava.example/billing/")
    return [
        Fact("what is billed next", 1300, upcoming.amount_due_cents),
        Fact("the portal has an address", True, portal.startswith("http")),
    ]

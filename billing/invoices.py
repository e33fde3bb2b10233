"""What was billed, as Stripe has it: asked when it is looked at, kept nowhere here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser

from billing import stripe_gateway
from billing.errors import StripeAway, StripeRefused
from billing.models import Subscription
from billing.money import Money
from billing.stripe_objects import StripeInvoice

SHOWN = 24
STATES = {
    "draft": "Being prepared",
    "open": "Not paid yet",
    "paid": "Paid",
    "uncollectible": "Not collected",
    "void": "Withdrawn",
}


@dataclass(frozen=True, slots=True)
class ShownInvoice:
    """One invoice as its payer reads it; without a number while it is prepared."""

    created_at: datetime
    money: Money
    state: str
    number: str
    url: str


def invoices_shown(user: AbstractBaseUser) -> list[ShownInvoice] | None:
    """The user's newest invoices, newest first; None while Stripe is away."""
    subscriptions = list(Subscription.objects.filter(customer__user_id=user.pk).select_related("customer"))
    if not subscriptions:
        return []
    try:
        found = stripe_gateway.invoices_of(subscriptions[0].customer.stripe_id, limit=SHOWN)
    except StripeAway:
        return None
    except StripeRefused:
        return []
    given_back = _given_back(subscriptions)
    return [_shown(invoice, given_back) for invoice in found]


def _given_back(subscriptions: Iterable[Subscription]) -> set[str]:
    return {each.latest_invoice_id for each in subscriptions if each.refunded_at}


def _shown(invoice: StripeInvoice, given_back: set[str]) -> ShownInvoice:
    cents = invoice.amount_paid_cents if invoice.status == "paid" else invoice.amount_due_cents
    state = "Paid, then refunded" if invoice.id in given_back else STATES.get(invoice.status, invoice.status)
    return ShownInvoice(
        created_at=invoice.created_at,
        money=Money(cents, invoice.currency),
        state=state,
        number=invoice.number or "",
        url=invoice.hosted_url or "",
    )

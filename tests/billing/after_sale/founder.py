"""A founder at the twin: who he is, what Stripe holds of him, and how time goes by for both."""

from datetime import UTC, datetime
from typing import Any

from billing import mirror, schedules, stripe_gateway
from billing.models import Subscription
from billing.stripe_objects import StripeSubscription
from billing.stripe_twin import Twin
from billing.stripe_twin.periods import later
from tests.billing.buying import buy, open_round
from tests.factories import UserFactory


class Founder:
    """Somebody who bought a founder's seat, with the schedule that keeps his promise."""

    def __init__(self, twin: Twin) -> None:
        self.twin = twin
        self.founders_round = open_round(3)
        self.user: Any = UserFactory()
        bought = buy(self.user, twin)
        schedules.ensure_renewal(subscription=bought)
        self.bought_at = twin.clock

    @property
    def row(self) -> Subscription:
        """What we have written down."""
        return Subscription.objects.select_related("customer", "seat", "price").get(customer__user=self.user)

    @property
    def at_stripe(self) -> StripeSubscription:
        """What Stripe says."""
        return stripe_gateway.fetch_subscription(self.row.stripe_id)

    @property
    def charged(self) -> list[int]:
        """What was paid so far, oldest first."""
        invoices = stripe_gateway.invoices_of(self.row.customer.stripe_id, limit=100)
        return [invoice.amount_paid_cents for invoice in reversed(invoices) if invoice.status == "paid"]

    def months_later(self, months: int, *, days: int = 1) -> None:
        """Let so many months since the purchase go by, and some days for an invoice to be charged; then look."""
        moment = later(int(self.bought_at.timestamp()), "month", months) + days * 86400
        self.twin.advance(to=datetime.fromtimestamp(moment, UTC))
        mirror.sync_subscription(self.row.stripe_id)

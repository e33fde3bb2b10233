"""The account of one smoke run: what its steps share."""

import time
import uuid
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from billing import stripe_gateway
from billing.money import Money
from billing.stripe_gateway import trials
from billing.stripe_objects import StripePrice, StripeSchedule, StripeSession, StripeSubscription

# What falls due at a moment is billed about an hour later: an invoice stays a draft for that long.
AFTER = timedelta(hours=2)
PAUSE_SECONDS, MOST_PAUSES = 3, 200


class ClockStuck(Exception):
    """The test clock did not arrive."""


def months_after(moment: datetime, months: int) -> datetime:
    """So many months later, on the last day of a month that has no such day."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))


@dataclass
class Trial:
    """One run: its own product, prices, clock and customers, told apart from every other run's."""

    began_at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    run: str = field(default_factory=lambda: uuid.uuid4().hex[:12])
    clock_id: str = ""
    product_id: str = ""
    shopper_id: str = ""
    prices: dict[str, StripePrice] = field(default_factory=dict)
    subscriptions: dict[str, StripeSubscription] = field(default_factory=dict)

    def open(self) -> None:
        """Make the product, the two prices and the clock."""
        self.product_id = stripe_gateway.create_product(
            name=f"AVA smoke run {self.run}", plan_slug=f"smoke-{self.run}", key=f"{self.run}-product"
        )
        self.prices = {"opening": self.price(5000, 6), "renewal": self.price(1300, 1)}
        self.clock_id = trials.start_clock(stands_at=self.began_at)

    def price(self, cents: int, months: int) -> StripePrice:
        """A price of this run."""
        return stripe_gateway.create_price(
            product_id=self.product_id,
            money=Money(cents, "usd"),
            interval="month",
            interval_count=months,
            key=f"{self.run}-price-{cents}",
        )

    def session(self, price: StripePrice, *, name: str) -> StripeSession:
        """A checkout session of this run, for a customer who lives by the true time."""
        if not self.shopper_id:
            shopper = stripe_gateway.create_customer(email="smoke@ava.example", user_id=0, key=f"{self.run}-shopper")
            self.shopper_id = shopper.id
        return stripe_gateway.create_session(
            price_id=price.id,
            customer_id=self.shopper_id,
            reference=f"{self.run}-{name}",
            expires_at=self.began_at + timedelta(minutes=40),
            success_url="https://ava.example/paid?session={CHECKOUT_SESSION_ID}",
            cancel_url="https://ava.example/left",
            metadata={"run": self.run},
            key=f"{self.run}-session-{name}",
        )

    def subscribe(self, name: str) -> StripeSubscription:
        """A new customer's subscription at the opening price, on the clock."""
        customer_id = trials.customer_on_clock(self.clock_id)
        made = trials.subscribe_without_page(customer_id, self.prices["opening"].id)
        self.subscriptions[name] = made
        return made

    def again(self, name: str) -> StripeSubscription:
        """A subscription as it stands now."""
        return stripe_gateway.fetch_subscription(self.subscriptions[name].id)

    @property
    def phase_prices(self) -> list[str]:
        """The prices of a founder's two phases."""
        return [self.prices["opening"].id, self.prices["renewal"].id]

    def schedule(self, subscription: StripeSubscription, *, name: str) -> StripeSchedule:
        """Put a subscription under the founders' schedule."""
        made = stripe_gateway.create_schedule(subscription_id=subscription.id, key=f"{self.run}-{name}")
        return self.set_phases(made, name=name)

    def set_phases(self, made: StripeSchedule, *, name: str) -> StripeSchedule:
        """Give a fresh schedule the founders' two phases."""
        opening, renewal = self.phase_prices
        key = f"{self.run}-{name}-phases"
        return stripe_gateway.set_phases(made, opening_price_id=opening, renewal_price_id=renewal, key=key)

    def advance(self, months: int) -> None:
        """Move the clock to so many months after the start, and past the hour in which invoices are drafts."""
        trials.advance_clock(self.clock_id, to=months_after(self.began_at, months) + AFTER)
        for _ in range(MOST_PAUSES):
            if trials.clock_is_ready(self.clock_id):
                return
            time.sleep(PAUSE_SECONDS)
        raise ClockStuck(f"The test clock was not there after {PAUSE_SECONDS * MOST_PAUSES} seconds.")

    def close(self) -> None:
        """Delete the clock with its customers, and let the prices sell nothing more."""
        if self.clock_id:
            trials.delete_clock(self.clock_id)
        if self.shopper_id:
            stripe_gateway.delete_customer(self.shopper_id)
        for price in self.prices.values():
            trials.archive_price(price.id)

"""A buyer at the twin, every step of his made through our gateway."""

from datetime import timedelta
from typing import Any

from billing import stripe_gateway
from billing.money import Money
from billing.stripe_objects import StripeSchedule, StripeSession, StripeSubscription
from billing.stripe_twin import Twin


class Buyer:
    """One customer, and the founders' two prices that he may buy at."""

    def __init__(self, twin: Twin) -> None:
        self.twin = twin
        self.product_id = stripe_gateway.create_product(name="AVA Pro", plan_slug="pro", key="product")
        self.opening = self.price("opening", 5000, 6)
        self.renewal = self.price("renewal", 1300, 1)
        self.customer = stripe_gateway.create_customer(email="ada@example.com", user_id=7, key="customer")

    def price(self, key: str, cents: int, months: int) -> Any:
        return stripe_gateway.create_price(
            product_id=self.product_id, money=Money(cents, "usd"), interval="month", interval_count=months, key=key
        )

    def session(self, **changed: Any) -> StripeSession:
        asked: dict[str, Any] = {
            "price_id": self.opening.id,
            "customer_id": self.customer.id,
            "reference": "checkout-1",
            "expires_at": self.twin.clock + timedelta(minutes=35),
            "success_url": "https://ava.example/paid?session={CHECKOUT_SESSION_ID}",
            "cancel_url": "https://ava.example/left",
            "metadata": {"user_id": "7"},
            "key": "session",
        }
        return stripe_gateway.create_session(**asked | changed)

    def subscribe(self, card: str = "4242424242424242") -> StripeSubscription:
        paid = self.twin.pay(self.session().id, card)
        return stripe_gateway.fetch_subscription(paid["subscription"])

    def schedule(self, subscription: StripeSubscription, *, key: str = "schedule") -> StripeSchedule:
        made = stripe_gateway.create_schedule(subscription_id=subscription.id, key=key)
        return stripe_gateway.set_phases(
            made, opening_price_id=self.opening.id, renewal_price_id=self.renewal.id, key=f"{key}-phases"
        )

    def founder(self) -> StripeSubscription:
        subscription = self.subscribe()
        self.schedule(subscription)
        return stripe_gateway.fetch_subscription(subscription.id)

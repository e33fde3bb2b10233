"""A shop on the twin: a product, its two prices, a customer, and what he buys."""

from typing import Any

import stripe

from billing.stripe_twin import Twin


class Shop:
    """Stripe's own client on the twin, and something to sell."""

    def __init__(self, twin: Twin) -> None:
        self.twin = twin
        client = stripe.StripeClient("sk_test_shop", base_addresses={"api": twin.world.address}, max_network_retries=0)
        self.stripe = client.v1
        self.product = self.stripe.products.create({"name": "AVA Pro"})
        self.opening = self.price(5000, interval_count=6)
        self.renewal = self.price(1300)
        self.customer = self.stripe.customers.create({"email": "ada@example.com"})

    def price(self, cents: int, *, interval_count: int = 1, **more: Any) -> stripe.Price:
        every: Any = {"interval": "month", "interval_count": interval_count}
        params: Any = {"product": self.product.id, "unit_amount": cents, "currency": "usd", "recurring": every}
        return self.stripe.prices.create(params | more)

    def session(self, **more: Any) -> Any:
        params: Any = {
            "mode": "subscription",
            "line_items": [{"price": self.opening.id, "quantity": 1}],
            "customer": self.customer.id,
            "success_url": "http://127.0.0.1/paid?session={CHECKOUT_SESSION_ID}",
            "cancel_url": "http://127.0.0.1/left",
        }
        return self.stripe.checkout.sessions.create(params | more)

    def subscribe(self, *, card: str = "4242424242424242", scheduled: bool = False) -> Any:
        paid = self.twin.pay(self.session().id, card)
        if scheduled:
            self.schedule(paid["subscription"])
        return self.stripe.subscriptions.retrieve(paid["subscription"])

    def schedule(self, subscription: str) -> Any:
        made = self.stripe.subscription_schedules.create({"from_subscription": subscription})
        current = made.phases[0]
        opening: Any = {
            "start_date": current.start_date,
            "end_date": current.end_date,
            "items": [{"price": self.opening.id}],
            "proration_behavior": "none",
        }
        renewal: Any = {
            "items": [{"price": self.renewal.id}],
            "duration": {"interval": "month", "interval_count": 1},
            "proration_behavior": "none",
        }
        return self.stripe.subscription_schedules.update(made.id, {"phases": [opening, renewal]})

    def invoices(self, subscription: Any) -> list[Any]:
        return self.stripe.invoices.list({"subscription": subscription.id, "limit": 100}).data

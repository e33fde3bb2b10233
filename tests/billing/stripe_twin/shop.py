"""A shop on the twin: a product, its two prices, a customer, and what he buys."""

from collections.abc import Mapping
from typing import Any

import stripe

from billing.stripe_twin import Twin
from tests.billing.contract.validating_client import StripeContract


class AnswerChecker(stripe.RequestsClient):
    """Stripe's own client; every answer it gets is held to Stripe's API file and to the library's types."""

    def __init__(self, contract: StripeContract) -> None:
        super().__init__()
        self.contract = contract

    def request(  # type: ignore[override]  # as RequestsClient itself declares it
        self, method: str, url: str, headers: Mapping[str, str] | None, post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        """Send the request, which may be a bad one on purpose, and check the answer."""
        body, status, answer_headers = super().request(method, url, headers, post_data)
        self.contract.check_answer(method.upper(), url, status, body)
        return body, status, answer_headers


class Shop:
    """Stripe's own client on the twin, and something to sell."""

    def __init__(self, twin: Twin, contract: StripeContract | None = None) -> None:
        self.twin = twin
        client = stripe.StripeClient(
            "sk_test_shop",
            base_addresses={"api": twin.world.address},
            max_network_retries=0,
            http_client=AnswerChecker(contract) if contract else None,
        )
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

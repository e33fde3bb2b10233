"""What only the smoke run asks, of a test-mode account: clocks, cards without a page, what a trial leaves behind."""

from datetime import datetime

from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_invoice, as_schedule, as_subscription
from billing.stripe_objects import StripeInvoice, StripeSchedule, StripeSubscription


def start_clock(*, stands_at: datetime) -> str:
    """A test clock that stands still; returns its id."""
    with asking_stripe() as client:
        made = client.v1.test_helpers.test_clocks.create(
            params={"frozen_time": int(stands_at.timestamp()), "name": "AVA smoke run"}
        )
    return made.id


def advance_clock(clock_id: str, *, to: datetime) -> None:
    """Begin to move the clock; it is there when `clock_is_ready` says so."""
    with asking_stripe() as client:
        client.v1.test_helpers.test_clocks.advance(clock_id, params={"frozen_time": int(to.timestamp())})


def clock_is_ready(clock_id: str) -> bool:
    """Whether all that fell due on the clock has happened."""
    with asking_stripe() as client:
        return client.v1.test_helpers.test_clocks.retrieve(clock_id).status == "ready"


def delete_clock(clock_id: str) -> None:
    """Delete the clock with its customers and their subscriptions."""
    with asking_stripe() as client:
        client.v1.test_helpers.test_clocks.delete(clock_id)


def customer_on_clock(clock_id: str) -> str:
    """A customer who lives by the clock and has a good card; returns its id."""
    with asking_stripe() as client:
        made = client.v1.customers.create(params={"email": "smoke@ava.example", "test_clock": clock_id})
    take_card(made.id, "pm_card_visa")
    return made.id


def take_card(customer_id: str, name: str, *, subscription_id: str | None = None) -> None:
    """Give the customer one of Stripe's named test cards, as the default for a subscription too."""
    with asking_stripe() as client:
        card = client.v1.payment_methods.attach(name, params={"customer": customer_id})
        client.v1.customers.update(customer_id, params={"invoice_settings": {"default_payment_method": card.id}})
        if subscription_id:
            client.v1.subscriptions.update(subscription_id, params={"default_payment_method": card.id})


def subscribe_without_page(customer_id: str, price_id: str) -> StripeSubscription:
    """Subscribe a customer whose card is known: no program can fill in Stripe's page."""
    with asking_stripe() as client:
        return as_subscription(
            client.v1.subscriptions.create(
                params={
                    "customer": customer_id,
                    "items": [{"price": price_id}],
                    "billing_mode": {"type": "flexible"},
                    "payment_behavior": "error_if_incomplete",
                }
            )
        )


def billing_mode_of(subscription_id: str) -> str:
    """Whether the subscription is billed in the flexible or the classic way."""
    with asking_stripe() as client:
        return client.v1.subscriptions.retrieve(subscription_id).billing_mode.type


def lines_of(invoice_id: str) -> list[int]:
    """The amounts of an invoice's lines, in cents."""
    with asking_stripe() as client:
        return [line.amount for line in client.v1.invoices.retrieve(invoice_id).lines.data]


def pay_invoice(invoice_id: str) -> StripeInvoice:
    """Try the card again, as after a person has replaced it."""
    with asking_stripe() as client:
        return as_invoice(client.v1.invoices.pay(invoice_id))


def archive_price(price_id: str) -> None:
    """Let the price sell nothing new."""
    with asking_stripe() as client:
        client.v1.prices.update(price_id, params={"active": False})


def schedules_of(customer_id: str) -> list[StripeSchedule]:
    """The customer's schedules, released and canceled ones too."""
    with asking_stripe() as client:
        return [as_schedule(each) for each in client.v1.subscription_schedules.list(params={"customer": customer_id})]


def endpoint_versions() -> dict[str, str | None]:
    """The API version of each webhook endpoint of the account, by its address."""
    with asking_stripe() as client:
        return {each.url: each.api_version for each in client.v1.webhook_endpoints.list()}


def portal_lets_cancel(configuration_id: str) -> bool:
    """Whether the portal ends or changes subscriptions by itself; of the account's default if none is named."""
    with asking_stripe() as client:
        configurations = client.v1.billing_portal.configurations
        if configuration_id:
            features = configurations.retrieve(configuration_id).features
        else:
            found = configurations.list(params={"is_default": True}).data
            if not found:
                return False
            features = found[0].features
    return features.subscription_cancel.enabled or features.subscription_update.enabled

"""Products and prices at Stripe."""

from typing import TYPE_CHECKING, Literal, cast

from billing.money import Money
from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_price
from billing.stripe_objects import StripePrice

if TYPE_CHECKING:
    from stripe.params import PriceCreateParams

Interval = Literal["day", "month", "week", "year"]


def create_product(*, name: str, plan_slug: str, key: str) -> str:
    """Make the product that a plan's prices belong to; returns its id."""
    with asking_stripe() as client:
        made = client.v1.products.create(
            params={"name": name, "metadata": {"plan": plan_slug}}, options={"idempotency_key": key}
        )
    return made.id


def find_product(*, plan_slug: str) -> str | None:
    """The id of the plan's active product, or None."""
    with asking_stripe() as client:
        for product in client.v1.products.list(params={"active": True, "limit": 100}).auto_paging_iter():
            if product.metadata and "plan" in product.metadata and product.metadata["plan"] == plan_slug:
                return product.id
    return None


def create_price(
    *, product_id: str, money: Money, interval: str, interval_count: int, key: str, lookup_key: str | None = None
) -> StripePrice:
    """Make a price that includes any tax; a lookup key that another price has moves over."""
    asked: PriceCreateParams = {
        "product": product_id,
        "unit_amount": money.cents,
        "currency": money.currency,
        "recurring": {"interval": cast(Interval, interval), "interval_count": interval_count},
        "tax_behavior": "inclusive",
    }
    if lookup_key:
        asked["lookup_key"], asked["transfer_lookup_key"] = lookup_key, True
    with asking_stripe() as client:
        made = client.v1.prices.create(params=asked, options={"idempotency_key": key})
    return as_price(made)


def fetch_price(price_id: str) -> StripePrice:
    """The price as it stands at Stripe."""
    with asking_stripe() as client:
        return as_price(client.v1.prices.retrieve(price_id))

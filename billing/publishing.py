"""Prices, from the row that staff ask for to the price that Stripe charges."""

import logging
from functools import partial

from django.db import transaction
from django.utils import timezone

from billing import stripe_gateway
from billing.errors import NothingOnSale, StripeAway, StripeRefused
from billing.models import Plan, Price
from billing.money import Money
from billing.stripe_objects import StripePrice

logger = logging.getLogger(__name__)
# Within one stretch a repeated call finds what the first one made; Stripe replays a saved 500 for no longer than it.
STRETCH_SECONDS = 600


def publish_price(
    *, plan: Plan, money: Money, interval: str = "month", interval_count: int = 1, public: bool = False
) -> Price:
    """Record a price for good, and make it at Stripe after the commit; until that is done, it is not sold."""
    price = Price.objects.create(
        plan=plan,
        amount_cents=money.cents,
        currency=money.currency,
        interval=interval,
        interval_count=interval_count,
        public=public,
    )
    transaction.on_commit(partial(_complete_or_leave, price))
    return price


def complete_prices() -> int:
    """Make at Stripe every price that is not there yet; returns how many are still missing."""
    for price in Price.objects.filter(stripe_price_id=None).select_related("plan").order_by("id"):
        _complete_or_leave(price)
    return Price.objects.filter(stripe_price_id=None).count()


def _complete_or_leave(price: Price) -> None:
    try:
        complete_price(price)
    except StripeAway as away:
        logger.warning("Price %s is not at Stripe yet, and is tried again: %s", price.pk, away)
    except StripeRefused:
        logger.exception("Stripe refuses price %s, which therefore is not sold.", price.pk)


def complete_price(price: Price) -> None:
    """Make the price at Stripe and keep its id; what was begun before is found again, not made twice."""
    stretch = int((timezone.now() - price.created_at).total_seconds()) // STRETCH_SECONDS
    made = stripe_gateway.create_price(
        product_id=_product_of(price.plan, stretch),
        money=price.money,
        interval=price.interval,
        interval_count=price.interval_count,
        key=f"price-{price.key}-{stretch}",
    )
    if facts_of(made) != (price.money, price.interval, price.interval_count):
        raise StripeRefused("other_price", f"Stripe made {made} of {price}.")
    # Of two at once the first one's id stays; the other's price at Stripe is sold to nobody.
    Price.objects.filter(pk=price.pk, stripe_price_id=None).update(stripe_price_id=made.id)
    price.refresh_from_db(fields=("stripe_price_id",))


def id_at_stripe(price: Price) -> str:
    """The id of a price that Stripe knows; NothingOnSale before it does."""
    if price.stripe_price_id is None:
        raise NothingOnSale(f"{price} is not at Stripe yet.")
    return price.stripe_price_id


def facts_of(made: StripePrice) -> tuple[Money, str, int]:
    """What Stripe charges, to compare with a price of ours."""
    return Money(made.amount_cents, made.currency), made.interval, made.interval_count


def _product_of(plan: Plan, stretch: int) -> str:
    found = stripe_gateway.find_product(plan_slug=plan.slug)
    return found or stripe_gateway.create_product(
        name=plan.name, plan_slug=plan.slug, key=f"product-{plan.slug}-{stretch}"
    )

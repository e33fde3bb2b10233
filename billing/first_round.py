"""The first things on sale: a public price and a founders' round."""

from datetime import datetime

from billing.models import FoundersRound, Plan, Price
from billing.money import Money
from billing.offers import SOLD_PLAN
from billing.publishing import complete_prices, publish_price
from billing.rounds import open_round

NAME, SEATS = "Founders’ round", 500
PUBLIC, OPENING, RENEWAL = Money(1900, "usd"), Money(5000, "usd"), Money(1300, "usd")
OPENING_MONTHS = 6


def open_first_round(now: datetime) -> FoundersRound | None:
    """Publish the first prices and open the first round; None, with nothing opened, when there was one before."""
    plan = Plan.objects.get(slug=SOLD_PLAN)
    if not Price.objects.filter(plan=plan, public=True).exists():
        publish_price(plan=plan, money=PUBLIC, public=True)
    opened = None
    if not FoundersRound.objects.exists():
        opened = open_round(
            name=NAME,
            opening_price=_price(plan, OPENING, OPENING_MONTHS),
            renewal_price=_price(plan, RENEWAL, 1),
            capacity=SEATS,
            opens_at=now,
        )
    complete_prices()
    return opened


def _price(plan: Plan, money: Money, months: int) -> Price:
    # Made by a start that was cut off before it could open the round, perhaps.
    asked = {"amount_cents": money.cents, "currency": money.currency, "interval": "month", "interval_count": months}
    found = Price.objects.filter(plan=plan, public=False, **asked).order_by("id").first()
    return found or publish_price(plan=plan, money=money, interval_count=months)

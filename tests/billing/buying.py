"""A buyer's steps in the tests: a round on sale at the twin, a click, a payment."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from billing import checkouts, offers
from billing.models import Checkout, FoundersRound, Plan, Price, Subscription
from billing.money import Money
from billing.publishing import complete_price
from billing.stripe_twin import Twin


def publish(cents: int, *, months: int = 1, public: bool = False) -> Price:
    """A price of AVA Pro that the twin knows."""
    plan = Plan.objects.get(slug="pro")
    price = offers.publish_price(plan=plan, money=Money(cents, "usd"), interval_count=months, public=public)
    if price.stripe_price_id is None:
        complete_price(price)  # the commit that would do it never comes in a test of one transaction
    return price


def open_round(seats: int, *, opening: int = 5000, renewal: int = 1300, name: str = "First round") -> FoundersRound:
    """A round on sale now, at prices that the twin knows."""
    return offers.open_round(
        name=name,
        opening_price=publish(opening, months=6),
        renewal_price=publish(renewal),
        capacity=seats,
        opens_at=timezone.now() - timedelta(hours=1),
    )


def checkout_of(user: Any) -> Checkout:
    """The user's newest checkout."""
    return Checkout.objects.filter(user=user).latest("id")


def session_of(user: Any) -> str | None:
    """The session of the user's newest checkout."""
    return checkout_of(user).session_id


def buy(user: Any, twin: Twin) -> Subscription:
    """Click, pay, come back."""
    checkouts.start_checkout(user=user)
    session_id = checkout_of(user).session_id
    assert session_id
    twin.pay(session_id)
    checkouts.sync_checkout(session_id=session_id)
    return Subscription.objects.get(customer__user=user)


def states(founders_round: FoundersRound) -> dict[str, int]:
    """How many seats are in each state."""
    counted: dict[str, int] = {}
    for state in founders_round.seats.values_list("state", flat=True):
        counted[state] = counted.get(state, 0) + 1
    return counted

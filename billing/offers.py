"""What is on sale now: a founders' round while it has seats, else a plan's newest public price."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Q, QuerySet

from billing.errors import NothingOnSale
from billing.models import FoundersRound, Price, Seat
from billing.publishing import complete_prices, publish_price
from billing.rounds import close_round, extend_round, open_round, set_capacity

__all__ = [
    "Offer",
    "close_round",
    "complete_prices",
    "current_offer",
    "extend_round",
    "offer_now",
    "open_round",
    "publish_price",
    "set_capacity",
]
SOLD_PLAN = "pro"


@dataclass(frozen=True, slots=True)
class Offer:
    """What is paid first; in a round also what it becomes, and how many seats nobody holds."""

    price: Price
    founders_round: FoundersRound | None = None
    renewal_price: Price | None = None
    seats_left: int | None = None


def current_offer(now: datetime, user: AbstractBaseUser | None = None) -> Offer:
    """What `user` would buy at `now`: his held seat counts as free, and who kept one once is sold no second."""
    if user is not None and (seat := live_seat(user)):
        if seat.state == Seat.State.HELD:
            return offer_of(seat.founders_round)
        return public_offer()
    for founders_round in open_rounds(now):
        if (offer := offer_of(founders_round)).seats_left:
            return offer
    return public_offer()


def offer_now(now: datetime, user: AbstractBaseUser | None = None) -> Offer | None:
    """The same, or None while nothing is on sale: what a page shows."""
    try:
        return current_offer(now, user)
    except NothingOnSale:
        return None


def live_seat(user: AbstractBaseUser) -> Seat | None:
    """The seat that the user holds or keeps, if any."""
    live = Seat.objects.filter(user_id=user.pk, state__in=(Seat.State.HELD, Seat.State.KEPT))
    return live.select_related("founders_round__opening_price", "founders_round__renewal_price").first()


def open_rounds(now: datetime) -> QuerySet[FoundersRound]:
    """The rounds on sale at `now`, the newest first; one whose prices are unknown at Stripe is not."""
    begun = FoundersRound.objects.filter(Q(closes_at=None) | Q(closes_at__gt=now), opens_at__lte=now)
    known = begun.filter(opening_price__stripe_price_id__isnull=False, renewal_price__stripe_price_id__isnull=False)
    return known.select_related("opening_price", "renewal_price").order_by("-opens_at", "-id")


def offer_of(founders_round: FoundersRound) -> Offer:
    """What a round sells, open or not."""
    return Offer(
        price=founders_round.opening_price,
        founders_round=founders_round,
        renewal_price=founders_round.renewal_price,
        seats_left=founders_round.seats.filter(state=Seat.State.FREE).count(),
    )


def public_price() -> Price | None:
    """The sold plan's newest public price that Stripe knows, if one is published."""
    sold = Price.objects.filter(plan__slug=SOLD_PLAN, public=True, stripe_price_id__isnull=False)
    return sold.select_related("plan").order_by("-id").first()


def public_offer() -> Offer:
    """The sold plan's newest public price, or NothingOnSale."""
    if (price := public_price()) is None:
        raise NothingOnSale("AVA Pro is not on sale at the moment.")
    return Offer(price=price)

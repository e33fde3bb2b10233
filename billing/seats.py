"""How a seat goes from free to held to kept, or back to free; each step is one transaction with its checkout."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from billing.errors import OfferChanged, OnTheWay, SoldOut
from billing.models import Checkout, FoundersRound, Seat, Subscription
from billing.offers import Offer, live_seat, offer_of, open_rounds, public_offer

# Stripe takes no less than 30 minutes; five more are for clocks that differ.
SESSION_MINUTES = 35


def expiry(now: datetime) -> datetime:
    """When a page opened at `now` closes; whole seconds, as Stripe counts."""
    return (now + timedelta(minutes=SESSION_MINUTES)).replace(microsecond=0)


@transaction.atomic
def start(*, user: AbstractBaseUser, now: datetime, seen_price_id: int | None = None) -> Checkout:
    """Record a checkout of what is on sale, with a held seat in a round; OnTheWay when the user has a live one.

    With `seen_price_id`, OfferChanged when another price than that one is on sale now.
    """
    # One click of a user after the other: two of his would lock two seats, and look like sold out to the next buyer.
    get_user_model()._default_manager.select_for_update(no_key=True).get(pk=user.pk)
    if Checkout.objects.filter(user_id=user.pk, state__in=Checkout.LIVE).exists():
        raise OnTheWay
    offer, seat = take_offer(user=user, now=now)
    # A seat held for what nobody wants goes back with the transaction.
    if seen_price_id not in (None, offer.price.pk):
        raise OfferChanged(f"{offer.price} is on sale now.")
    return Checkout.objects.create(
        user_id=user.pk, price=offer.price, seat=seat, started_at=now, expires_at=expiry(now)
    )


def take_offer(*, user: AbstractBaseUser, now: datetime) -> tuple[Offer, Seat | None]:
    """The offer that the user gets, with the seat held for him; the public price when no seat is free."""
    if live_seat(user) is None:
        for founders_round in open_rounds(now):
            try:
                return offer_of(founders_round), hold_seat(founders_round, user=user, now=now)
            except SoldOut:
                continue
    return public_offer(), None


def hold_seat(founders_round: FoundersRound, *, user: AbstractBaseUser, now: datetime) -> Seat:
    """Hold the round's first free seat, or raise SoldOut; of any number at once each gets a seat of his own."""
    free = Seat.objects.select_for_update(skip_locked=True).filter(founders_round=founders_round, state=Seat.State.FREE)
    if (seat := free.order_by("number").first()) is None:
        raise SoldOut
    seat.state, seat.user_id, seat.held_at = Seat.State.HELD, user.pk, now
    seat.save(update_fields=["state", "user", "held_at"])
    return seat


def refresh(checkout: Checkout, now: datetime) -> None:
    """Begin a checkout anew that nobody was given a page of: Stripe would replay a failure under the old key."""
    checkout.key, checkout.started_at, checkout.expires_at = uuid4(), now, expiry(now)
    checkout.save(update_fields=["key", "started_at", "expires_at"])
    if checkout.seat_id:
        Seat.objects.filter(pk=checkout.seat_id, state=Seat.State.HELD).update(held_at=now)


def end(checkout: Checkout, state: Checkout.State) -> None:
    """Write how a locked checkout ended without a purchase; the seat that it held is anybody's again."""
    was_live = checkout.state in Checkout.LIVE
    checkout.state = state
    checkout.save(update_fields=["state", "session_id"])
    # What one that was over before once held may be another buyer's by now.
    if was_live and checkout.seat_id is not None:
        held = Seat.objects.filter(pk=checkout.seat_id, state=Seat.State.HELD)
        held.update(state=Seat.State.FREE, user=None, held_at=None)


def keep_seat(checkout: Checkout, subscription: Subscription, now: datetime) -> None:
    """Write that a locked, live checkout was paid: its seat is kept for good, with the price of its renewals."""
    checkout.state = Checkout.State.COMPLETE
    checkout.save(update_fields=["state", "session_id"])
    if checkout.seat_id is None:
        return
    seat = Seat.objects.select_for_update().select_related("founders_round").get(pk=checkout.seat_id)
    seat.state, seat.subscription, seat.kept_at = Seat.State.KEPT, subscription, now
    seat.save(update_fields=["state", "subscription", "kept_at"])
    promised = Subscription.objects.filter(pk=subscription.pk, renewal_price=None)
    promised.update(renewal_price=seat.founders_round.renewal_price)

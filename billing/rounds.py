"""What staff do with a founders' round, and what its promise forbids."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from billing.errors import NotAllowedNow
from billing.models import Checkout, FoundersRound, Price, Seat

MOST_SEATS = 100_000


@transaction.atomic
def open_round(
    *,
    name: str,
    opening_price: Price,
    renewal_price: Price,
    capacity: int,
    opens_at: datetime,
    closes_at: datetime | None = None,
) -> FoundersRound:
    """Put a round with so many seats on sale from `opens_at` on, or raise NotAllowedNow with the reason."""
    check_prices(opening_price, renewal_price)
    check_capacity(capacity)
    _check_times(opens_at, closes_at)
    founders_round = FoundersRound.objects.create(
        name=name, opening_price=opening_price, renewal_price=renewal_price, opens_at=opens_at, closes_at=closes_at
    )
    _add_seats(founders_round, capacity)
    return founders_round


def check_prices(opening: Price, renewal: Price) -> None:
    """Refuse two prices that cannot follow each other in one subscription."""
    if opening.pk == renewal.pk:
        raise NotAllowedNow("The opening and the renewal price are the same: choose two prices.")
    if opening.plan_id != renewal.plan_id:
        raise NotAllowedNow("The two prices belong to different plans: choose both of one plan.")
    if opening.currency != renewal.currency:
        raise NotAllowedNow("The two prices are in different currencies: choose both in one.")


def check_capacity(seats: int) -> None:
    """Refuse a number of seats that no round has."""
    if not 1 <= seats <= MOST_SEATS:
        raise NotAllowedNow(f"A round has between 1 and {MOST_SEATS:,} seats.")


def _check_times(opens_at: datetime, closes_at: datetime | None) -> None:
    if closes_at is not None and closes_at <= opens_at:
        raise NotAllowedNow("The round would close before it opens: choose a later end.")


def extend_round(founders_round: FoundersRound, closes_at: datetime | None) -> None:
    """Let the round end at another time; None: when its seats are gone. A closed one opens again."""
    _check_times(founders_round.opens_at, closes_at)
    founders_round.closes_at = closes_at
    founders_round.save(update_fields=["closes_at"])


def close_round(founders_round: FoundersRound, now: datetime | None = None) -> None:
    """Sell no more seats of the round; who is on the way to pay may finish, and who kept a seat keeps its price."""
    now = now or timezone.now()
    if founders_round.closes_at is not None and founders_round.closes_at <= now:
        return
    extend_round(founders_round, max(now, founders_round.opens_at + timedelta(seconds=1)))


@transaction.atomic
def set_capacity(founders_round: FoundersRound, seats: int) -> None:
    """Give the round so many seats in all; NotAllowedNow where fewer are left than are held or kept."""
    check_capacity(seats)
    # Staff one after the other; who buys meanwhile is not kept waiting.
    FoundersRound.objects.select_for_update(no_key=True).get(pk=founders_round.pk)
    surplus = founders_round.seats.count() - seats
    if surplus > 0:
        _remove_seats(founders_round, surplus)
    else:
        _add_seats(founders_round, -surplus)


def _add_seats(founders_round: FoundersRound, count: int) -> None:
    last = founders_round.seats.order_by("-number").values_list("number", flat=True).first() or 0
    numbers = range(last + 1, last + 1 + count)
    Seat.objects.bulk_create([Seat(founders_round=founders_round, number=number) for number in numbers])


def _remove_seats(founders_round: FoundersRound, count: int) -> None:
    # From the end, where no buyer looks first; a seat that somebody is taking at this moment is his.
    free = founders_round.seats.filter(state=Seat.State.FREE).select_for_update(skip_locked=True).order_by("-number")
    going = [seat.pk for seat in free[:count]]
    if len(going) < count:
        taken = founders_round.seats.count() - len(going)
        raise NotAllowedNow(f"{taken} seats of {founders_round} are held or kept: it cannot have fewer than {taken}.")
    Checkout.objects.filter(seat__in=going).update(seat=None)
    Seat.objects.filter(pk__in=going).delete()

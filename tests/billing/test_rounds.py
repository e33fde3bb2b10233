"""Rounds are opened, extended, closed and resized, and never below what was promised."""

from datetime import timedelta

import pytest
from django.utils import timezone

from billing import checkouts, offers
from billing.errors import NotAllowedNow
from billing.models import FoundersRound
from tests.billing.buying import buy, checkout_of, open_round, publish, states
from tests.factories import FoundersRoundFactory, PriceFactory, UserFactory

pytestmark = pytest.mark.django_db


def asked(**changed):
    """What `open_round` is asked for, by default what it grants."""
    prices = {"opening_price": PriceFactory(amount_cents=5000), "renewal_price": PriceFactory()}
    return {"name": "R", "capacity": 5, "opens_at": timezone.now(), **prices, **changed}


def test_a_new_round_has_numbered_free_seats():
    founders_round = offers.open_round(**asked())

    assert list(founders_round.seats.values_list("number", "state")) == [(number, "free") for number in range(1, 6)]


@pytest.mark.parametrize("capacity", [0, -1, 100_001])
def test_an_impossible_capacity_is_refused(capacity):
    with pytest.raises(NotAllowedNow, match="between 1 and 100,000"):
        offers.open_round(**asked(capacity=capacity))


def test_a_round_that_closes_before_it_opens_is_refused():
    with pytest.raises(NotAllowedNow, match="before it opens"):
        offers.open_round(**asked(closes_at=timezone.now() - timedelta(days=1)))


def test_prices_in_two_currencies_are_refused():
    with pytest.raises(NotAllowedNow, match="currencies"):
        offers.open_round(**asked(renewal_price=PriceFactory(currency="eur")))


def test_a_refused_round_leaves_nothing_behind():
    with pytest.raises(NotAllowedNow):
        offers.open_round(**asked(capacity=0))

    assert not FoundersRound.objects.exists()


def test_a_closed_round_sells_no_more_seats(stripe_twin):
    founders_round, public, user = open_round(2), publish(1900, public=True), UserFactory()

    offers.close_round(founders_round)

    checkouts.start_checkout(user=user)
    assert checkout_of(user).price == public


def test_an_open_page_may_finish_after_the_round_closed(stripe_twin):
    founders_round, user = open_round(2), UserFactory()
    checkouts.start_checkout(user=user)
    offers.close_round(founders_round)

    buy(user, stripe_twin)

    assert states(founders_round) == {"kept": 1, "free": 1}


def test_closing_twice_keeps_the_first_end():
    founders_round = FoundersRoundFactory()
    offers.close_round(founders_round, timezone.now() - timedelta(hours=1))
    first = founders_round.closes_at

    offers.close_round(founders_round)

    assert founders_round.closes_at == first


def test_a_round_that_has_not_opened_can_be_closed():
    founders_round = FoundersRoundFactory(opens_at=timezone.now() + timedelta(days=1), free_seats=1)

    offers.close_round(founders_round)

    assert not offers.open_rounds(timezone.now() + timedelta(days=2)).exists()


def test_an_extended_round_is_on_sale_again():
    founders_round = FoundersRoundFactory(free_seats=1)
    offers.close_round(founders_round)

    offers.extend_round(founders_round, None)

    assert offers.current_offer(timezone.now()).founders_round == founders_round


def test_more_seats_go_on_with_the_numbers():
    founders_round = FoundersRoundFactory(free_seats=2)

    offers.set_capacity(founders_round, 4)

    assert list(founders_round.seats.values_list("number", flat=True)) == [1, 2, 3, 4]


def test_fewer_seats_take_free_ones_away(stripe_twin):
    founders_round = open_round(5)
    checkouts.start_checkout(user=UserFactory())

    offers.set_capacity(founders_round, 1)

    assert states(founders_round) == {"held": 1}


def test_a_seat_that_was_held_once_can_be_taken_away(stripe_twin):
    founders_round, users = open_round(2), UserFactory.create_batch(2)
    for user in users:
        checkouts.start_checkout(user=user)
    stripe_twin.advance(by=timedelta(minutes=36))
    for user in users:
        checkouts.sync_checkout(session_id=checkout_of(user).session_id)

    offers.set_capacity(founders_round, 1)

    assert states(founders_round) == {"free": 1}


def test_fewer_seats_than_are_held_or_kept_are_refused(stripe_twin):
    founders_round = open_round(3)
    buy(UserFactory(), stripe_twin)
    checkouts.start_checkout(user=UserFactory())

    with pytest.raises(NotAllowedNow, match="2 seats of First round are held or kept"):
        offers.set_capacity(founders_round, 1)

    assert states(founders_round) == {"kept": 1, "held": 1, "free": 1}

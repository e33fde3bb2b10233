"""Many buyers at once, on PostgreSQL, with a thread and a connection each."""

from datetime import timedelta

import pytest
from django.utils import timezone

from billing import checkouts, offers, seats
from billing.errors import NotAllowedNow
from billing.models import Checkout, Seat
from billing.stripe_gateway import client
from tests.billing.buying import checkout_of, open_round, publish, states
from tests.billing.rush import Crowd, all_at_once
from tests.factories import FoundersRoundFactory, PriceFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
BUYERS, SEATS, RUNS = 60, 10, 20


def test_sixty_buyers_get_exactly_ten_pages_with_a_seat(stripe_twin, monkeypatch):
    # What is said to Stripe is held to its words in the other tests; here it would take most of the time.
    monkeypatch.setattr(client, "make_http_client", client.OneReadingClient)
    founders_round, buyers = open_round(SEATS), UserFactory.create_batch(BUYERS, password=None)
    publish(1900, public=True)

    urls = all_at_once(lambda buyer: checkouts.start_checkout(user=buyer), buyers)

    assert states(founders_round) == {"held": SEATS}
    assert len(set(urls)) == BUYERS
    assert sum(each["amount_total"] == 5000 for each in stripe_twin.all("checkout.session")) == SEATS


def test_sixty_buyers_hold_exactly_ten_seats_twenty_times():
    buyers = UserFactory.create_batch(BUYERS, password=None)
    PriceFactory(public=True)

    held = []
    with Crowd(BUYERS) as crowd:
        for _ in range(RUNS):
            founders_round = FoundersRoundFactory(free_seats=SEATS)
            crowd.come(lambda buyer: seats.start(user=buyer, now=timezone.now()), buyers)
            held.append((states(founders_round), Checkout.objects.count()))
            offers.close_round(founders_round)
            Checkout.objects.all().delete()
            Seat.objects.filter(state="held").update(state="free", user=None, held_at=None)

    assert held == [({"held": SEATS}, BUYERS)] * RUNS


def test_eight_clicks_at_once_get_one_page(stripe_twin):
    founders_round, buyer = open_round(3), UserFactory()

    urls = all_at_once(lambda _: checkouts.start_checkout(user=buyer), list(range(8)))

    assert set(urls) == {checkout_of(buyer).url}
    assert states(founders_round) == {"held": 1, "free": 2}
    assert len(stripe_twin.all("checkout.session")) == 1


def test_eight_clicks_on_a_hold_without_a_page_get_one_page(stripe_twin):
    open_round(3)
    buyer = UserFactory()
    # Long enough ago that each click by itself would begin anew, under a key of its own.
    seats.start(user=buyer, now=timezone.now() - timedelta(minutes=5))

    all_at_once(lambda _: checkouts.start_checkout(user=buyer), list(range(8)))

    assert len(stripe_twin.all("checkout.session")) == 1


def test_a_payment_heard_of_eight_times_at_once_keeps_one_seat(stripe_twin):
    founders_round, buyer = open_round(3), UserFactory()
    checkouts.start_checkout(user=buyer)
    session_id = checkout_of(buyer).session_id
    stripe_twin.pay(session_id)

    ends = all_at_once(lambda _: checkouts.sync_checkout(session_id=session_id).state, list(range(8)))

    assert ends == ["complete"] * 8
    assert states(founders_round) == {"kept": 1, "free": 2}
    assert len(stripe_twin.all("subscription_schedule")) == 1


def test_seats_are_never_fewer_than_buyers_hold_while_staff_take_some_away(stripe_twin):
    buyers = UserFactory.create_batch(12, password=None)
    PriceFactory(public=True)
    founders_round = FoundersRoundFactory(free_seats=SEATS)

    def step(who):
        if who == "staff":
            return offers.set_capacity(founders_round, 4)
        return seats.start(user=who, now=timezone.now())

    ends = all_at_once(step, [*buyers[:6], "staff", *buyers[6:]])

    refused = isinstance(ends[6], NotAllowedNow)
    assert states(founders_round) == ({"held": SEATS} if refused else {"held": 4})
    assert Checkout.objects.filter(seat__state="held").count() == sum(states(founders_round).values())

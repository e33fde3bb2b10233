"""What becomes of a session: Stripe is asked, whatever was heard and however often."""

from datetime import timedelta

import pytest

from billing import checkouts
from billing.models import Checkout, Subscription
from billing.stripe_twin.refusals import Refused
from tests.billing.buying import buy, checkout_of, publish, session_of, states
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_a_paid_session_keeps_the_seat(stripe_twin, founders_round, holder):
    stripe_twin.pay(session_of(holder))

    checkouts.sync_checkout(session_id=session_of(holder))

    seat = founders_round.seats.get(state="kept")
    assert (seat.user, seat.subscription.customer.user) == (holder, holder)


def test_a_paid_session_promises_the_renewal_price(stripe_twin, founders_round, holder):
    stripe_twin.pay(session_of(holder))

    checkouts.sync_checkout(session_id=session_of(holder))

    assert Subscription.objects.get().renewal_price == founders_round.renewal_price


def test_a_payment_at_the_public_price_promises_no_other(stripe_twin):
    publish(1900, public=True)

    subscription = buy(UserFactory(), stripe_twin)

    assert (subscription.status, subscription.renewal_price) == ("active", None)


def test_an_open_session_changes_nothing(stripe_twin, founders_round, holder):
    checkouts.sync_checkout(session_id=session_of(holder))

    assert states(founders_round) == {"held": 1, "free": 1}


def test_a_declined_card_leaves_the_seat_held(stripe_twin, founders_round, holder):
    with pytest.raises(Refused):
        stripe_twin.pay(session_of(holder), "4000000000000002")

    checkouts.sync_checkout(session_id=session_of(holder))

    assert states(founders_round) == {"held": 1, "free": 1}


def test_a_good_card_after_a_declined_one_buys_the_same_seat(stripe_twin, founders_round, holder):
    with pytest.raises(Refused):
        stripe_twin.pay(session_of(holder), "4000000000000002")
    stripe_twin.pay(session_of(holder))

    checkouts.sync_checkout(session_id=session_of(holder))

    assert states(founders_round) == {"kept": 1, "free": 1}


def test_a_card_that_was_authenticated_buys_the_seat(stripe_twin, founders_round, holder):
    stripe_twin.pay(session_of(holder), "4000002760003184", authenticated=True)

    checkouts.sync_checkout(session_id=session_of(holder))

    assert states(founders_round) == {"kept": 1, "free": 1}


def test_a_card_that_was_never_authenticated_lets_the_seat_go(stripe_twin, founders_round, holder):
    with pytest.raises(Refused):
        stripe_twin.pay(session_of(holder), "4000002760003184", authenticated=False)
    stripe_twin.advance(by=timedelta(minutes=36))

    checkouts.sync_checkout(session_id=session_of(holder))

    assert states(founders_round) == {"free": 2}


def test_an_expired_session_frees_its_seat(stripe_twin, founders_round, holder):
    stripe_twin.advance(by=timedelta(minutes=36))

    checkouts.sync_checkout(session_id=session_of(holder))

    assert (states(founders_round), checkout_of(holder).state) == ({"free": 2}, "expired")


def test_a_second_expiry_does_not_free_the_next_buyers_seat(stripe_twin, founders_round, holder):
    stripe_twin.advance(by=timedelta(minutes=36))
    checkouts.sync_checkout(session_id=session_of(holder))
    checkouts.start_checkout(user=UserFactory())

    checkouts.sync_checkout(session_id=session_of(holder))

    assert states(founders_round) == {"held": 1, "free": 1}


def test_an_expired_session_takes_no_late_payment(stripe_twin, founders_round, holder):
    stripe_twin.advance(by=timedelta(minutes=36))

    with pytest.raises(Refused, match="no longer open"):
        stripe_twin.pay(session_of(holder))


def test_syncing_a_paid_session_again_changes_nothing(stripe_twin, founders_round, holder):
    stripe_twin.pay(session_of(holder))
    checkouts.sync_checkout(session_id=session_of(holder))
    before = founders_round.seats.get(state="kept").kept_at

    checkouts.sync_checkout(session_id=session_of(holder))

    assert founders_round.seats.get(state="kept").kept_at == before


def test_a_payment_in_the_last_second_wins_over_our_closing_the_page(stripe_twin, founders_round, holder):
    stripe_twin.pay(session_of(holder))

    checkouts.expire(session_of(holder))

    assert states(founders_round) == {"kept": 1, "free": 1}


def test_a_price_taken_off_sale_while_a_page_is_open_is_still_bought(stripe_twin, founders_round, holder):
    stripe_twin.world.objects["price"][founders_round.opening_price.stripe_price_id]["active"] = False
    stripe_twin.pay(session_of(holder))

    checkouts.sync_checkout(session_id=session_of(holder))

    assert states(founders_round) == {"kept": 1, "free": 1}


def test_a_page_whose_id_was_lost_is_found_by_its_key(stripe_twin, founders_round, holder):
    session_id = session_of(holder)
    Checkout.objects.update(state="started", session_id=None)
    stripe_twin.pay(session_id)

    checkouts.sync_checkout(session_id=session_id)

    assert states(founders_round) == {"kept": 1, "free": 1}

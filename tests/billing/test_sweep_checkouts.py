"""The sweep asks Stripe what became of checkouts that nobody told us about."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from billing import checkouts, seats, stripe_gateway
from billing.models import Checkout
from tests.billing.buying import checkout_of, states
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def later(minutes):
    """Our own clock so many minutes on; the twin's stands."""
    return time_machine.travel(timezone.now() + timedelta(minutes=minutes))


def test_a_seat_is_free_though_no_word_of_the_expiry_came(stripe_twin, founders_round, holder):
    stripe_twin.advance(by=timedelta(minutes=36))

    with later(36):
        assert checkouts.sweep_checkouts() == 1

    assert states(founders_round) == {"free": 2}


def test_a_seat_is_kept_though_no_word_of_the_payment_came(stripe_twin, founders_round, holder):
    stripe_twin.pay(checkout_of(holder).session_id)

    with later(36):
        checkouts.sweep_checkouts()

    assert states(founders_round) == {"kept": 1, "free": 1}


def test_a_page_within_its_time_is_not_asked_about(stripe_twin, founders_round, holder):
    stripe_twin.be_away()

    assert checkouts.sweep_checkouts() == 0


def test_a_clock_four_minutes_fast_frees_no_seat_early(stripe_twin, founders_round):
    with later(4):
        checkouts.start_checkout(user=UserFactory())
    stripe_twin.advance(by=timedelta(minutes=36))

    with later(40):
        checkouts.sweep_checkouts()

    assert states(founders_round) == {"held": 1, "free": 1}


@pytest.mark.parametrize("minutes", [-4, 4])
def test_a_clock_four_minutes_off_still_sells(stripe_twin, founders_round, minutes):
    with later(minutes):
        assert checkouts.start_checkout(user=UserFactory())


def test_a_page_that_stripe_leaves_open_too_long_is_closed(stripe_twin, founders_round, holder):
    with later(45):
        checkouts.sweep_checkouts()

    assert stripe_twin.all("checkout.session")[0]["status"] == "expired"
    assert states(founders_round) == {"free": 2}


def test_a_seat_stays_held_while_stripe_is_away(stripe_twin, founders_round, holder):
    stripe_twin.be_away()

    with later(120):
        assert checkouts.sweep_checkouts() == 0

    assert states(founders_round) == {"held": 1, "free": 1}


def test_a_session_that_stripe_does_not_know_frees_no_seat(stripe_twin, founders_round, holder):
    Checkout.objects.update(session_id="cs_of_another_account")

    with later(120):
        assert checkouts.sweep_checkouts() == 0

    assert states(founders_round) == {"held": 1, "free": 1}


def test_one_session_that_stripe_does_not_know_keeps_no_other_from_its_end(stripe_twin, founders_round, holder):
    Checkout.objects.update(session_id="cs_of_another_account")
    checkouts.start_checkout(user=UserFactory())
    stripe_twin.advance(by=timedelta(minutes=36))

    with later(36):
        checkouts.sweep_checkouts()

    assert states(founders_round) == {"held": 1, "free": 1}


def test_a_hold_whose_page_was_never_handed_out_is_freed(founders_round):
    seats.start(user=UserFactory(), now=timezone.now())

    with later(41):
        assert checkouts.sweep_checkouts() == 1

    assert states(founders_round) == {"free": 2}


def test_a_hold_that_waits_for_its_page_is_left_alone(founders_round):
    seats.start(user=UserFactory(), now=timezone.now())

    with later(39):
        checkouts.sweep_checkouts()

    assert states(founders_round) == {"held": 1, "free": 1}


def test_sweeping_twice_changes_nothing(stripe_twin, founders_round, holder):
    stripe_twin.advance(by=timedelta(minutes=36))

    with later(36):
        checkouts.sweep_checkouts()
        assert checkouts.sweep_checkouts() == 0


def test_one_checkout_that_nobody_can_read_keeps_no_other_seat_held(stripe_twin, founders_round, holder, monkeypatch):
    second = UserFactory()
    checkouts.start_checkout(user=second)
    unreadable, read = checkout_of(second).session_id, stripe_gateway.fetch_session
    stripe_twin.advance(by=timedelta(minutes=36))

    def fetch(session_id):
        if session_id == unreadable:
            raise ValueError
        return read(session_id)

    monkeypatch.setattr(stripe_gateway, "fetch_session", fetch)
    with later(36):
        checkouts.sweep_checkouts()

    assert states(founders_round) == {"free": 1, "held": 1}

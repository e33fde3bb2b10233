"""The click on Buy while Stripe is slow, broken or gone: the seat stays, and the next click gets the page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from billing import checkouts
from billing.errors import StripeAway
from billing.models import Checkout
from tests.billing.buying import checkout_of, open_round, states
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

FAULTS = [("before", 3), ("saved", 3), ("after", 3), ("lost", 3), ("closed", 3), ("429", 1), ("409", 3)]


def test_two_faults_of_stripe_are_tried_again_unnoticed(stripe_twin):
    open_round(1)
    stripe_twin.fail("before", times=2, path="/checkout/sessions", method="POST")

    assert checkouts.start_checkout(user=UserFactory())


def test_a_saved_fault_does_not_keep_a_buyer_out(stripe_twin):
    open_round(1)
    user = UserFactory()
    stripe_twin.fail("saved", times=3, path="/checkout/sessions", method="POST")
    with pytest.raises(StripeAway):
        checkouts.start_checkout(user=user)

    assert checkouts.start_checkout(user=user)


@pytest.mark.parametrize("kind", ["lost", "429"])
def test_a_buyer_keeps_his_seat_while_stripe_is_away(stripe_twin, kind):
    founders_round, user = open_round(1), UserFactory()
    stripe_twin.fail(kind, times=3, path="/checkout/sessions", method="POST")

    with pytest.raises(StripeAway):
        checkouts.start_checkout(user=user)

    assert founders_round.seats.get().user == user


@pytest.mark.parametrize("path", ["/customers", "/checkout/sessions"])
@pytest.mark.parametrize(("kind", "times"), FAULTS)
def test_a_buyer_gets_his_page_once_stripe_is_back(stripe_twin, kind, times, path):
    founders_round, user = open_round(1), UserFactory()
    stripe_twin.fail(kind, times=times, path=path, method="POST")
    with pytest.raises(StripeAway):
        checkouts.start_checkout(user=user)

    assert checkouts.start_checkout(user=user) == checkout_of(user).url
    assert states(founders_round) == {"held": 1}


def test_an_unreachable_stripe_leaves_the_hold(stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    stripe_twin.be_away()

    with pytest.raises(StripeAway):
        checkouts.start_checkout(user=user)

    assert states(founders_round) == {"held": 1}


def test_an_open_page_is_handed_out_while_the_api_is_away(stripe_twin):
    open_round(1)
    user = UserFactory()
    url = checkouts.start_checkout(user=user)
    stripe_twin.be_away()

    assert checkouts.start_checkout(user=user) == url


def test_a_page_whose_answer_was_lost_frees_nobodys_seat_when_it_expires(stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    stripe_twin.fail("lost", times=3, path="/checkout/sessions", method="POST")
    with pytest.raises(StripeAway):
        checkouts.start_checkout(user=user)
    lost = stripe_twin.all("checkout.session")[0]["id"]
    checkouts.start_checkout(user=user)
    stripe_twin.advance(by=timedelta(minutes=36))

    checkouts.sync_checkout(session_id=lost)

    assert founders_round.seats.get().user == user


def test_a_page_past_its_time_waits_for_stripe(stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    checkouts.start_checkout(user=user)
    Checkout.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    stripe_twin.be_away()

    with pytest.raises(StripeAway):
        checkouts.start_checkout(user=user)

    assert states(founders_round) == {"held": 1}

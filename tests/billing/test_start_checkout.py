"""The click on Buy: one seat, one page, whatever happens on the way to Stripe."""

from datetime import timedelta

import pytest
from django.utils import timezone

from billing import checkouts
from billing.errors import AlreadySubscribed, NothingOnSale, OfferChanged, StripeRefused
from billing.models import Checkout, Customer, Seat
from tests.billing.buying import buy, checkout_of, open_round, publish, states
from tests.factories import SubscriptionFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_click_holds_a_seat(stripe_twin):
    founders_round, user = open_round(3), UserFactory()

    url = checkouts.start_checkout(user=user)

    assert url.startswith(stripe_twin.world.address)
    assert states(founders_round) == {"held": 1, "free": 2}


def test_the_page_sells_the_opening_price(stripe_twin):
    founders_round, user = open_round(1), UserFactory()

    checkouts.start_checkout(user=user)

    session = stripe_twin.all("checkout.session")[0]
    assert (session["_price"], session["amount_total"]) == (founders_round.opening_price.stripe_price_id, 5000)


def test_the_page_stays_open_for_longer_than_stripes_shortest_time(stripe_twin):
    open_round(1)

    checkouts.start_checkout(user=UserFactory())

    left = stripe_twin.all("checkout.session")[0]["expires_at"] - stripe_twin.clock.timestamp()
    assert 34 * 60 < left <= 36 * 60


def test_a_second_click_gets_the_same_page(stripe_twin):
    open_round(2)
    user = UserFactory()

    assert checkouts.start_checkout(user=user) == checkouts.start_checkout(user=user)


def test_a_second_click_holds_no_second_seat(stripe_twin):
    founders_round, user = open_round(2), UserFactory()
    checkouts.start_checkout(user=user)

    checkouts.start_checkout(user=user)

    assert states(founders_round) == {"held": 1, "free": 1}


def test_who_holds_the_last_seat_is_not_told_that_it_is_sold(stripe_twin):
    open_round(1)
    publish(1900, public=True)
    user = UserFactory()
    first = checkouts.start_checkout(user=user)

    assert checkouts.start_checkout(user=user) == first


def test_who_comes_after_the_last_seat_gets_the_public_price(stripe_twin):
    open_round(1)
    public, loser = publish(1900, public=True), UserFactory()
    checkouts.start_checkout(user=UserFactory())

    checkouts.start_checkout(user=loser)

    assert (checkout_of(loser).price, checkout_of(loser).seat) == (public, None)


def test_a_lapsed_hold_goes_to_the_next(stripe_twin):
    founders_round = open_round(1)
    first, second = UserFactory(), UserFactory()
    checkouts.start_checkout(user=first)
    stripe_twin.advance(by=timedelta(minutes=36))
    checkouts.sync_checkout(session_id=checkout_of(first).session_id)

    checkouts.start_checkout(user=second)

    assert founders_round.seats.get().user == second


def test_without_a_round_or_a_public_price_nothing_is_sold(stripe_twin):
    with pytest.raises(NothingOnSale):
        checkouts.start_checkout(user=UserFactory())


def test_an_offer_that_the_page_did_not_show_is_not_begun(stripe_twin):
    opening = open_round(1).opening_price
    publish(1900, public=True)
    checkouts.start_checkout(user=UserFactory())
    loser = UserFactory()

    with pytest.raises(OfferChanged):
        checkouts.start_checkout(user=loser, seen_price_id=opening.pk)

    assert not Checkout.objects.filter(user=loser).exists()


@pytest.mark.parametrize("status", ["active", "trialing", "past_due", "unpaid", "paused"])
def test_who_has_a_running_subscription_is_sold_no_second(stripe_twin, status):
    founders_round = open_round(1)
    subscription = SubscriptionFactory(status=status)

    with pytest.raises(AlreadySubscribed):
        checkouts.start_checkout(user=subscription.customer.user)

    assert states(founders_round) == {"free": 1}


def test_a_founder_is_sold_no_second_seat(stripe_twin):
    founders_round, user = open_round(2), UserFactory()
    buy(user, stripe_twin)

    with pytest.raises(AlreadySubscribed):
        checkouts.start_checkout(user=user)

    assert states(founders_round) == {"kept": 1, "free": 1}


def test_who_paid_and_clicks_before_any_webhook_is_told_that_he_is_subscribed(stripe_twin):
    open_round(2)
    user = UserFactory()
    checkouts.start_checkout(user=user)
    stripe_twin.pay(checkout_of(user).session_id)

    with pytest.raises(AlreadySubscribed):
        checkouts.start_checkout(user=user)


def test_who_let_his_founders_subscription_end_pays_the_public_price(stripe_twin):
    open_round(2)
    public, user = publish(1900, public=True), UserFactory()
    subscription = buy(user, stripe_twin)
    type(subscription).objects.update(status="canceled")

    checkouts.start_checkout(user=user)

    assert checkout_of(user).price == public


def test_a_second_purchase_reuses_the_customer(stripe_twin):
    open_round(1)
    user = UserFactory()
    checkouts.start_checkout(user=user)
    stripe_twin.advance(by=timedelta(minutes=36))

    checkouts.start_checkout(user=user)

    assert len(stripe_twin.all("customer")) == Customer.objects.count() == 1


def test_a_customer_deleted_at_stripe_is_made_anew(stripe_twin):
    open_round(1)
    user = UserFactory()
    checkouts.start_checkout(user=user)
    stripe_twin.advance(by=timedelta(minutes=36))
    stripe_twin.delete_customer(Customer.objects.get(user=user).stripe_id)

    checkouts.start_checkout(user=user)

    assert Customer.objects.filter(user=user, deleted_at=None).count() == 1


def test_a_definite_no_frees_the_seat(stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    stripe_twin.world.objects["price"][founders_round.opening_price.stripe_price_id]["active"] = False

    with pytest.raises(StripeRefused):
        checkouts.start_checkout(user=user)

    assert (states(founders_round), checkout_of(user).state) == ({"free": 1}, "refused")


def test_a_hold_of_an_hour_ago_that_never_got_a_page_gets_one(stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    an_hour_ago = timezone.now() - timedelta(hours=1)
    seat = founders_round.seats.get()
    Seat.objects.update(state="held", user=user, held_at=an_hour_ago)
    Checkout.objects.create(
        user=user, seat=seat, price=founders_round.opening_price, started_at=an_hour_ago,
        expires_at=an_hour_ago + timedelta(minutes=35),
    )  # fmt: skip

    assert checkouts.start_checkout(user=user)


def test_a_page_past_its_time_is_asked_for_at_stripe_first(stripe_twin):
    open_round(1)
    user = UserFactory()
    first = checkouts.start_checkout(user=user)
    stripe_twin.advance(by=timedelta(minutes=36))
    Checkout.objects.update(expires_at=timezone.now() - timedelta(minutes=1))

    assert checkouts.start_checkout(user=user) != first


def test_the_page_of_stripe_says_what_a_founder_renews_at(stripe_twin):
    open_round(1)
    user = UserFactory()

    checkouts.start_checkout(user=user)

    shown = stripe_twin.world.find("checkout.session", checkout_of(user).session_id)["custom_text"]["submit"]["message"]
    assert "renews at $13 a month, not at $50" in shown

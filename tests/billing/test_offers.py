"""What is on sale, and prices on their way to Stripe."""

from datetime import timedelta

import pytest
from django.utils import timezone

from billing import checkouts, offers, publishing
from billing.errors import NothingOnSale, StripeAway
from billing.models import Plan, Price, Seat
from billing.money import Money
from tests.billing.buying import publish
from tests.factories import FoundersRoundFactory, PriceFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_an_open_round_is_on_sale_before_the_public_price():
    PriceFactory(public=True)
    founders_round = FoundersRoundFactory(free_seats=2)

    offer = offers.current_offer(timezone.now())

    assert (offer.founders_round, offer.seats_left) == (founders_round, 2)


def test_the_public_price_is_on_sale_when_the_seats_are_gone():
    price = PriceFactory(public=True)
    FoundersRoundFactory(free_seats=0)

    assert offers.current_offer(timezone.now()).price == price


@pytest.mark.parametrize(
    "times",
    [
        {"opens_at": timezone.now() + timedelta(days=1)},
        {"opens_at": timezone.now() - timedelta(days=2), "closes_at": timezone.now() - timedelta(days=1)},
    ],
)
def test_a_round_outside_its_time_is_not_on_sale(times):
    price = PriceFactory(public=True)
    FoundersRoundFactory(free_seats=2, **times)

    assert offers.current_offer(timezone.now()).price == price


def test_a_held_seat_is_still_on_sale_to_its_holder():
    founders_round, user = FoundersRoundFactory(free_seats=1), UserFactory()
    Seat.objects.update(state="held", user=user, held_at=timezone.now())

    assert offers.current_offer(timezone.now(), user).founders_round == founders_round


def test_the_newest_public_price_is_on_sale():
    PriceFactory(public=True)
    newest = PriceFactory(public=True)

    assert offers.current_offer(timezone.now()).price == newest


@pytest.mark.parametrize("facts", [{"public": True, "stripe_price_id": None}, {"public": False}])
def test_what_stripe_does_not_know_or_nobody_published_is_not_on_sale(facts):
    PriceFactory(**facts)

    with pytest.raises(NothingOnSale):
        offers.current_offer(timezone.now())


def test_a_round_whose_renewal_price_is_not_at_stripe_is_not_on_sale():
    FoundersRoundFactory(free_seats=1, renewal_price=PriceFactory(stripe_price_id=None))

    with pytest.raises(NothingOnSale):
        offers.current_offer(timezone.now())


def test_who_has_a_page_open_keeps_it_when_the_price_changes(stripe_twin):
    old, user = publish(1900, public=True), UserFactory()
    url = checkouts.start_checkout(user=user)
    publish(2900, public=True)

    assert checkouts.start_checkout(user=user) == url
    assert user.checkouts.get().price == old


def test_a_published_price_is_made_at_stripe(stripe_twin):
    price = publish(1350, months=6)

    made = stripe_twin.all("price", id=price.stripe_price_id)[0]
    assert (made["unit_amount"], made["recurring"]["interval_count"], made["tax_behavior"]) == (1350, 6, "inclusive")


def test_all_prices_of_a_plan_belong_to_one_product(stripe_twin):
    publish(1900)
    publish(2900)

    assert len(stripe_twin.all("product")) == 1


@pytest.mark.parametrize("path", ["/products", "/prices"])
@pytest.mark.parametrize("kind", ["after", "lost"])
def test_a_price_cut_off_on_its_way_is_made_once(stripe_twin, kind, path):
    price = PriceFactory(stripe_price_id=None)
    stripe_twin.fail(kind, times=1, path=path, method="POST")

    publishing.complete_prices()

    price.refresh_from_db()
    assert [made["id"] for made in stripe_twin.all("price")] == [price.stripe_price_id]


def test_a_process_that_ended_before_it_kept_the_id_makes_no_second_price(stripe_twin):
    price = PriceFactory(stripe_price_id=None)
    publishing.complete_price(Price.objects.get(pk=price.pk))
    unaware = Price.objects.get(pk=price.pk)

    publishing.complete_price(unaware)

    assert len(stripe_twin.all("price")) == 1


def test_a_saved_fault_keeps_no_price_from_stripe_for_long(stripe_twin):
    price = PriceFactory(stripe_price_id=None)
    stripe_twin.fail("saved", times=3, path="/prices", method="POST")
    with pytest.raises(StripeAway):
        publishing.complete_price(price)
    price.created_at -= timedelta(minutes=10)

    publishing.complete_price(price)

    assert price.stripe_price_id


def test_a_price_is_published_while_stripe_is_away(stripe_twin, django_capture_on_commit_callbacks):
    stripe_twin.be_away()
    with django_capture_on_commit_callbacks(execute=True):
        price = offers.publish_price(plan=Plan.objects.get(slug="pro"), money=Money(1900, "usd"), public=True)
    stripe_twin.be_away(False)

    assert publishing.complete_prices() == 0
    price.refresh_from_db()
    assert price.stripe_price_id

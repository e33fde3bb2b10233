"""What the database itself refuses, whoever asks."""

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import DecimalField, FloatField
from django.utils import timezone

from billing.models import Price, Seat
from tests.factories import (
    CheckoutFactory,
    FoundersRoundFactory,
    PriceFactory,
    SeatFactory,
    SubscriptionFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("field", "value"),
    [("amount_cents", 2900), ("currency", "eur"), ("interval", "year"), ("interval_count", 2), ("public", True)],
)
def test_no_part_of_a_price_is_ever_changed(field, value):
    price = PriceFactory()

    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Price.objects.filter(pk=price.pk).update(**{field: value})


def test_a_price_takes_its_id_of_stripe_once():
    price = PriceFactory(stripe_price_id=None)
    Price.objects.filter(pk=price.pk).update(stripe_price_id="price_1")

    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Price.objects.filter(pk=price.pk).update(stripe_price_id="price_2")


def test_a_price_is_never_deleted():
    with pytest.raises(IntegrityError, match="never deleted"), transaction.atomic():
        PriceFactory().delete()


@pytest.mark.parametrize("promise", ["opening_price", "renewal_price"])
def test_the_prices_of_a_round_stay(promise):
    founders_round = FoundersRoundFactory()
    setattr(founders_round, promise, PriceFactory())

    with pytest.raises(IntegrityError, match="promise"), transaction.atomic():
        founders_round.save()


def test_the_price_promised_for_renewals_stays():
    subscription = SubscriptionFactory(renewal_price=PriceFactory())
    subscription.renewal_price = PriceFactory()

    with pytest.raises(IntegrityError, match="promised"), transaction.atomic():
        subscription.save()


def test_a_kept_seat_is_never_free_again():
    seat = SeatFactory(state=Seat.State.KEPT, subscription=SubscriptionFactory(), kept_at=timezone.now())

    with pytest.raises(IntegrityError, match="never sold again"), transaction.atomic():
        Seat.objects.filter(pk=seat.pk).update(state="free", user=None, subscription=None)


def test_a_held_seat_is_never_deleted():
    seat = SeatFactory(state=Seat.State.HELD, user=UserFactory(), held_at=timezone.now())

    with pytest.raises(IntegrityError, match="never deleted"), transaction.atomic():
        seat.delete()


def test_a_kept_seat_has_a_subscription():
    with pytest.raises(IntegrityError, match="kept_seat_has_a_subscription"), transaction.atomic():
        SeatFactory(state=Seat.State.KEPT, kept_at=timezone.now())


def test_a_user_has_one_live_seat():
    seat = SeatFactory(state=Seat.State.HELD, user=UserFactory(), held_at=timezone.now())

    with pytest.raises(IntegrityError, match="one_live_seat_per_user"), transaction.atomic():
        SeatFactory(state=Seat.State.HELD, user=seat.user, held_at=timezone.now())


def test_a_user_has_one_live_checkout():
    checkout = CheckoutFactory()

    with pytest.raises(IntegrityError, match="one_live_checkout_per_user"), transaction.atomic():
        CheckoutFactory(user=checkout.user)


def test_money_is_kept_in_whole_cents():
    fields = [field for model in apps.get_app_config("billing").get_models() for field in model._meta.get_fields()]

    assert [field.name for field in fields if isinstance(field, FloatField | DecimalField)] == []

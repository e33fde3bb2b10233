"""What staff do with prices and rounds without touching code, and the sentences that stop them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from billing import checkouts
from billing.models import FoundersRound, Plan, Price
from tests.billing.buying import open_round, publish, states
from tests.factories import CheckoutFactory, SeatFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def form_of(db):
    """What the form of a round holds when staff send it."""

    def form(founders_round=None, **changed):
        now = timezone.now()
        fields = {"capacity": "3", "closes_at_0": "", "closes_at_1": ""}
        if founders_round is None:
            fields |= {"name": "Second", "opens_at_0": f"{now:%Y-%m-%d}", "opens_at_1": f"{now:%H:%M:%S}"}
        return fields | changed

    return form


def test_staff_publish_a_price(staff, stripe_twin, django_capture_on_commit_callbacks):
    pro = Plan.objects.get(slug="pro")
    sent = {
        "plan": pro.pk, "amount": "19.50", "currency": "usd", "interval": "month", "interval_count": "1", "public": "on"
    }  # fmt: skip

    with django_capture_on_commit_callbacks(execute=True):
        staff.post(reverse("admin:billing_price_add"), sent)

    price = Price.objects.get()
    assert (price.amount_cents, price.public, price.stripe_price_id is None) == (1950, True, False)


@pytest.mark.parametrize("amount", ["0", "-5", "19.999", "nineteen"])
def test_an_amount_that_is_none_is_refused(staff, amount):
    pro = Plan.objects.get(slug="pro")
    sent = {"plan": pro.pk, "amount": amount, "currency": "usd", "interval": "month", "interval_count": "1"}

    assert staff.post(reverse("admin:billing_price_add"), sent).context["errors"]
    assert not Price.objects.exists()


def test_a_published_price_is_read_only(staff, stripe_twin):
    price = publish(1900)

    assert staff.post(reverse("admin:billing_price_change", args=[price.pk]), {"amount": "1"}).status_code == 403


def test_a_published_price_can_be_read(staff, stripe_twin):
    price = publish(1900)

    assert "$19 a month" in staff.get(reverse("admin:billing_price_change", args=[price.pk])).content.decode()


def test_staff_open_a_round(staff, stripe_twin, form_of):
    opening, renewal = publish(4000, months=6), publish(1100)

    staff.post(
        reverse("admin:billing_foundersround_add"),
        form_of(opening_price=opening.pk, renewal_price=renewal.pk, capacity="20"),
    )

    assert states(FoundersRound.objects.get()) == {"free": 20}


def test_two_equal_prices_are_refused_in_words(staff, stripe_twin, form_of):
    price = publish(4000)
    sent = form_of(opening_price=price.pk, renewal_price=price.pk)

    answer = staff.post(reverse("admin:billing_foundersround_add"), sent)

    assert "choose two prices" in answer.content.decode()


def test_staff_add_seats(staff, stripe_twin, form_of):
    founders_round = open_round(3)

    staff.post(reverse("admin:billing_foundersround_change", args=[founders_round.pk]), form_of(capacity="5"))

    assert states(founders_round) == {"free": 5}


def test_staff_extend_a_round(staff, stripe_twin, form_of):
    founders_round = open_round(3)
    end = timezone.now() + timedelta(days=30)
    sent = form_of(closes_at_0=f"{end:%Y-%m-%d}", closes_at_1=f"{end:%H:%M:%S}")

    staff.post(reverse("admin:billing_foundersround_change", args=[founders_round.pk]), sent)

    founders_round.refresh_from_db()
    assert founders_round.closes_at == end.replace(microsecond=0)


def test_fewer_seats_than_are_held_are_refused_in_words(staff, stripe_twin, form_of):
    founders_round = open_round(3)
    for _ in range(2):
        checkouts.start_checkout(user=UserFactory())
    page = reverse("admin:billing_foundersround_change", args=[founders_round.pk])

    answer = staff.post(page, form_of(capacity="1"), follow=True)

    assert "it cannot have fewer than 2" in answer.content.decode()
    assert states(founders_round) == {"held": 2, "free": 1}


def test_staff_close_a_round(staff, stripe_twin):
    founders_round = open_round(3)

    staff.post(
        reverse("admin:billing_foundersround_changelist"),
        {"action": "close_now", "_selected_action": [founders_round.pk]},
    )

    founders_round.refresh_from_db()
    assert founders_round.closes_at <= timezone.now()


def test_a_round_is_never_deleted(staff, stripe_twin):
    founders_round = open_round(1)
    page = reverse("admin:billing_foundersround_delete", args=[founders_round.pk])

    assert staff.post(page, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("listed", ["price", "foundersround", "seat", "checkout"])
def test_staff_see_every_list(staff, listed):
    CheckoutFactory(seat=SeatFactory())

    assert staff.get(reverse(f"admin:billing_{listed}_changelist")).status_code == 200


@pytest.mark.parametrize("listed", ["seat", "checkout"])
def test_seats_and_checkouts_are_not_edited(staff, listed):
    made = CheckoutFactory(seat=SeatFactory())
    row = made if listed == "checkout" else made.seat

    assert staff.post(reverse(f"admin:billing_{listed}_change", args=[row.pk]), {"state": "kept"}).status_code == 403

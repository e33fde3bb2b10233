from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from billing.models import Plan, Seat
from tests.factories import (
    CheckoutFactory,
    FoundersRoundFactory,
    PriceFactory,
    SeatFactory,
    SubscriptionFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def page(client):
    return client.get(reverse("billing:pricing")).content.decode()


@pytest.mark.parametrize(
    "fact",
    [
        "3 seats left",
        "$50 for six months, then $13 a month",
        "for as long as you keep the subscription, whatever the public price becomes",
        "the public price: $19 a month today",
        "Prices include any tax",
        "rate ends when you let the subscription end",
        "mended within 14 days",
        "the $50 back in full within 14 days",
        "closes on",
    ],
)
def test_the_founders_offer_is_told_in_full_before_any_payment(client, fact):
    PriceFactory(amount_cents=1900, public=True)
    FoundersRoundFactory(free_seats=3, closes_at=timezone.now() + timedelta(days=3))

    assert fact in " ".join(page(client).split())


@pytest.mark.parametrize("text", ["accounts:terms", "accounts:privacy", "billing:refunds"])
def test_the_offer_links_what_is_agreed_to(client, text):
    FoundersRoundFactory(free_seats=1)

    assert f'href="{reverse(text)}"' in page(client)


def test_without_a_round_the_public_price_is_sold(client):
    PriceFactory(amount_cents=1900, public=True)

    assert "AVA Pro: $19 a month" in page(client)


def test_a_full_round_sells_the_public_price(client):
    PriceFactory(amount_cents=1900, public=True)
    FoundersRoundFactory(free_seats=0)

    assert "AVA Pro: $19 a month" in page(client)


def test_with_nothing_on_sale_the_page_says_so(client):
    assert "Nothing is on sale at the moment" in page(client)


def test_a_visitor_is_led_through_sign_up_back_to_the_prices(client):
    FoundersRoundFactory(free_seats=1)

    assert f"{reverse('account_signup')}?next={reverse('billing:pricing')}" in page(client)


def test_who_has_pro_is_led_to_the_billing_page(client):
    FoundersRoundFactory(free_seats=1)
    client.force_login(SubscriptionFactory().customer.user)

    assert "You have AVA Pro" in page(client)


def test_an_open_payment_page_is_told_with_its_end(client):
    user = UserFactory()
    seat = SeatFactory(state=Seat.State.HELD, user=user, held_at=timezone.now())
    CheckoutFactory(user=user, seat=seat, price=seat.founders_round.opening_price, state="open", session_id="cs_1")
    client.force_login(user)

    assert "holds your seat until then" in page(client)


def test_somebody_elses_open_payment_page_is_not_told(client):
    FoundersRoundFactory(free_seats=1)
    CheckoutFactory(state="open", session_id="cs_1")
    client.force_login(UserFactory())

    assert "holds your seat" not in page(client)


def test_the_table_shows_the_limits_that_staff_set(client):
    Plan.objects.filter(slug="visitor").update(one_mode_per_day=41)

    assert "41 a day" in page(client)


def test_the_refund_policy_has_its_page(client):
    assert client.get(reverse("billing:refunds")).status_code == 200


def test_pricing_costs_the_same_queries_at_any_number_of_seats(client, django_assert_num_queries):
    FoundersRoundFactory(free_seats=40)
    PriceFactory(amount_cents=1900, public=True)

    with django_assert_num_queries(4):
        page(client)


def test_fair_use_is_told(client, settings):
    settings.FAIR_USE_SCORES_PER_MINUTE = 73

    assert "more than 73 scores within a minute" in page(client)

import pytest
from django.urls import reverse

from billing.models import Checkout, Subscription
from tests.billing.buying import buy, checkout_of, open_round, publish
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    user = UserFactory()
    client.force_login(user)
    return user


def click(client, **fields):
    return client.post(reverse("billing:checkout"), fields)


def words(answer):
    return " ".join(answer.content.decode().split())


def test_a_click_leads_to_the_page_of_stripe(client, user, stripe_twin):
    open_round(1)

    answer = click(client)

    assert (answer.status_code, answer["Location"]) == (303, checkout_of(user).url)


def test_a_second_click_leads_to_the_same_page(client, user, stripe_twin):
    open_round(2)

    assert click(client)["Location"] == click(client)["Location"]


def test_a_visitor_is_asked_to_sign_in_first(client, stripe_twin):
    open_round(1)

    assert click(client)["Location"].startswith(reverse("account_login"))


def test_a_click_on_an_offer_that_changed_shows_the_new_one(client, user, stripe_twin):
    old = publish(1900, public=True)
    publish(2400, public=True)

    answer = client.post(reverse("billing:checkout"), {"price": old.pk}, follow=True)

    assert "changed while you read" in words(answer)
    assert not Checkout.objects.exists()


def test_who_pays_already_is_led_to_the_billing_page(client, user, stripe_twin):
    open_round(2)
    buy(user, stripe_twin)

    assert click(client)["Location"] == reverse("billing:overview")


def test_with_nothing_on_sale_a_click_says_so(client, user, stripe_twin):
    assert "Nothing is on sale" in words(client.post(reverse("billing:checkout"), follow=True))


def test_while_stripe_is_away_a_plain_page_keeps_the_seat(client, user, stripe_twin, settings):
    founders_round = open_round(1)
    settings.STRIPE_API_BASE = "http://127.0.0.1:9"

    answer = click(client)

    assert (answer.status_code, founders_round.seats.get().user) == (503, user)
    assert "Try again" in words(answer)


def test_the_return_page_opens_pro_before_any_message_of_stripe(client, user, stripe_twin):
    open_round(1)
    click(client)
    session_id = checkout_of(user).session_id
    stripe_twin.pay(session_id)

    answer = client.get(reverse("billing:checkout_done"), {"session_id": session_id})

    assert "AVA Pro is open" in words(answer)
    assert "The next payment is <strong>$13</strong>" in words(answer)


def test_the_return_page_of_an_unpaid_session_says_so(client, user, stripe_twin):
    open_round(1)
    click(client)

    answer = client.get(reverse("billing:checkout_done"), {"session_id": checkout_of(user).session_id})

    assert "Nothing was paid yet" in words(answer)


@pytest.mark.parametrize("session_id", ["", "cs_test_unknown", "../customers", "x" * 500])
def test_a_made_up_session_leads_to_the_billing_page(client, user, stripe_twin, session_id):
    answer = client.get(reverse("billing:checkout_done"), {"session_id": session_id})

    assert answer["Location"] == reverse("billing:overview")


def test_a_stranger_sees_nothing_of_somebody_elses_payment(client, user, stripe_twin):
    open_round(2)
    other = UserFactory()
    buy(other, stripe_twin)

    answer = client.get(reverse("billing:checkout_done"), {"session_id": checkout_of(other).session_id})

    assert answer["Location"] == reverse("billing:overview")


def test_who_turned_back_is_told_that_the_seat_waits(client, user, stripe_twin):
    open_round(1)
    click(client)

    assert "seat is held until then" in words(client.get(reverse("billing:checkout_canceled")))


def test_without_a_payment_page_turning_back_says_that_nothing_was_charged(client, user):
    assert "Nothing was paid on it" in words(client.get(reverse("billing:checkout_canceled")))


def test_the_mirror_knows_the_payment_once_the_page_was_seen(client, user, stripe_twin):
    open_round(1)
    click(client)
    stripe_twin.pay(checkout_of(user).session_id)
    for _ in range(2):
        client.get(reverse("billing:checkout_done"), {"session_id": checkout_of(user).session_id})

    assert Subscription.objects.get(customer__user=user).status == "active"


def test_the_return_page_of_what_has_ended_leads_to_the_billing_page(client, user, stripe_twin):
    open_round(1)
    bought = buy(user, stripe_twin)
    stripe_twin.cancel_subscription(bought.stripe_id)

    answer = client.get(reverse("billing:checkout_done"), {"session_id": checkout_of(user).session_id})

    assert answer["Location"] == reverse("billing:overview")


def test_who_goes_on_to_a_page_that_closed_meanwhile_is_sold_no_other_price(client, user, stripe_twin):
    opening_price = open_round(1).opening_price
    click(client)

    shown = words(client.get(reverse("billing:checkout_canceled")))

    assert f'name="price" value="{opening_price.pk}"' in shown


def test_who_tries_again_while_stripe_is_away_is_sold_no_other_price(client, user, stripe_twin, settings):
    opening_price = open_round(1).opening_price
    settings.STRIPE_API_BASE = "http://127.0.0.1:9"

    assert f'name="price" value="{opening_price.pk}"' in words(click(client, price=opening_price.pk))


def test_who_signs_in_on_the_way_to_the_till_comes_back_to_the_prices(client, user):
    assert client.get(reverse("billing:checkout"))["Location"] == reverse("billing:pricing")

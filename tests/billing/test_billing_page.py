from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from billing.models import Subscription
from tests.billing.buying import buy, open_round, publish
from tests.factories import GrantFactory, SubscriptionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.fixture
def founder(user, stripe_twin):
    open_round(2)
    return buy(user, stripe_twin)


def overview(client):
    return " ".join(client.get(reverse("billing:overview")).content.decode().split())


@pytest.mark.parametrize("name", ["overview", "cancel", "refund", "checkout_done", "checkout_canceled"])
def test_a_visitor_is_asked_to_sign_in(client, name):
    assert client.get(reverse(f"billing:{name}"))["Location"].startswith(reverse("account_login"))


def test_a_free_account_reads_that_nothing_is_charged(client, user):
    assert "You have a free account, and nothing is charged" in overview(client)


def test_a_given_plan_is_told(client):
    client.force_login(GrantFactory().user)

    assert "AVA Pro was given to you" in overview(client)


@pytest.mark.parametrize(
    "fact", ["seat 1 of First round", "$13 a month, tax included", "The next payment is <strong>$13</strong>", "$50"]
)
def test_a_founder_reads_what_he_has(client, founder, fact):
    assert fact in overview(client)


def test_who_buys_at_the_public_price_reads_that_price(client, user, stripe_twin):
    publish(1900, public=True)
    buy(user, stripe_twin)

    assert "The next payment is <strong>$19</strong>" in overview(client)


def test_canceling_asks_first(client, founder):
    answer = client.get(reverse("billing:cancel")).content.decode()

    assert "Cancel the renewal?" in answer
    assert not Subscription.objects.get().cancel_at_period_end


def test_canceling_keeps_pro_until_the_paid_period_is_over(client, founder):
    client.post(reverse("billing:cancel"))

    assert "Nothing more is charged. AVA Pro stays open until" in overview(client)


def test_resuming_keeps_the_founders_price(client, founder):
    client.post(reverse("billing:cancel"))
    client.post(reverse("billing:resume"))

    assert "The next payment is <strong>$13</strong>" in overview(client)


def test_a_refund_asks_first(client, founder):
    assert "Have your payment back?" in client.get(reverse("billing:refund")).content.decode()
    assert Subscription.objects.get().refunded_at is None


def test_a_refund_ends_pro_at_once(client, founder):
    client.post(reverse("billing:refund"))

    assert "AVA Pro ended" in overview(client)


def test_nothing_to_cancel_leads_back(client, user):
    assert client.get(reverse("billing:cancel"))["Location"] == reverse("billing:overview")


def test_the_portal_is_a_page_of_stripe(client, founder, stripe_twin, settings):
    answer = client.post(reverse("billing:portal"))

    assert (answer.status_code, answer["Location"].startswith(settings.STRIPE_API_BASE)) == (303, True)


def test_invoices_that_cannot_be_had_leave_the_page_standing(client, founder, settings):
    settings.STRIPE_API_BASE = "http://127.0.0.1:9"

    assert "Stripe, which keeps the invoices, does not answer now" in overview(client)


def test_somebody_elses_subscription_is_not_shown(client, user):
    SubscriptionFactory()

    assert "You have a free account" in overview(client)


def test_an_overdue_payment_is_told_with_the_day_until_which_it_can_be_mended(client, user):
    SubscriptionFactory(customer__user=user, status="past_due")

    assert "A payment failed. Until" in overview(client)


@pytest.mark.parametrize("name", ["cancel", "resume", "portal"])
def test_with_stripe_away_a_plain_page_says_try_again(client, founder, settings, name):
    settings.STRIPE_API_BASE = "http://127.0.0.1:9"

    answer = client.post(reverse(f"billing:{name}"))

    assert answer.status_code == 503 or name == "resume"


def test_with_stripe_away_a_refund_is_written_down(client, founder, settings):
    settings.STRIPE_API_BASE = "http://127.0.0.1:9"

    page = client.post(reverse("billing:refund"), follow=True).content.decode()

    assert "Your refund is on its way" in page
    assert Subscription.objects.get().refund_asked_at


def test_who_buys_at_the_public_price_reads_that_it_is_locked(client, user, stripe_twin):
    publish(1900, public=True)
    buy(user, stripe_twin)

    assert "$19 a month, tax included" in overview(client)


def test_who_cancels_what_is_overdue_is_not_told_that_nothing_more_is_charged(client, user):
    SubscriptionFactory(customer__user=user, status="past_due")

    assert "Nothing more is charged" not in client.get(reverse("billing:cancel")).content.decode()


def test_what_is_overdue_for_longer_than_its_grace_is_told_as_closed(client, user):
    SubscriptionFactory(
        customer__user=user, status="past_due", current_period_start=timezone.now() - timedelta(days=15)
    )

    assert "so AVA Pro is closed" in overview(client)


@pytest.mark.parametrize("name", ["resume", "portal"])
def test_who_signs_in_on_the_way_comes_back_to_the_billing_page(client, user, name):
    assert client.get(reverse(f"billing:{name}"))["Location"] == reverse("billing:overview")

"""From the click to the access, and who else may be at the till."""

import pytest
from django.utils import timezone

from billing import checkouts, inbox, offers, publishing, stripe_gateway
from billing.entitlements import entitlement_of
from billing.errors import StripeRefused
from billing.models import Price, StripeEvent, Subscription
from tests.billing.buying import buy, checkout_of, open_round, publish, states
from tests.billing.post import post_event
from tests.factories import PriceFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_who_paid_has_access_before_any_webhook_came(stripe_twin):
    open_round(1)
    user = UserFactory()

    buy(user, stripe_twin)

    assert entitlement_of(user, timezone.now()).plan_slug == "pro"


def test_who_paid_and_closed_the_browser_has_his_seat_by_webhook_alone(client, stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    checkouts.start_checkout(user=user)
    stripe_twin.pay(checkout_of(user).session_id)

    post_event(client, stripe_twin, stripe_twin.events("checkout.session.completed")[0])
    inbox.handle_event(StripeEvent.objects.get().pk)

    assert states(founders_round) == {"kept": 1}
    assert entitlement_of(user, timezone.now()).plan_slug == "pro"


def test_who_did_not_pay_yet_has_no_access(stripe_twin):
    open_round(1)
    user = UserFactory()

    checkouts.start_checkout(user=user)

    assert entitlement_of(user, timezone.now()).plan_slug == "free"


def test_another_address_at_the_till_buys_for_the_account_that_clicked(stripe_twin):
    open_round(1)
    user = UserFactory()
    checkouts.start_checkout(user=user)
    session_id = checkout_of(user).session_id
    stripe_twin.pay(session_id, email="someone-else@example.com")

    checkouts.sync_checkout(session_id=session_id)

    assert Subscription.objects.get().customer.user == user


def test_two_accounts_with_one_card_have_a_seat_each(stripe_twin):
    founders_round = open_round(2)

    for user in UserFactory.create_batch(2):
        buy(user, stripe_twin)

    assert states(founders_round) == {"kept": 2}


def test_a_price_that_stripe_made_otherwise_is_not_sold(stripe_twin, monkeypatch):
    other = stripe_gateway.fetch_price(publish(1900).stripe_price_id)
    monkeypatch.setattr(stripe_gateway, "create_price", lambda **_: other)
    price = PriceFactory(amount_cents=1300, public=True, stripe_price_id=None)

    with pytest.raises(StripeRefused, match="made"):
        publishing.complete_price(price)

    assert Price.objects.get(pk=price.pk).stripe_price_id is None


def test_a_raised_public_price_leaves_the_founder_his(stripe_twin):
    founders_round = open_round(1)
    subscription = buy(UserFactory(), stripe_twin)

    publish(2900, public=True)

    subscription.refresh_from_db()
    assert subscription.renewal_price == founders_round.renewal_price
    assert offers.current_offer(timezone.now()).price.amount_cents == 2900

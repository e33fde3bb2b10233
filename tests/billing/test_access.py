from datetime import timedelta

import pytest
from django.utils import timezone

from billing.access import access_of
from billing.entitlements import GRACE
from tests.factories import GrantFactory, SeatFactory, SubscriptionFactory, UserFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_a_free_account_has_nothing_open():
    assert access_of(UserFactory(), NOW) is None


def test_a_subscription_goes_on_until_somebody_ends_it():
    access = access_of(SubscriptionFactory().customer.user, NOW)

    assert (access.plan.slug, access.why, access.until) == ("pro", "subscription", None)


def test_a_kept_seat_is_why_a_founder_has_access():
    subscription = SubscriptionFactory()
    SeatFactory(state="kept", subscription=subscription, user=subscription.customer.user, kept_at=NOW)

    assert access_of(subscription.customer.user, NOW).why == "founders"


def test_a_subscription_that_will_not_renew_says_its_last_day():
    subscription = SubscriptionFactory(cancel_at_period_end=True)

    assert access_of(subscription.customer.user, NOW).until == subscription.current_period_end


def test_an_overdue_payment_says_when_its_grace_ends():
    subscription = SubscriptionFactory(status="past_due", current_period_start=NOW - timedelta(days=1))

    assert access_of(subscription.customer.user, NOW).until == NOW - timedelta(days=1) + GRACE


def test_a_grant_says_its_end():
    grant = GrantFactory(ends_at=NOW + timedelta(days=3))

    access = access_of(grant.user, NOW)

    assert (access.why, access.until) == ("grant", grant.ends_at)


def test_a_payment_is_named_before_a_grant_of_the_same_plan():
    subscription = SubscriptionFactory()
    GrantFactory(user=subscription.customer.user)

    assert access_of(subscription.customer.user, NOW).why == "subscription"


def test_access_costs_two_queries(django_assert_num_queries):
    user = SubscriptionFactory().customer.user

    with django_assert_num_queries(2):
        access_of(user, NOW)

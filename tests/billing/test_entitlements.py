from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from billing.entitlements import GRACE, Entitlement, entitlement_of
from billing.models import Plan
from tests.factories import GrantFactory, SubscriptionFactory, UserFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_a_visitor_scores_three_times_a_day_against_one_mode(nobody):
    assert entitlement_of(nobody, NOW) == Entitlement("visitor", 3, 0, 0)


def test_a_free_account_scores_ten_times_and_once_against_all_modes():
    assert entitlement_of(UserFactory(), NOW) == Entitlement("free", 10, 1, 3)


def test_a_granted_pro_has_no_limits():
    grant = GrantFactory(ends_at=NOW + timedelta(seconds=1))

    assert entitlement_of(grant.user, NOW) == Entitlement("pro", None, None, None)


def test_an_ended_grant_opens_nothing():
    grant = GrantFactory(ends_at=NOW)

    assert entitlement_of(grant.user, NOW).plan_slug == "free"


def test_somebody_elses_grant_opens_nothing():
    GrantFactory()

    assert entitlement_of(UserFactory(), NOW).plan_slug == "free"


def test_a_limit_that_staff_edit_holds_at_once():
    Plan.objects.filter(slug="free").update(one_mode_per_day=12)

    assert entitlement_of(UserFactory(), NOW).one_mode_per_day == 12


def test_an_entitlement_costs_one_query(django_assert_num_queries):
    user = GrantFactory().user

    with django_assert_num_queries(1):
        entitlement_of(user, NOW)


@pytest.mark.parametrize("status", ["active", "trialing"])
def test_a_paid_subscription_opens_its_plan(status):
    subscription = SubscriptionFactory(status=status)

    assert entitlement_of(subscription.customer.user, NOW) == Entitlement("pro", None, None, None)


@pytest.mark.parametrize("status", ["incomplete", "incomplete_expired", "unpaid", "paused", "canceled"])
def test_a_subscription_that_is_not_paid_opens_nothing(status):
    assert plan_opened_by(SubscriptionFactory(status=status)) == "free"


@pytest.mark.parametrize(("overdue_for", "plan"), [(GRACE - timedelta(seconds=1), "pro"), (GRACE, "free")])
def test_an_overdue_payment_leaves_the_plan_open_for_fourteen_days(overdue_for, plan):
    subscription = SubscriptionFactory(status="past_due", current_period_start=NOW - overdue_for)

    assert plan_opened_by(subscription) == plan


@pytest.mark.parametrize("taken_back", ["refunded_at", "disputed_at", "ended_at"])
@pytest.mark.parametrize("status", ["active", "past_due"])
def test_a_payment_taken_back_opens_nothing(status, taken_back):
    assert plan_opened_by(SubscriptionFactory(status=status, **{taken_back: NOW})) == "free"


def test_a_subscription_at_a_price_that_is_not_ours_opens_nothing():
    assert plan_opened_by(SubscriptionFactory(price=None, stripe_price_id="price_of_something_else")) == "free"


def test_somebody_elses_subscription_opens_nothing():
    SubscriptionFactory()

    assert entitlement_of(UserFactory(), NOW).plan_slug == "free"


def test_an_ended_subscription_takes_no_grant_away():
    subscription = SubscriptionFactory(status="canceled")
    GrantFactory(user=subscription.customer.user)

    assert plan_opened_by(subscription) == "pro"


def plan_opened_by(subscription):
    return entitlement_of(subscription.customer.user, NOW).plan_slug

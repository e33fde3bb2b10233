from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from billing.entitlements import Entitlement, entitlement_of
from billing.models import Plan
from tests.factories import GrantFactory, UserFactory

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

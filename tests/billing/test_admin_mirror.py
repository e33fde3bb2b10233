"""What staff see of Stripe's word, and the one thing they may do about it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from billing.models import StripeEvent
from tests.factories import SubscriptionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def event(**fields):
    return StripeEvent.objects.create(
        type="invoice.paid", happened_at=timezone.now(), next_try_at=timezone.now(), **fields
    )


@pytest.mark.parametrize("page", ["stripeevent", "customer", "subscription"])
def test_staff_see_every_list(staff, page):
    event(stripe_id="evt_1")
    SubscriptionFactory()

    assert staff.get(reverse(f"admin:billing_{page}_changelist")).status_code == 200


def test_a_subscription_is_edited_by_nobody(staff):
    change = reverse("admin:billing_subscription_change", args=[SubscriptionFactory().pk])

    assert staff.post(change, {"status": "active"}).status_code == 403


def test_a_failed_event_is_tried_again(staff):
    failed = event(stripe_id="evt_1", state="failed", attempts=12)

    try_again(staff, failed)

    failed.refresh_from_db()
    assert (failed.state, failed.attempts) == ("received", 0)


def test_a_handled_event_is_not_tried_again(staff):
    handled = event(stripe_id="evt_1", state="handled")

    try_again(staff, handled)

    handled.refresh_from_db()
    assert handled.state == "handled"


def try_again(staff, chosen):
    staff.post(
        reverse("admin:billing_stripeevent_changelist"), {"action": "try_again", "_selected_action": [chosen.pk]}
    )

"""Every night all rows are compared with Stripe's, and what differs is repaired or told."""

import pytest
from django.utils import timezone

from billing import mirror, reconcile, stripe_gateway
from billing.models import Customer, Subscription
from tests.factories import SubscriptionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def paid(twin_shop):
    """A paid subscription at Stripe, and our row of it."""
    return mirror.sync_subscription(twin_shop.buy().id)


def reconciled(subscription):
    assert reconcile.reconcile_all() == 0
    subscription.refresh_from_db()
    return subscription


def test_a_subscription_that_nobody_told_us_of_is_found(twin_shop):
    told = twin_shop.buy()

    reconcile.reconcile_all()

    assert Subscription.objects.get().stripe_id == told.id


def test_a_customer_that_nobody_told_us_of_is_found(twin_shop):
    user = UserFactory()
    customer_id = twin_shop.customer(user)

    reconcile.reconcile_all()

    assert Customer.objects.get().user == user
    assert Customer.objects.get().stripe_id == customer_id


def test_a_row_that_differs_is_repaired(paid):
    Subscription.objects.update(status="past_due", current_period_end=timezone.now())

    assert reconciled(paid).status == "active"


def test_a_row_that_agrees_is_left_alone(paid):
    assert reconciled(paid).synced_at == paid.synced_at


def test_a_subscription_ended_in_the_dashboard_ends_here(twin_shop, paid):
    twin_shop.twin.cancel_subscription(paid.stripe_id)

    assert reconciled(paid).ended_at


def test_a_customer_deleted_in_the_dashboard_has_nothing_here(twin_shop, paid):
    twin_shop.twin.delete_customer(paid.customer.stripe_id)

    assert reconciled(paid).status == "canceled"
    assert Customer.objects.get().deleted_at


def test_a_subscription_that_stripe_does_not_know_ends_with_an_alarm(twin_shop, caplog):
    customer_id = twin_shop.customer()
    mirror.sync_customer(customer_id)
    lost = SubscriptionFactory(customer=Customer.objects.get())

    assert reconciled(lost).ended_at
    assert "ALARM" in caplog.text


def test_a_refund_in_the_dashboard_is_written_down(twin_shop, paid):
    twin_shop.twin.refund(twin_shop.latest_charge(paid.stripe_id))

    assert reconciled(paid).refunded_at


def test_a_dispute_that_nobody_told_us_of_is_written_down(twin_shop, paid):
    twin_shop.twin.dispute(twin_shop.latest_charge(paid.stripe_id))

    assert reconciled(paid).disputed_at


def test_a_dispute_that_was_won_gives_the_plan_back(twin_shop, paid):
    dispute = twin_shop.twin.dispute(twin_shop.latest_charge(paid.stripe_id))
    reconcile.reconcile_all()
    twin_shop.twin.close_dispute(dispute["id"], status="won")

    assert reconciled(paid).disputed_at is None


def test_a_kept_seat_without_its_schedule_gets_one_with_an_alarm(twin_shop, paid, caplog):
    twin_shop.keep_seat(paid)

    reconcile.reconcile_all()

    schedule = stripe_gateway.fetch_schedule(stripe_gateway.fetch_subscription(paid.stripe_id).schedule_id)
    assert schedule.phases[1].price_id == twin_shop.renewal.stripe_price_id
    assert "ALARM" in caplog.text


def test_a_schedule_that_staff_released_is_put_back(twin_shop, paid):
    twin_shop.keep_seat(paid)
    schedule = twin_shop.schedule(stripe_gateway.fetch_subscription(paid.stripe_id))
    stripe_gateway.release_schedule(schedule.id, key="by-hand")

    reconcile.reconcile_all()

    assert stripe_gateway.fetch_subscription(paid.stripe_id).schedule_id not in (None, schedule.id)


def test_a_founder_who_cancelled_gets_no_schedule(twin_shop, paid):
    twin_shop.keep_seat(paid)
    stripe_gateway.set_cancel_at_period_end(paid.stripe_id, True, key="cancel")

    reconcile.reconcile_all()

    assert stripe_gateway.fetch_subscription(paid.stripe_id).schedule_id is None


def test_two_subscriptions_of_one_user_raise_an_alarm(twin_shop, caplog):
    customer_id = twin_shop.customer()
    for _ in range(2):
        twin_shop.buy(customer_id)

    reconcile.reconcile_all()

    assert "has 2 running subscriptions" in caplog.text


def test_two_customers_of_one_user_that_both_pay_raise_an_alarm(twin_shop, caplog):
    user = UserFactory()
    for _ in range(2):
        twin_shop.buy(twin_shop.customer(user))

    reconcile.reconcile_all()

    assert f"User {user.pk} has 2 running subscriptions" in caplog.text


def test_nobody_who_pays_twice_is_cancelled(twin_shop):
    customer_id = twin_shop.customer()
    for _ in range(2):
        twin_shop.buy(customer_id)

    reconcile.reconcile_all()

    assert list(Subscription.objects.values_list("status", flat=True)) == ["active", "active"]


def test_one_subscription_that_cannot_be_repaired_does_not_hold_up_the_others(twin_shop, caplog):
    first, second = twin_shop.buy(), twin_shop.buy()
    twin_shop.twin.fail("before", times=3, path=f"/v1/subscriptions/{second.id}", method="GET")

    assert reconcile.reconcile_all() == 1
    assert Subscription.objects.get().stripe_id == first.id
    assert "ALARM" in caplog.text

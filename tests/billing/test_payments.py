"""A payment that went back closes what it opened, and opens it again when it stands after all."""

from datetime import timedelta

import pytest

from billing import mirror, payments

pytestmark = pytest.mark.django_db


@pytest.fixture
def paid(twin_shop):
    """A paid subscription at Stripe, and our row of it."""
    return mirror.sync_subscription(twin_shop.buy().id)


def test_a_full_refund_is_written_down(twin_shop, paid):
    charge = twin_shop.latest_charge(paid.stripe_id)
    twin_shop.twin.refund(charge)

    assert payments.sync_charge(charge).refunded_at


def test_a_partial_refund_takes_nothing_away(twin_shop, paid):
    charge = twin_shop.latest_charge(paid.stripe_id)
    twin_shop.twin.refund(charge, 1000)

    assert payments.sync_charge(charge).refunded_at is None


def test_a_refund_that_failed_is_undone(twin_shop, paid):
    charge = twin_shop.latest_charge(paid.stripe_id)
    refund = twin_shop.twin.refund(charge)["id"]
    payments.sync_refund(refund)
    twin_shop.twin.fail_refund(refund)

    payments.sync_refund(refund)

    paid.refresh_from_db()
    assert paid.refunded_at is None


def test_the_time_of_a_refund_stays_when_it_is_told_again(twin_shop, paid):
    charge = twin_shop.latest_charge(paid.stripe_id)
    twin_shop.twin.refund(charge)

    assert payments.sync_charge(charge).refunded_at == payments.sync_charge(charge).refunded_at


def test_a_refund_of_an_earlier_payment_takes_nothing_away(twin_shop, paid):
    earlier = twin_shop.latest_charge(paid.stripe_id)
    twin_shop.twin.advance(by=timedelta(days=190))
    twin_shop.twin.refund(earlier)

    assert payments.sync_charge(earlier).refunded_at is None


def test_a_later_payment_counts_again(twin_shop, paid):
    charge = twin_shop.latest_charge(paid.stripe_id)
    twin_shop.twin.refund(charge)
    payments.sync_charge(charge)
    twin_shop.twin.advance(by=timedelta(days=190))

    _, subscription = payments.sync_invoice(mirror.sync_subscription(paid.stripe_id).latest_invoice_id)

    assert subscription.refunded_at is None


@pytest.mark.parametrize("status", ["needs_response", "warning_needs_response"])
def test_an_open_dispute_is_written_down(twin_shop, paid, status):
    dispute = twin_shop.twin.dispute(twin_shop.latest_charge(paid.stripe_id), status=status)

    payments.sync_dispute(dispute["id"])

    paid.refresh_from_db()
    assert paid.disputed_at


@pytest.mark.parametrize(("decided", "stands"), [("lost", True), ("won", False), ("warning_closed", False)])
def test_only_a_lost_dispute_outlives_its_decision(twin_shop, paid, decided, stands):
    dispute = twin_shop.twin.dispute(twin_shop.latest_charge(paid.stripe_id))["id"]
    payments.sync_dispute(dispute)
    twin_shop.twin.close_dispute(dispute, status=decided)

    payments.sync_dispute(dispute)

    paid.refresh_from_db()
    assert bool(paid.disputed_at) is stands


def test_an_invoice_of_no_subscription_changes_nothing(twin_shop):
    client = payments.stripe_gateway.stripe_client()
    # The twin bills subscriptions alone: an invoice that lost its parent stands for another kind.
    bill = twin_shop.twin.all("invoice", customer=twin_shop.buy().customer_id)[0]["id"]
    twin_shop.twin.world.objects["invoice"][bill]["parent"] = None

    assert client.v1.invoices.retrieve(bill).parent is None
    assert payments.sync_invoice(bill)[1] is None

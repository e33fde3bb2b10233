"""Of two answers of Stripe's the later one is written last, whoever was slow."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from billing import mirror, payments
from billing.models import Customer
from tests.waiting import wait_until

pytestmark = pytest.mark.django_db(transaction=True)


def somebody_waits_for_a_row():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()


def in_a_thread(work, *arguments):
    try:
        return work(*arguments)
    finally:
        connection.close()


def written_after(twin_shop, work, argument, change):
    """What `work` writes when it had to wait for the customer's row, while `change` happened at Stripe."""
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            Customer.objects.select_for_update().get()
            waiting = pool.submit(in_a_thread, work, argument)
            wait_until(somebody_waits_for_a_row, seconds=20)
            change()
        return waiting.result(timeout=20)


def test_who_waited_for_the_row_writes_what_stripe_says_afterwards(twin_shop):
    paid = mirror.sync_subscription(twin_shop.buy().id)

    written = written_after(
        twin_shop, mirror.sync_subscription, paid.stripe_id, lambda: twin_shop.twin.cancel_subscription(paid.stripe_id)
    )

    assert written.status == "canceled"


def test_a_subscription_unknown_until_then_is_asked_for_again(twin_shop):
    customer_id = twin_shop.customer()
    mirror.sync_customer(customer_id)
    told = twin_shop.buy(customer_id)

    written = written_after(
        twin_shop, mirror.sync_subscription, told.id, lambda: twin_shop.twin.cancel_subscription(told.id)
    )

    assert written.status == "canceled"


def test_a_refund_made_while_another_waits_is_seen(twin_shop):
    paid = mirror.sync_subscription(twin_shop.buy().id)
    charge = twin_shop.latest_charge(paid.stripe_id)

    written = written_after(twin_shop, payments.sync_charge, charge, lambda: twin_shop.twin.refund(charge))

    assert written.refunded_at

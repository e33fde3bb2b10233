"""`manage.py billing_audit` says for each customer whether everything agrees, and fails when something does not."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from billing import mirror, stripe_gateway
from billing.models import Customer, Seat, Subscription
from tests.factories import PriceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def founder(twin_shop):
    """A founder whose seat, schedule and promise are as they should be."""
    told = twin_shop.buy()
    twin_shop.schedule(told)
    subscription = mirror.sync_subscription(told.id)
    twin_shop.keep_seat(subscription)
    return subscription


def audit(**options):
    out = StringIO()
    try:
        call_command("billing_audit", stdout=out, **options)
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()


def test_a_founder_with_everything_in_place_agrees(founder):
    code, said = audit()

    assert code == 0
    assert f"{founder.customer.stripe_id} {founder.customer.email}: agrees" in said


@pytest.mark.parametrize(
    ("field", "value"), [("status", "past_due"), ("schedule_id", ""), ("cancel_at_period_end", True)]
)
def test_a_fact_that_differs_from_stripe_is_named(founder, field, value):
    Subscription.objects.update(**{field: value})

    code, said = audit()

    assert code == 1
    assert f"{founder.stripe_id}: {field} is {value} here" in said


def test_a_seat_whose_schedule_is_gone_does_not_agree(founder):
    stripe_gateway.release_schedule(founder.schedule_id, key="by-hand")
    mirror.sync_subscription(founder.stripe_id)

    code, said = audit()

    assert code == 1
    assert "would not renew at the promised price" in said


def test_a_promise_that_is_not_the_rounds_does_not_agree(twin_shop):
    subscription = mirror.sync_subscription(twin_shop.buy().id)
    twin_shop.renewal = PriceFactory()
    twin_shop.keep_seat(subscription)

    assert "the promised price is" in audit()[1]


def test_a_seat_of_somebody_else_does_not_agree(founder):
    Seat.objects.update(user=UserFactory())

    assert "belongs to user" in audit()[1]


def test_a_subscription_unknown_here_does_not_agree(twin_shop, founder):
    told = twin_shop.buy(founder.customer.stripe_id)

    code, said = audit()

    assert code == 1
    assert f"{told.id}: is not known here" in said
    assert "has 2 running subscriptions" in said


def test_a_payer_unknown_here_does_not_agree(twin_shop):
    told = twin_shop.buy()

    code, said = audit()

    assert code == 1
    assert f"{told.customer_id}" in said


def test_a_customer_deleted_at_stripe_alone_does_not_agree(twin_shop, founder):
    twin_shop.twin.delete_customer(founder.customer.stripe_id)

    assert "is deleted at Stripe alone" in audit()[1]


def test_one_customer_alone_is_looked_at(twin_shop, founder):
    mirror.sync_subscription(twin_shop.buy().id)

    code, said = audit(customer=founder.customer.stripe_id)

    assert code == 0
    assert "1 looked at, 0 not in agreement." in said


def test_a_customer_that_nobody_knows_is_no_agreement(stripe_twin):
    assert audit(customer="cus_unknown")[0] == 1


def test_more_customers_cost_no_more_queries(twin_shop, founder):
    with CaptureQueriesContext(
        connection,
    ) as one:
        audit()
    for _ in range(3):
        told = twin_shop.buy()
        twin_shop.schedule(told)
        twin_shop.keep_seat(mirror.sync_subscription(told.id))

    with CaptureQueriesContext(connection) as four:
        assert audit()[0] == 0
    assert Customer.objects.count() == 4
    assert len(four) == len(one)

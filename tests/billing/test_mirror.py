"""Our rows of customers and subscriptions are what Stripe says, whoever asks and whenever."""

import pytest

from billing import mirror, stripe_gateway
from billing.models import Customer, Subscription
from tests.factories import CustomerFactory, SubscriptionFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_subscription_is_written_as_stripe_has_it(twin_shop):
    told = twin_shop.buy()

    written = mirror.sync_subscription(told.id)

    assert {field: getattr(written, field) for field in mirror.facts_of(told)} == mirror.facts_of(told)


def test_a_subscription_knows_the_price_it_was_sold_at(twin_shop):
    assert mirror.sync_subscription(twin_shop.buy().id).price == twin_shop.opening


def test_a_customer_that_we_never_saw_is_made_for_its_user(twin_shop):
    user = UserFactory()

    subscription = mirror.sync_subscription(twin_shop.buy(twin_shop.customer(user)).id)

    assert subscription.customer.user == user


def test_a_subscription_synced_twice_is_one_row(twin_shop):
    told = twin_shop.buy()

    for _ in range(2):
        mirror.sync_subscription(told.id)

    assert Subscription.objects.count() == Customer.objects.count() == 1


def test_what_was_promised_survives_a_sync(twin_shop):
    told = twin_shop.buy()
    twin_shop.keep_seat(mirror.sync_subscription(told.id))

    assert mirror.sync_subscription(told.id).renewal_price == twin_shop.renewal


def test_a_price_that_is_not_ours_raises_an_alarm(twin_shop, caplog):
    strange = stripe_gateway.fetch_price(twin_shop.opening.stripe_price_id)
    foreign = stripe_gateway.create_price(
        product_id=strange.product_id, money=twin_shop.opening.money, interval="month", interval_count=1, key="foreign"
    )
    twin_shop.opening.stripe_price_id = foreign.id

    subscription = mirror.sync_subscription(twin_shop.buy(price=twin_shop.opening).id)

    assert subscription.price is None
    assert "ALARM" in caplog.text


def test_a_second_customer_of_one_user_raises_an_alarm(twin_shop, caplog):
    user = CustomerFactory().user

    subscription = mirror.sync_subscription(twin_shop.buy(twin_shop.customer(user)).id)

    assert subscription.customer.user is None
    assert "second customer" in caplog.text


def test_a_new_address_at_stripe_is_ours_too(twin_shop):
    customer_id = twin_shop.customer()
    mirror.sync_customer(customer_id)
    stripe_gateway.update_customer_email(customer_id, "new@example.test")

    mirror.sync_customer(customer_id)

    assert Customer.objects.get().email == "new@example.test"


def test_a_deleted_customer_has_no_running_subscription(twin_shop):
    written = mirror.sync_subscription(twin_shop.buy().id)
    twin_shop.twin.delete_customer(written.customer.stripe_id)

    mirror.sync_customer(written.customer.stripe_id)

    written.refresh_from_db()
    assert written.customer.deleted_at
    assert written.status == "canceled"


def test_a_subscription_that_stripe_forgot_ends_with_its_customer(twin_shop):
    customer_id = twin_shop.customer()
    mirror.sync_customer(customer_id)
    forgotten = SubscriptionFactory(customer=Customer.objects.get())
    twin_shop.twin.delete_customer(customer_id)

    mirror.sync_customer(customer_id)

    forgotten.refresh_from_db()
    assert forgotten.ended_at


def test_a_customer_of_another_shop_is_left_alone(twin_shop):
    made = stripe_gateway.stripe_client().v1.customers.create(params={"email": "stranger@example.test"})

    mirror.sync_customer(made.id)

    assert not Customer.objects.exists()

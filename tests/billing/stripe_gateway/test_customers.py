"""Customers, prices and products through our gateway."""

from datetime import timedelta

from billing import stripe_gateway
from billing.money import Money
from tests.billing.buyer import Buyer


def test_a_customer_carries_its_user(buyer: Buyer):
    found = stripe_gateway.fetch_customer(buyer.customer.id)

    assert (found.email, found.metadata, found.deleted) == ("ada@example.com", {"user_id": "7"}, False)


def test_a_customer_takes_another_address(buyer: Buyer):
    stripe_gateway.update_customer_email(buyer.customer.id, "lovelace@example.com")

    assert stripe_gateway.fetch_customer(buyer.customer.id).email == "lovelace@example.com"


def test_a_deleted_customer_says_so(buyer: Buyer):
    stripe_gateway.delete_customer(buyer.customer.id)

    assert stripe_gateway.fetch_customer(buyer.customer.id).deleted


def test_the_portal_has_an_address(buyer: Buyer):
    assert stripe_gateway.open_portal(
        customer_id=buyer.customer.id, return_url="https://ava.example/billing"
    ).startswith("http")


def test_a_product_is_found_by_its_plan(buyer: Buyer):
    assert stripe_gateway.find_product(plan_slug="pro") == buyer.product_id
    assert stripe_gateway.find_product(plan_slug="other") is None


def test_a_price_is_what_was_asked_for(buyer: Buyer):
    price = stripe_gateway.fetch_price(buyer.opening.id)

    assert (price.amount_cents, price.currency, price.interval, price.interval_count) == (5000, "usd", "month", 6)
    assert price.product_id == buyer.product_id


def test_a_lookup_key_moves_to_the_newest_price(buyer: Buyer):
    facts = {"product_id": buyer.product_id, "interval": "month", "interval_count": 1, "lookup_key": "pro"}
    stripe_gateway.create_price(money=Money(1900, "usd"), key="first", **facts)

    second = stripe_gateway.create_price(money=Money(2900, "usd"), key="second", **facts)

    assert second.amount_cents == 2900


def test_what_happened_is_told_newest_first(buyer: Buyer):
    subscription = buyer.subscribe()

    told = list(stripe_gateway.events_since(buyer.twin.clock - timedelta(hours=1)))

    created = [event for event in told if event.type == "customer.subscription.created"]
    assert [event.object_id for event in created] == [subscription.id]
    assert [event.happened_at for event in told] == sorted((event.happened_at for event in told), reverse=True)

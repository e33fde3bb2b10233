"""Prices that never change, and the lookup keys that move between them."""

import pytest
import stripe

from tests.billing.stripe_twin.shop import Shop


def test_a_price_keeps_its_amount(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError, match="unknown parameter: unit_amount"):
        shop.stripe.prices.update(shop.opening.id, {"unit_amount": 1})  # type: ignore[typeddict-unknown-key]


def test_a_lookup_key_belongs_to_one_price(shop: Shop):
    shop.price(1900, lookup_key="standard")

    with pytest.raises(stripe.InvalidRequestError, match="already uses that lookup key"):
        shop.price(2900, lookup_key="standard")


def test_a_transferred_lookup_key_leaves_its_old_price(shop: Shop):
    old = shop.price(1900, lookup_key="standard")

    new = shop.price(2900, lookup_key="standard", transfer_lookup_key=True)

    assert shop.stripe.prices.retrieve(old.id).lookup_key is None
    assert [each.id for each in shop.stripe.prices.list({"lookup_keys": ["standard"]})] == [new.id]


def test_an_archived_price_opens_no_session(shop: Shop):
    shop.stripe.prices.update(shop.opening.id, {"active": False})

    with pytest.raises(stripe.InvalidRequestError, match="only accepts active prices"):
        shop.session()


def test_a_price_longer_than_three_years_is_refused(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError, match="three years"):
        shop.price(5000, interval_count=37)


def test_a_list_goes_on_after_its_first_page(shop: Shop):
    made = {shop.price(100 + number).id for number in range(5)} | {shop.opening.id, shop.renewal.id}

    found = [each.id for each in shop.stripe.prices.list({"limit": 2}).auto_paging_iter()]

    assert len(found) == 7
    assert set(found) == made


def test_an_empty_text_removes_a_name_from_the_metadata(shop: Shop):
    shop.stripe.customers.update(shop.customer.id, {"metadata": {"user_id": "1", "kept": "yes"}})

    changed = shop.stripe.customers.update(shop.customer.id, {"metadata": {"user_id": ""}})

    assert changed.metadata.to_dict() == {"kept": "yes"}  # type: ignore[union-attr]


def test_a_deleted_customer_says_so(shop: Shop):
    shop.stripe.customers.delete(shop.customer.id)

    assert shop.stripe.customers.retrieve(shop.customer.id).deleted


def test_deleting_a_customer_ends_his_subscription(shop: Shop):
    subscription = shop.subscribe(scheduled=True)

    shop.twin.delete_customer(shop.customer.id)

    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "canceled"

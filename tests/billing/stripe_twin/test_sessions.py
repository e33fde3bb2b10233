"""Checkout sessions: opened, paid, refused, expired."""

from datetime import timedelta

import pytest
import stripe

from billing.stripe_twin.refusals import Refused
from tests.billing.stripe_twin.shop import Shop


@pytest.mark.parametrize("seconds", [29 * 60, 24 * 3600 + 60, -60])
def test_a_lifetime_that_stripe_does_not_take_is_refused(shop: Shop, seconds: int):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.session(expires_at=shop.twin.world.now + seconds)

    assert refused.value.param == "expires_at"


def test_a_session_expires_at_its_time(shop: Shop):
    session = shop.session(expires_at=shop.twin.world.now + 2100)

    shop.twin.advance(by=timedelta(seconds=2100))

    assert shop.stripe.checkout.sessions.retrieve(session.id).status == "expired"
    assert [event["data"]["object"]["id"] for event in shop.twin.events("checkout.session.expired")] == [session.id]


def test_a_caller_who_heard_of_no_move_of_the_clock_still_opens_sessions(shop: Shop):
    real_now = shop.twin.world.now
    shop.twin.advance(by=timedelta(days=200))

    session = shop.session(expires_at=real_now + 2100)

    assert session.status == "open"
    assert session.expires_at == real_now + 2100


def test_a_session_is_not_paid_after_it_expired(shop: Shop):
    session = shop.session()
    shop.stripe.checkout.sessions.expire(session.id)

    with pytest.raises(Refused, match="no longer open"):
        shop.twin.pay(session.id)


def test_a_paid_session_does_not_expire(shop: Shop):
    session = shop.session()
    shop.twin.pay(session.id)

    with pytest.raises(stripe.InvalidRequestError, match="has a status of `complete`"):
        shop.stripe.checkout.sessions.expire(session.id)


def test_a_session_is_paid_once(shop: Shop):
    session = shop.session()
    shop.twin.pay(session.id)

    with pytest.raises(Refused):
        shop.twin.pay(session.id)

    assert len(shop.stripe.charges.list().data) == 1


def test_a_declined_card_leaves_no_subscription(shop: Shop):
    with pytest.raises(Refused, match=r"Your card was declined\."):
        shop.twin.pay(shop.session().id, "4000000000000002")

    assert not shop.stripe.subscriptions.list({"status": "all"}).data


def test_a_failed_authentication_is_a_refusal(shop: Shop):
    with pytest.raises(Refused, match="unable to authenticate"):
        shop.twin.pay(shop.session().id, "4000002500003155", authenticated=False)


def test_a_real_card_is_refused(shop: Shop):
    with pytest.raises(Refused, match="used a non test card"):
        shop.twin.pay(shop.session().id, "4111111111111111")


def test_the_subscription_carries_the_sessions_metadata_for_it(shop: Shop):
    session = shop.session(subscription_data={"metadata": {"user_id": "7"}})

    paid = shop.twin.pay(session.id)

    assert shop.stripe.subscriptions.retrieve(paid["subscription"]).metadata["user_id"] == "7"


def test_a_session_without_a_customer_makes_one(shop: Shop):
    params = {"mode": "subscription", "line_items": [{"price": shop.opening.id, "quantity": 1}]}
    session = shop.stripe.checkout.sessions.create({**params, "success_url": "http://x/"})  # type: ignore[typeddict-item]

    paid = shop.twin.pay(session.id, email="eve@example.com")

    assert shop.stripe.customers.retrieve(paid["customer"]).email == "eve@example.com"


def test_an_archived_price_can_still_be_paid_on_an_open_session(shop: Shop):
    session = shop.session()
    shop.stripe.prices.update(shop.opening.id, {"active": False})

    assert shop.twin.pay(session.id)["status"] == "complete"

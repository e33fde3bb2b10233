"""Money that came in for nothing goes back in full, once, with an alarm."""

from datetime import timedelta

import pytest

from billing import checkouts, stripe_gateway
from billing.models import Checkout
from tests.billing.buying import checkout_of, publish, session_of, states
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def refunded(twin):
    return [charge["amount_refunded"] for charge in twin.all("charge")]


@pytest.mark.parametrize(
    ("field", "value"), [("amount_total", 4000), ("currency", "eur"), ("_price", "price_of_something_else")]
)
def test_a_payment_other_than_the_offer_buys_no_seat(stripe_twin, founders_round, holder, field, value):
    stripe_twin.pay(session_of(holder))
    session = stripe_twin.world.objects["checkout.session"][session_of(holder)]
    if field == "_price":
        value = publish(700).stripe_price_id
    session[field] = value

    checkouts.sync_checkout(session_id=session_of(holder))

    assert (states(founders_round), refunded(stripe_twin)) == ({"free": 2}, [5000])


def test_a_payment_other_than_the_offer_raises_an_alarm(stripe_twin, founders_round, holder, caplog):
    stripe_twin.pay(session_of(holder))
    stripe_twin.world.objects["checkout.session"][session_of(holder)]["amount_total"] = 4000

    checkouts.sync_checkout(session_id=session_of(holder))

    assert "ALARM: PAID FOR NOTHING" in caplog.text


def test_an_account_that_is_gone_gets_its_money_back(stripe_twin, founders_round, holder):
    session_id = session_of(holder)
    holder.delete()
    stripe_twin.pay(session_id)

    checkouts.sync_checkout(session_id=session_id)

    assert refunded(stripe_twin) == [5000]
    assert stripe_twin.all("subscription")[0]["status"] == "canceled"


def test_the_seat_of_an_account_that_is_gone_is_free_again(stripe_twin, founders_round, holder):
    session_id = session_of(holder)
    holder.delete()
    stripe_twin.pay(session_id)

    checkouts.sync_checkout(session_id=session_id)

    assert states(founders_round) == {"free": 2}


def test_an_account_deleted_after_the_purchase_is_not_refunded_by_an_old_message(stripe_twin, founders_round, holder):
    session_id = session_of(holder)
    stripe_twin.pay(session_id)
    checkouts.sync_checkout(session_id=session_id)
    holder.delete()

    checkouts.sync_checkout(session_id=session_id)

    assert refunded(stripe_twin) == [0]


def test_a_payment_whose_seat_is_gone_goes_back(stripe_twin, founders_round, holder):
    session_id = session_of(holder)
    Checkout.objects.update(state="expired")
    founders_round.seats.update(state="free", user=None, held_at=None)
    stripe_twin.pay(session_id)

    checkouts.sync_checkout(session_id=session_id)

    assert (states(founders_round), refunded(stripe_twin)) == ({"free": 2}, [5000])


def test_money_goes_back_once_however_often_it_is_heard_of(stripe_twin, founders_round, holder):
    session_id = session_of(holder)
    holder.delete()
    stripe_twin.pay(session_id)
    checkouts.sync_checkout(session_id=session_id)

    checkouts.sync_checkout(session_id=session_id)

    assert len(stripe_twin.all("refund")) == 1


def test_a_session_of_another_shop_is_left_alone(stripe_twin, founders_round):
    session = stripe_gateway.create_session(
        price_id=founders_round.opening_price.stripe_price_id,
        customer_id=stripe_gateway.create_customer(email="ada@example.com", user_id=0, key="other").id,
        reference="order 12",
        expires_at=stripe_twin.clock + timedelta(hours=1),
        success_url="https://other.example/",
        cancel_url="https://other.example/",
        metadata={},
        key="order-12",
    )
    stripe_twin.pay(session.id)

    assert checkouts.sync_checkout(session_id=session.id) is None
    assert refunded(stripe_twin) == [0]


def test_a_payment_whose_seat_went_to_another_leaves_it_to_him(stripe_twin, founders_round, holder):
    session_id, seat, other = session_of(holder), checkout_of(holder).seat, UserFactory()
    Checkout.objects.update(state="expired")
    founders_round.seats.filter(pk=seat.pk).update(user=other)
    stripe_twin.pay(session_id)

    checkouts.sync_checkout(session_id=session_id)

    seat.refresh_from_db()
    assert (seat.state, seat.user) == ("held", other)

"""A process ends at any of its calls to Stripe: whoever comes next finishes the work, once."""

import contextlib

import pytest

from billing import checkouts, schedules
from billing.errors import AlreadySubscribed
from billing.models import Customer, Subscription
from tests.billing.buying import checkout_of, open_round, states
from tests.billing.cut_off import CutOff, Scissors, run_until_killed
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
SALE_CALLS, REFUND_CALLS = 12, 6


@pytest.fixture
def scissors(stripe_twin, monkeypatch):
    return Scissors(monkeypatch)


def buy(user, twin):
    """Click, pay, come back, and do what the queue would do; goes on where it was cut off."""
    with contextlib.suppress(AlreadySubscribed):
        checkouts.start_checkout(user=user)
    session_id = checkout_of(user).session_id
    if twin.all("checkout.session", id=session_id)[0]["status"] == "open":
        twin.pay(session_id)
    checkouts.sync_checkout(session_id=session_id)
    schedules.ensure_renewal(subscription=Subscription.objects.get())


def phases(twin):
    prices = {price["id"]: price["unit_amount"] for price in twin.all("price")}
    schedules = twin.all("subscription_schedule")
    return [[prices[phase["items"][0]["price"]] for phase in schedule["phases"]] for schedule in schedules]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("number", range(1, SALE_CALLS + 1))
def test_a_sale_cut_off_at_any_call_ends_as_if_it_never_was(stripe_twin, scissors, number, when):
    founders_round, user = open_round(2), UserFactory(password=None)
    scissors.cut(number, when)
    with contextlib.suppress(CutOff):
        buy(user, stripe_twin)
    scissors.cut(0, "")

    buy(user, stripe_twin)

    assert (states(founders_round), phases(stripe_twin)) == ({"kept": 1, "free": 1}, [[5000, 1300]])
    assert [charge["amount_refunded"] for charge in stripe_twin.all("charge")] == [0]
    assert (len(stripe_twin.all("customer")), Customer.objects.get().user) == (1, user)


def test_those_are_all_calls_of_a_sale(stripe_twin, scissors):
    open_round(1)
    scissors.cut(0, "")

    buy(UserFactory(), stripe_twin)

    assert len(scissors.calls) == SALE_CALLS, scissors.calls


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("number", range(1, REFUND_CALLS + 1))
def test_giving_back_cut_off_at_any_call_gives_back_once(stripe_twin, scissors, number, when):
    founders_round, user = open_round(1), UserFactory(password=None)
    checkouts.start_checkout(user=user)
    session_id = checkout_of(user).session_id
    user.delete()
    stripe_twin.pay(session_id)
    scissors.cut(number, when)
    with contextlib.suppress(CutOff):
        checkouts.sync_checkout(session_id=session_id)
    scissors.cut(0, "")

    checkouts.sync_checkout(session_id=session_id)

    assert [charge["amount_refunded"] for charge in stripe_twin.all("charge")] == [5000]
    assert (states(founders_round), stripe_twin.all("subscription")[0]["status"]) == ({"free": 1}, "canceled")


def test_those_are_all_calls_of_giving_back(stripe_twin, scissors):
    open_round(1)
    user = UserFactory()
    checkouts.start_checkout(user=user)
    session_id = checkout_of(user).session_id
    user.delete()
    stripe_twin.pay(session_id)
    scissors.cut(0, "")

    checkouts.sync_checkout(session_id=session_id)

    assert len(scissors.calls) == REFUND_CALLS, scissors.calls


def test_a_process_killed_between_the_two_schedule_calls_loses_nothing(stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    checkouts.start_checkout(user=user)
    session_id = checkout_of(user).session_id
    stripe_twin.pay(session_id)
    run_until_killed(
        f"checkouts.sync_checkout(session_id={session_id!r})",
        point="stripe_gateway.set_phases",
        api_base=stripe_twin.world.address,
    )
    assert (states(founders_round), phases(stripe_twin)) == ({"kept": 1}, [[5000]])

    schedules.ensure_renewal(subscription=Subscription.objects.get())

    assert phases(stripe_twin) == [[5000, 1300]]


def test_a_process_killed_before_it_wrote_the_page_down_leaves_the_hold(stripe_twin):
    founders_round, user = open_round(1), UserFactory()
    run_until_killed(
        f"checkouts.start_checkout(user=get_user_model().objects.get(pk={user.pk}))",
        point="opening._write_down",
        api_base=stripe_twin.world.address,
    )
    assert (states(founders_round), checkout_of(user).state) == ({"held": 1}, "started")

    assert checkouts.start_checkout(user=user) == stripe_twin.all("checkout.session")[0]["url"]

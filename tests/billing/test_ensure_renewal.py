"""A founder renews at the price that was promised, whatever cut us off and whoever touched the schedule."""

from datetime import timedelta

import pytest

from billing import schedules, stripe_gateway
from billing.errors import StripeAway
from billing.models import Subscription
from tests.billing.buying import buy, open_round, publish
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def bought(stripe_twin):
    """A founder's subscription just paid, without its schedule yet."""
    open_round(2)
    return buy(UserFactory(), stripe_twin)


def phases(twin):
    """What each living schedule charges, in order."""
    prices = {price["id"]: price["unit_amount"] for price in twin.all("price")}
    living = [each for each in twin.all("subscription_schedule") if each["status"] == "active"]
    return [[prices[phase["items"][0]["price"]] for phase in each["phases"]] for each in living]


def invoices(twin):
    return [invoice["amount_paid"] for invoice in reversed(twin.all("invoice"))]


def test_a_founder_pays_the_renewal_price_after_six_months(stripe_twin, bought):
    schedules.ensure_renewal(subscription=bought)

    stripe_twin.advance(by=timedelta(days=250))

    assert invoices(stripe_twin) == [5000, 1300, 1300, 1300]


def test_the_mirror_knows_the_schedule(stripe_twin, bought):
    schedules.ensure_renewal(subscription=bought)

    bought.refresh_from_db()
    assert bought.schedule_id == stripe_twin.all("subscription_schedule")[0]["id"]


def test_ensuring_twice_makes_one_schedule(stripe_twin, bought):
    schedules.ensure_renewal(subscription=bought)

    schedules.ensure_renewal(subscription=bought)

    assert phases(stripe_twin) == [[5000, 1300]]


@pytest.mark.parametrize("path", ["/subscription_schedules", "/subscription_schedules/"])
@pytest.mark.parametrize(("kind", "times"), [("before", 3), ("saved", 3), ("after", 3), ("lost", 3), ("429", 1)])
def test_ensuring_goes_on_where_stripe_went_away(stripe_twin, bought, path, kind, times):
    if path.endswith("/"):
        stripe_gateway.create_schedule(subscription_id=bought.stripe_id, key="cut off after this")
    stripe_twin.fail(kind, times=times, path=path, method="POST")
    with pytest.raises(StripeAway):
        schedules.ensure_renewal(subscription=bought)

    schedules.ensure_renewal(subscription=bought)

    assert phases(stripe_twin) == [[5000, 1300]]


def test_a_schedule_released_in_the_dashboard_comes_back(stripe_twin, bought):
    schedules.ensure_renewal(subscription=bought)
    bought.refresh_from_db()
    stripe_gateway.release_schedule(bought.schedule_id, key="in the dashboard")

    schedules.ensure_renewal(subscription=bought)

    assert phases(stripe_twin) == [[5000, 1300]]


def test_a_schedule_with_another_price_is_put_right(stripe_twin, bought):
    schedule = stripe_gateway.create_schedule(subscription_id=bought.stripe_id, key="in the dashboard")
    stripe_gateway.set_phases(
        schedule,
        opening_price_id=bought.stripe_price_id,
        renewal_price_id=publish(2900).stripe_price_id,
        key="in the dashboard, too",
    )

    schedules.ensure_renewal(subscription=bought)

    assert phases(stripe_twin) == [[5000, 1300]]


def test_nothing_is_asked_of_a_subscription_at_the_public_price(stripe_twin):
    publish(1900, public=True)
    subscription = buy(UserFactory(), stripe_twin)

    schedules.ensure_renewal(subscription=subscription)

    assert not stripe_twin.all("subscription_schedule")


def test_a_founder_on_his_renewal_price_needs_no_schedule(stripe_twin, bought):
    schedules.ensure_renewal(subscription=bought)
    stripe_twin.advance(by=timedelta(days=250))

    schedules.ensure_renewal(subscription=bought)

    assert phases(stripe_twin) == []


def test_a_subscription_that_is_to_end_gets_no_schedule(stripe_twin, bought):
    stripe_gateway.set_cancel_at_period_end(bought.stripe_id, True, key="canceled")

    schedules.ensure_renewal(subscription=bought)

    assert not stripe_twin.all("subscription_schedule")


def test_a_subscription_that_ended_gets_no_schedule(stripe_twin, bought):
    stripe_twin.cancel_subscription(bought.stripe_id)

    schedules.ensure_renewal(subscription=bought)

    assert not stripe_twin.all("subscription_schedule")


def test_a_second_round_at_other_prices_leaves_the_founders_of_the_first_alone(stripe_twin, bought):
    open_round(1, opening=9000, renewal=2500, name="Second round")
    buy(UserFactory(), stripe_twin)
    for subscription in Subscription.objects.all():
        schedules.ensure_renewal(subscription=subscription)

    assert sorted(phases(stripe_twin)) == [[5000, 1300], [9000, 2500]]


@pytest.mark.django_db(transaction=True)
def test_who_paid_has_his_schedule_at_once(stripe_twin):
    open_round(1)

    buy(UserFactory(), stripe_twin)

    assert phases(stripe_twin) == [[5000, 1300]]


@pytest.mark.django_db(transaction=True)
def test_a_paid_seat_is_kept_while_its_schedule_must_wait(stripe_twin):
    founders_round = open_round(1)
    stripe_twin.fail("before", times=3, path="/subscription_schedules", method="POST")

    buy(UserFactory(), stripe_twin)

    assert founders_round.seats.get().state == "kept"


def test_a_schedule_released_between_two_of_our_questions_comes_back(stripe_twin, bought, monkeypatch):
    schedules.ensure_renewal(subscription=bought)
    before = stripe_gateway.fetch_subscription(bought.stripe_id)
    stripe_gateway.release_schedule(before.schedule_id, key="in the dashboard")
    monkeypatch.setattr(stripe_gateway, "fetch_subscription", lambda _: before)

    schedules.ensure_renewal(subscription=bought)

    assert phases(stripe_twin) == [[5000, 1300]]

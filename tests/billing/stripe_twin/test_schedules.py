"""Schedules: what they take, and what becomes of them."""

from datetime import timedelta
from typing import Any

import pytest
import stripe

from tests.billing.stripe_twin.shop import Shop


def test_a_schedule_from_a_subscription_takes_nothing_else(shop: Shop):
    subscription = shop.subscribe()

    with pytest.raises(stripe.InvalidRequestError, match="cannot set `end_behavior` if `from_subscription` is set"):
        shop.stripe.subscription_schedules.create({"from_subscription": subscription.id, "end_behavior": "release"})


def test_a_subscription_has_one_schedule(shop: Shop):
    subscription = shop.subscribe(scheduled=True)

    with pytest.raises(stripe.InvalidRequestError, match="already attached to a schedule"):
        shop.stripe.subscription_schedules.create({"from_subscription": subscription.id})


def test_the_first_phase_is_the_current_period(shop: Shop):
    subscription = shop.subscribe()
    item = subscription["items"].data[0]

    schedule = shop.stripe.subscription_schedules.create({"from_subscription": subscription.id})

    assert [(each.start_date, each.end_date) for each in schedule.phases] == [
        (item.current_period_start, item.current_period_end)
    ]


def test_the_current_phase_keeps_its_start(shop: Shop):
    schedule = shop.stripe.subscription_schedules.create({"from_subscription": shop.subscribe().id})
    moved: Any = {"items": [{"price": shop.opening.id}], "start_date": schedule.phases[0].start_date + 1}

    with pytest.raises(stripe.InvalidRequestError, match="start date of the current phase"):
        shop.stripe.subscription_schedules.update(schedule.id, {"phases": [moved]})


def test_a_released_schedule_leaves_the_subscription_alone(shop: Shop):
    subscription = shop.subscribe(scheduled=True)

    released = shop.stripe.subscription_schedules.release(str(subscription.schedule))

    assert (released.status, released.released_subscription) == ("released", subscription.id)
    shop.stripe.subscriptions.update(subscription.id, {"cancel_at_period_end": True})


def test_a_subscription_without_its_schedule_renews_at_the_opening_price(shop: Shop):
    subscription = shop.subscribe(scheduled=True)
    shop.stripe.subscription_schedules.release(str(subscription.schedule))

    shop.twin.advance(by=timedelta(days=186))

    assert [each.total for each in shop.invoices(subscription)] == [5000, 5000]


def test_a_released_schedule_is_not_updated(shop: Shop):
    subscription = shop.subscribe(scheduled=True)
    shop.stripe.subscription_schedules.release(str(subscription.schedule))

    with pytest.raises(stripe.InvalidRequestError, match="in the `released` status"):
        shop.stripe.subscription_schedules.update(str(subscription.schedule), {"end_behavior": "release"})


def test_a_canceled_schedule_ends_its_subscription(shop: Shop):
    subscription = shop.subscribe(scheduled=True)

    shop.stripe.subscription_schedules.cancel(str(subscription.schedule))

    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "canceled"


def test_a_subscription_canceled_at_once_ends_its_schedule(shop: Shop):
    subscription = shop.subscribe(scheduled=True)

    shop.stripe.subscriptions.cancel(subscription.id)

    assert shop.stripe.subscription_schedules.retrieve(str(subscription.schedule)).status == "canceled"


def test_a_schedule_of_a_subscription_marked_to_end_cancels_it(shop: Shop):
    subscription = shop.subscribe()
    shop.stripe.subscriptions.update(subscription.id, {"cancel_at_period_end": True})

    schedule = shop.stripe.subscription_schedules.create({"from_subscription": subscription.id})

    assert schedule.end_behavior == "cancel"

"""What no webhook told us is read from Stripe's own list."""

from datetime import timedelta

import pytest
from django.utils import timezone

from billing import inbox, reconcile
from billing.errors import StripeAway
from billing.models import EventsRead, StripeEvent, Subscription
from tests.billing.post import post_event

pytestmark = pytest.mark.django_db


def test_events_of_four_silent_days_are_read_from_the_list(twin_shop):
    told = twin_shop.buy()
    twin_shop.twin.advance(by=timedelta(days=4))

    assert reconcile.fill_gaps(now=twin_shop.twin.clock) == len(twin_shop.twin.events())
    inbox.sweep_received_events()
    assert Subscription.objects.get().stripe_id == told.id


def test_events_that_came_are_not_kept_again(client, twin_shop):
    twin_shop.buy()
    for event in twin_shop.twin.events():
        post_event(client, twin_shop.twin, event, thin=True)

    assert reconcile.fill_gaps() == 0


def test_the_oldest_missed_event_is_kept_first(twin_shop):
    twin_shop.buy()

    reconcile.fill_gaps()

    kept = list(StripeEvent.objects.order_by("pk").values_list("stripe_id", flat=True))
    assert kept == [event["id"] for event in twin_shop.twin.events()]


def test_a_gap_before_the_newest_webhook_is_filled(client, twin_shop):
    reconcile.fill_gaps(now=twin_shop.twin.clock)
    twin_shop.buy()
    twin_shop.twin.advance(by=timedelta(days=5))
    twin_shop.buy()
    post_event(client, twin_shop.twin, twin_shop.twin.events()[-1])

    reconcile.fill_gaps(now=twin_shop.twin.clock)

    assert StripeEvent.objects.count() == len(twin_shop.twin.events())


def test_events_are_read_on_from_where_they_were_read_to(twin_shop):
    twin_shop.buy()
    twin_shop.twin.advance(by=timedelta(hours=3))
    reconcile.fill_gaps(now=twin_shop.twin.clock)
    StripeEvent.objects.all().delete()

    assert reconcile.fill_gaps(now=twin_shop.twin.clock) == 0


def test_a_list_that_could_not_be_read_is_read_again(twin_shop):
    twin_shop.buy()
    twin_shop.twin.be_away()
    with pytest.raises(StripeAway):
        reconcile.fill_gaps()
    twin_shop.twin.be_away(False)

    assert not EventsRead.objects.exists()
    assert reconcile.fill_gaps() > 0


def test_our_clock_may_be_ahead_by_minutes(twin_shop):
    reconcile.fill_gaps(now=timezone.now() + timedelta(minutes=10))
    twin_shop.buy()

    assert reconcile.fill_gaps(now=timezone.now() + timedelta(minutes=70)) > 0

"""What was kept is done once somebody is there to do it: in any order, more than once, after any number of errors."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from billing import handlers, inbox
from billing.models import StripeEvent, Subscription
from tests.billing.post import event_body, post_event, post_signed

pytestmark = pytest.mark.django_db
LATER = timedelta(days=3)


def deliver(client, twin, events=None):
    """Post events, all of the twin's unless told which; returns how many rows there are now."""
    for event in twin.events() if events is None else events:
        assert post_event(client, twin, event).status_code == 200
    return StripeEvent.objects.count()


def states():
    return set(StripeEvent.objects.values_list("state", flat=True))


def mirrored():
    return Subscription.objects.values(
        "stripe_id", "customer__user", "status", "price", "current_period_end", "schedule_id", "latest_invoice_id"
    )


def test_a_purchase_told_by_webhooks_alone_reaches_the_mirror(client, twin_shop):
    told = twin_shop.buy()
    deliver(client, twin_shop.twin)

    inbox.sweep_received_events()

    assert mirrored().get()["stripe_id"] == told.id
    assert states() == {"handled", "ignored"}


def test_the_reverse_order_ends_in_the_same_state(client, twin_shop):
    twin_shop.schedule(twin_shop.buy())
    deliver(client, twin_shop.twin)
    inbox.sweep_received_events()
    in_order = mirrored().get()
    Subscription.objects.all().delete()
    StripeEvent.objects.all().delete()

    deliver(client, twin_shop.twin, reversed(twin_shop.twin.events()))
    for event in StripeEvent.objects.order_by("pk"):
        inbox.handle_event(event.pk)

    assert mirrored().get() == in_order


def test_a_subscription_changed_before_its_checkout_was_told_is_known(client, twin_shop):
    told = twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("customer.subscription.created"))

    inbox.sweep_received_events()

    assert mirrored().get()["stripe_id"] == told.id


def test_an_event_handled_again_changes_nothing(client, twin_shop):
    twin_shop.buy()
    deliver(client, twin_shop.twin)
    inbox.sweep_received_events()
    before = list(mirrored())

    StripeEvent.objects.update(state="received", next_try_at=timezone.now())
    inbox.sweep_received_events()

    assert list(mirrored()) == before


def test_a_handled_event_is_left_alone(client, twin_shop, monkeypatch):
    twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("invoice.paid"))
    inbox.sweep_received_events()
    asked = []
    monkeypatch.setitem(handlers.HANDLERS, "invoice.paid", asked.append)

    inbox.handle_event(StripeEvent.objects.get().pk, now=timezone.now() + timedelta(days=1))

    assert asked == []


def test_an_event_is_kept_while_stripe_is_away(client, twin_shop):
    twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("invoice.paid"))
    twin_shop.twin.be_away()

    inbox.sweep_received_events()
    twin_shop.twin.be_away(False)

    kept = StripeEvent.objects.get()
    assert (kept.state, kept.attempts) == ("received", 1)
    assert kept.error


def test_an_event_is_done_once_stripe_is_back(client, twin_shop):
    twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("invoice.paid"))
    twin_shop.twin.be_away()
    inbox.sweep_received_events()
    twin_shop.twin.be_away(False)

    inbox.sweep_received_events(now=timezone.now() + LATER)

    assert states() == {"handled"}
    assert StripeEvent.objects.get().error == ""


def test_an_event_that_failed_rests_before_it_is_tried_again(client, twin_shop):
    twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("invoice.paid"))
    twin_shop.twin.be_away()
    inbox.sweep_received_events()
    twin_shop.twin.be_away(False)

    assert inbox.sweep_received_events() == 0


def test_every_pause_is_longer_than_the_one_before():
    pauses = [inbox.pause_after(attempts) for attempts in range(1, inbox.MOST_ATTEMPTS)]

    assert pauses == sorted(set(pauses))
    assert timedelta(days=1) < sum(pauses, timedelta()) < timedelta(days=2)


def test_a_poisonous_event_does_not_hold_up_the_others(client, twin_shop, monkeypatch):
    twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("customer.updated") + twin_shop.twin.events("invoice.paid"))
    post_signed(client, twin_shop.twin, event_body(type="charge.refunded"))
    monkeypatch.setitem(handlers.HANDLERS, "charge.refunded", poison)
    StripeEvent.objects.filter(type="charge.refunded").update(next_try_at=timezone.now() - LATER)

    inbox.sweep_received_events()

    assert not StripeEvent.objects.exclude(type="charge.refunded").exclude(state="handled").exists()


def test_a_poisonous_event_fails_for_good_with_an_alarm(client, stripe_twin, monkeypatch, caplog):
    post_signed(client, stripe_twin, event_body(type="charge.refunded"))
    monkeypatch.setitem(handlers.HANDLERS, "charge.refunded", poison)

    for day in range(20):
        inbox.sweep_received_events(now=timezone.now() + timedelta(days=3 * day))

    failed = StripeEvent.objects.get()
    assert (failed.state, failed.attempts) == ("failed", 12)
    assert "ALARM: Event evt_made" in caplog.text


def test_an_event_whose_workers_all_died_fails_for_good(client, stripe_twin, monkeypatch):
    post_signed(client, stripe_twin, event_body(type="charge.refunded"))
    monkeypatch.setitem(handlers.HANDLERS, "charge.refunded", pytest.fail)
    StripeEvent.objects.update(attempts=12)

    inbox.sweep_received_events()

    assert StripeEvent.objects.get().state == "failed"


def test_an_event_that_failed_can_be_tried_again(client, twin_shop):
    twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("invoice.paid"))
    StripeEvent.objects.update(state="failed", attempts=12)

    inbox.retry_event(StripeEvent.objects.get())
    inbox.sweep_received_events()

    assert states() == {"handled"}


@pytest.mark.parametrize("type", sorted(set(handlers.HANDLERS) - {"price.updated", "product.updated"}))
def test_an_event_about_nothing_that_stripe_knows_is_put_aside(client, twin_shop, type):
    post_signed(client, twin_shop.twin, event_body(type=type, data={"object": {"id": "nothing_1"}}))

    inbox.sweep_received_events()

    assert not StripeEvent.objects.filter(state="received").exists()


def poison(_object_id):
    raise RuntimeError("poison")


@pytest.mark.django_db(transaction=True)
def test_one_event_on_many_workers_is_handled_by_one(client, twin_shop, monkeypatch):
    twin_shop.buy()
    deliver(client, twin_shop.twin, twin_shop.twin.events("invoice.paid"))
    begun = []
    original = handlers.HANDLERS["invoice.paid"]
    monkeypatch.setitem(handlers.HANDLERS, "invoice.paid", lambda id: (begun.append(id), original(id)))

    at_once(8, lambda: inbox.handle_event(StripeEvent.objects.get().pk))

    assert len(begun) == 1
    assert states() == {"handled"}


@pytest.mark.django_db(transaction=True)
def test_all_events_of_a_purchase_at_once_make_one_subscription(client, twin_shop):
    twin_shop.schedule(twin_shop.buy())
    deliver(client, twin_shop.twin)

    at_once(8, inbox.sweep_received_events)

    assert states() == {"handled", "ignored"}
    assert Subscription.objects.count() == 1


def at_once(workers, work):
    """Let `workers` threads do `work` at the same time, each on a connection of its own."""

    def one(_):
        try:
            work()
        finally:
            connection.close()

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(one, range(workers)))

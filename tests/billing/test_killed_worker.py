"""A worker that is killed after its work and before it says so leaves the event to be done once more."""

import os
import signal
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from billing import inbox
from billing.models import StripeEvent, Subscription
from tests.billing.post import post_event
from tests.waiting import wait_until
from tests.worker_process import WorkerProcess

LOCK = 4242
HOLD_BACK = f"""
    CREATE FUNCTION hold_back() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock({LOCK}); RETURN NEW; END';
    CREATE TRIGGER hold_back BEFORE UPDATE ON billing_stripeevent FOR EACH ROW
        WHEN (NEW.state = 'handled') EXECUTE FUNCTION hold_back();
    SELECT pg_advisory_lock({LOCK});
"""


def run(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def handled_is_held_back():
    """Let whoever marks an event as handled wait, with all else that he did committed."""
    run(HOLD_BACK)
    yield
    run(f"SELECT pg_advisory_unlock({LOCK})")
    run("DROP TRIGGER hold_back ON billing_stripeevent; DROP FUNCTION hold_back()")


@pytest.fixture
def worker(twin_shop, tmp_path, monkeypatch):
    """A worker of the test's own, which speaks to the test's Stripe."""
    monkeypatch.setenv("STRIPE_API_BASE", twin_shop.twin.world.address)
    worker = WorkerProcess(tmp_path)
    worker.ensure_alive()
    yield worker
    worker.stop()


@pytest.mark.stack
@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_before_its_commit_leaves_the_event_to_the_sweep(client, twin_shop, worker):
    twin_shop.buy()
    with handled_is_held_back():
        post_event(client, twin_shop.twin, twin_shop.twin.events("customer.subscription.created")[0])
        wait_until(someone_waits, seconds=60, or_say=worker.last_words)
        os.killpg(worker.pid, signal.SIGKILL)
        wait_until(nobody_waits, seconds=60)
    assert (StripeEvent.objects.get().state, Subscription.objects.count()) == ("received", 1)

    inbox.sweep_received_events(now=timezone.now() + timedelta(hours=1))

    assert (StripeEvent.objects.get().state, Subscription.objects.count()) == ("handled", 1)


def someone_waits():
    return run("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


def nobody_waits():
    # The killed worker's session stays at the server until it is ended or the lock is let go.
    run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
    return not someone_waits()

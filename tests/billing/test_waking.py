"""A worker hears of what was kept, and who keeps it never waits for the broker."""

from celery import current_app
from kombu import Connection
from kombu.pools import producers

from billing import waking
from tests.waiting import wait_until


def test_many_events_at_once_wake_a_worker_once(monkeypatch):
    woken = []
    monkeypatch.setattr(current_app, "send_task", lambda name, **_: woken.append(name))

    for _ in range(50):
        waking.wake_worker()
    wait_until(lambda: woken, seconds=20)
    wait_until(lambda: waking._pending is None, seconds=20)

    assert woken == ["billing.tasks.sweep_received_events"]


def test_a_worker_is_woken_for_what_comes_later(monkeypatch):
    woken = []
    monkeypatch.setattr(current_app, "send_task", lambda name, **_: woken.append(name))

    for times in (1, 2):
        waking.wake_worker()
        wait_until(lambda times=times: len(woken) == times, seconds=20)

    assert woken == ["billing.tasks.sweep_received_events"] * 2


def test_a_broker_that_is_away_is_left_to_the_sweep(monkeypatch, caplog):
    monkeypatch.setattr(current_app.amqp, "_producer_pool", producers[Connection("redis://127.0.0.1:1/0")])

    waking.send_wake_up()

    assert "Connection refused" in caplog.text

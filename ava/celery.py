"""The task queue, and everything it does by the clock."""

import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ava.settings")

app = Celery("ava")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def warm_engine(**_: object) -> None:
    """Load the scorer once, before the worker forks."""
    from scoring.engine.warm import warm

    warm()


@app.task(name="ava.answer")
def answer() -> str:
    """Say that a worker is there: what asks for it knows that broker and worker work."""
    return "here"


app.conf.beat_schedule = {
    "forget-old-scores": {"task": "scoring.tasks.forget_old_scores", "schedule": crontab(minute=17)},
    "forget-ended-drafts": {"task": "scoring.tasks.forget_ended_drafts", "schedule": crontab(minute=27)},
    "propose-release": {"task": "scoring.tasks.propose_release", "schedule": crontab(minute=37, hour=2)},
    "sweep-quota-uses": {"task": "billing.tasks.sweep_quota_uses", "schedule": crontab(minute=47)},
    "sweep-checkouts": {"task": "billing.tasks.sweep_checkouts", "schedule": crontab(minute="*/5")},
    "complete-prices": {"task": "billing.tasks.complete_prices", "schedule": crontab(minute="*/2")},
    "send-waiting-notices": {"task": "billing.tasks.send_waiting_notices", "schedule": crontab(minute="*/10")},
    "finish-refunds": {"task": "billing.tasks.finish_refunds", "schedule": crontab(minute="3-59/10")},
    "sweep-received-events": {"task": "billing.tasks.sweep_received_events", "schedule": crontab()},
    "fill-gaps": {"task": "billing.tasks.fill_gaps", "schedule": crontab(minute=22)},
    "reconcile-all": {"task": "billing.tasks.reconcile_all", "schedule": crontab(minute=52, hour=3)},
    "finish-departures": {"task": "billing.tasks.finish_departures", "schedule": crontab(minute="6-59/10")},
    "pass-on-emails": {"task": "billing.tasks.pass_on_emails", "schedule": crontab(minute=57)},
    "tell-what-was-missed": {"task": "billing.tasks.tell_what_was_missed", "schedule": crontab(minute=12, hour=8)},
    "clear-old-sessions": {"task": "ava.accounts.tasks.clear_old_sessions", "schedule": crontab(minute=7, hour=3)},
}

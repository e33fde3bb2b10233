from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone

from ava.accounts.tasks import clear_old_sessions
from ava.celery import app

pytestmark = pytest.mark.django_db


def session_that_ends(ends_at):
    session = SessionStore()
    session.create()
    Session.objects.filter(pk=session.session_key).update(expire_date=ends_at)
    return session.session_key


def test_only_a_session_that_has_run_out_goes():
    session_that_ends(timezone.now() - timedelta(seconds=1))
    running = session_that_ends(timezone.now() + timedelta(days=1))

    clear_old_sessions()

    assert [session.pk for session in Session.objects.all()] == [running]


def test_the_clock_calls_it():
    assert "ava.accounts.tasks.clear_old_sessions" in {each["task"] for each in app.conf.beat_schedule.values()}

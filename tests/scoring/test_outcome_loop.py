"""From taps to figures: told, learned, published, seen."""

import os
import signal

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from scoring import releases
from scoring.models import ModelRelease
from scoring.tasks import propose_release
from tests.factories import GrantFactory, UserFactory
from tests.scoring.released import old_account, told_by_many
from tests.waiting import wait_until

WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


@pytest.fixture
def staff(db):
    return UserFactory(is_staff=True, is_superuser=True)


@pytest.fixture
def user(client):
    """A user of AVA Pro whose outcomes count, signed in."""
    user = GrantFactory(user=old_account()).user
    client.force_login(user)
    return user


@pytest.mark.django_db
def test_what_users_tell_changes_what_they_are_told(client, ask, sora, drift, user, staff):
    def score_it():
        return client.post("/api/v1/scores", ask(prompt="A boat on a lake."), content_type="application/json").json()

    before = score_it()
    for _ in range(12):
        client.post(
            reverse("scoring:outcome", args=[score_it()["score"]]),
            {"result": "failed", "chosen": "1", "modes": drift.slug},
        )
    told_by_many(sora, drift)

    proposal = releases.propose_release(now=timezone.now())
    releases.publish_release(name=proposal.release.name, by=staff)

    after = score_it()
    assert after["verdict"]["risk"] > before["verdict"]["risk"] + 0.02
    assert after["verdict"]["release"] == proposal.release.name
    assert "Your 12 outcomes on Sora 2 moved face distortion" in " ".join(client.get("/history/").text.split())


@pytest.mark.stack
def test_a_worker_killed_on_the_way_leaves_nothing_and_the_next_run_proposes(celery_worker_process, sora, drift):
    told_by_many(sora, drift)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [releases.RELEASE_LOCK])
        try:
            propose_release.delay()
            wait_until(
                lambda: cursor.execute(WAITING) or cursor.fetchone()[0],
                seconds=60,
                or_say=celery_worker_process.last_words,
            )
            os.killpg(celery_worker_process.pid, signal.SIGKILL)
            wait_until(lambda: not celery_worker_process.child.alive, seconds=20)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [releases.RELEASE_LOCK])
    assert not ModelRelease.objects.exists()

    celery_worker_process.ensure_alive()

    assert "is proposed" in propose_release.delay().get(timeout=60)
    assert ModelRelease.objects.count() == 1

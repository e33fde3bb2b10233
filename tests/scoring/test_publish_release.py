import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError, connection, transaction

from scoring import releases
from scoring.engine.model import current_release
from scoring.errors import NothingToRollBack, ReleaseUnreadable, UnknownRelease
from scoring.models import ModelRelease, Score
from scoring.published import forget_published, published_release
from tests.factories import UserFactory
from tests.scoring.released import release
from tests.waiting import wait_until
from tests.worker_process import database_url_of_the_tests

pytestmark = pytest.mark.django_db
SHIPPED = current_release().name


@pytest.fixture
def staff(db):
    return UserFactory(is_staff=True, is_superuser=True)


@pytest.fixture
def publish(staff):
    return lambda name: releases.publish_release(name=name, by=staff)


def published():
    return list(ModelRelease.objects.filter(state="published").values_list("name", flat=True))


def test_without_a_published_release_the_shipped_one_judges(db):
    release("waiting")

    assert published_release() is current_release()


def test_a_published_release_judges(publish, client, ask):
    release("better")
    publish("better")

    answer = client.post("/api/v1/scores", ask(), content_type="application/json").json()

    assert answer["verdict"]["release"] == Score.objects.get().release == "better"


def test_a_verdict_without_a_figure_names_it_too(publish, client, ask, watermark):
    release("better")
    publish("better")

    client.post("/api/v1/scores", ask(mode=watermark.slug), content_type="application/json")

    assert Score.objects.get().release == "better"


def test_its_weights_count(publish, client, ask):
    mode = {"shift": 1.5, "spread": 0.2}
    row = {"shift": 0.0, "spread": 0.2, "whole_clip": mode, "models": {}, "modes": {"facial-identity-drift": mode}}
    release("worse", platforms={"sora": row})
    risks, calm = [], ask(prompt="A boat on a lake.")
    for _ in range(2):
        risks.append(client.post("/api/v1/scores", calm, content_type="application/json").json()["verdict"]["risk"])
        publish("worse")

    assert risks[1] > risks[0] + 0.2


def test_a_publication_retires_the_one_before(publish):
    for name in ("first", "second"):
        release(name)
        publish(name)

    assert published() == ["second"]
    assert ModelRelease.objects.get(name="first").state == "retired"


def test_a_publication_is_noted_with_whoever_made_it(publish, staff):
    release("better")
    publish("better")

    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_repr) == (staff, "better")
    assert ModelRelease.objects.get().published_by == staff


def test_publishing_twice_is_no_error(publish):
    release("better")
    publish("better")
    publish("better")

    assert published() == ["better"]
    assert LogEntry.objects.count() == 1


def test_the_database_holds_one_published_release(publish):
    release("better")
    publish("better")

    with pytest.raises(IntegrityError), transaction.atomic():
        ModelRelease.objects.create(name="other", state="published", data={})


def test_what_is_not_there_is_not_published(publish):
    with pytest.raises(UnknownRelease):
        publish("nothing")


def test_what_the_engine_cannot_read_is_not_published(publish):
    ModelRelease.objects.create(name="broken", data={"name": "broken"})

    with pytest.raises(ReleaseUnreadable):
        publish("broken")

    assert published() == []


def test_a_release_that_became_unreadable_does_not_stop_the_scorer(db, caplog):
    ModelRelease.objects.create(name="broken", state="published", data={"name": "broken"})

    assert published_release() is current_release()
    assert "cannot be read" in caplog.text


def test_a_roll_back_brings_back_the_one_before(publish, staff):
    for name in ("first", "second", "third"):
        release(name)
        publish(name)

    assert releases.roll_back(by=staff).name == "second"
    assert releases.roll_back(by=staff).name == "first"
    assert releases.roll_back(by=staff) is None
    assert published_release().name == SHIPPED


def test_a_release_rolled_back_can_be_published_again(publish, staff):
    for name in ("first", "second"):
        release(name)
        publish(name)
    releases.roll_back(by=staff)

    publish("second")

    assert published() == ["second"]
    assert releases.roll_back(by=staff).name == "first"


def test_there_is_nothing_before_the_shipped_release(staff):
    with pytest.raises(NothingToRollBack):
        releases.roll_back(by=staff)


def test_a_release_is_read_once_in_a_process(publish, settings):
    release("better")
    publish("better")

    assert published_release() is published_release()


def test_between_two_looks_no_query_is_made(publish, settings, django_assert_num_queries):
    settings.MODEL_RELEASE_SECONDS = 60
    forget_published()
    published_release()

    with django_assert_num_queries(0):
        published_release()
    forget_published()


@pytest.mark.django_db(transaction=True)
def test_publications_at_once_leave_one(staff):
    for number in range(6):
        release(f"release {number}")

    def publish(number):
        try:
            releases.publish_release(name=f"release {number % 3}", by=staff)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as crowd:
        list(crowd.map(publish, range(6)))

    assert len(published()) == 1


JUDGE = """
import sys, django
django.setup()
from scoring.published import published_release
for _ in sys.stdin:
    print(published_release().name, flush=True)
"""


class Judge:
    """A process of its own that says which release it judges by."""

    def __init__(self):
        environment = os.environ | {
            "AVA_ENV": "local",
            "DATABASE_URL": database_url_of_the_tests(),
            "DJANGO_SETTINGS_MODULE": "ava.settings",
        }
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen([sys.executable, "-c", JUDGE], env=environment, **pipes)

    def release(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


@pytest.mark.stack
@pytest.mark.django_db(transaction=True)
def test_every_process_sees_a_change_within_five_seconds(publish, staff):
    release("better")
    judges = [Judge() for _ in range(2)]
    try:
        assert [judge.release() for judge in judges] == [SHIPPED] * 2
        publish("better")
        wait_until(lambda: {judge.release() for judge in judges} == {"better"}, seconds=5)
        releases.roll_back(by=staff)
        wait_until(lambda: {judge.release() for judge in judges} == {SHIPPED}, seconds=5)
    finally:
        for judge in judges:
            judge.end()

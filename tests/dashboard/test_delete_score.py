from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.urls import reverse

from dashboard.services import delete_score
from scoring.models import Outcome, Score
from scoring.services import record_outcome
from tests.factories import PlatformFactory, UserFactory
from tests.waiting import wait_until

pytestmark = pytest.mark.django_db


@pytest.fixture
def score():
    return Score.objects.create(user=UserFactory(), platform=PlatformFactory(), prompt="A boat", light="green")


def address(score):
    return reverse("dashboard:delete-score", args=[score.pk])


def test_asking_deletes_nothing(client, score):
    client.force_login(score.user)

    response = client.get(address(score))

    assert "Delete this score?" in response.text
    assert Score.objects.filter(pk=score.pk).exists()


def test_the_owner_deletes_it(client, score):
    client.force_login(score.user)

    client.post(address(score))

    assert not Score.objects.filter(pk=score.pk).exists()


def tell(score):
    return record_outcome(user=score.user, client_key="clip 1", score=score.pk, result="good").outcome


def test_what_was_told_of_its_clips_goes_with_it(client, score):
    client.force_login(score.user)
    tell(score)

    client.post(address(score))

    assert not Outcome.objects.exists()


def waits_for_a_row():
    """Whether somebody waits for a row that another transaction holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_what_is_told_at_the_same_moment_goes_with_it(score):
    def delete():
        try:
            return delete_score(user=score.user, score_id=score.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            tell(score)
            deleted = other.submit(delete)
            wait_until(waits_for_a_row, seconds=10)

        assert deleted.result()
    assert not Outcome.objects.exists()


def test_deleting_twice_says_that_it_is_gone(client, score):
    client.force_login(score.user)
    client.post(address(score))

    response = client.post(address(score), follow=True)

    assert "That score was deleted already." in response.text


def test_a_stranger_deletes_nothing(client, score):
    client.force_login(UserFactory())

    client.post(address(score))

    assert Score.objects.filter(pk=score.pk).exists()


def test_a_stranger_is_not_even_asked(client, score):
    client.force_login(UserFactory())

    assert client.get(address(score)).status_code == 404


def test_a_score_that_never_was_is_not_found(client, score):
    client.force_login(score.user)

    assert client.get(reverse("dashboard:delete-score", args=[uuid4()])).status_code == 404

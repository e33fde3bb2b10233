from uuid import uuid4

import pytest
from django.urls import reverse

from scoring.models import Score
from tests.factories import PlatformFactory, UserFactory

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

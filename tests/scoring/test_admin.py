import pytest
from django.urls import reverse

from scoring.models import Score
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_staff_see_a_use_without_its_prompt(client, sora):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    score = Score.objects.create(user=UserFactory(), platform=sora, light="red", prompt="My secret scene.")

    page = client.get(reverse("admin:scoring_score_change", args=[score.pk])).content.decode()

    assert str(score.pk) in page
    assert "My secret scene." not in page

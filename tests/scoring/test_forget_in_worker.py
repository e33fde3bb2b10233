from datetime import timedelta

import pytest
from django.utils import timezone

from scoring.models import Score
from scoring.tasks import forget_old_scores

pytestmark = pytest.mark.stack


def test_a_real_worker_forgets_old_visits(celery_worker_process, sora):
    old = Score.objects.create(platform=sora, light="green")
    Score.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=31))
    young = Score.objects.create(platform=sora, light="green")

    assert forget_old_scores.delay().get(timeout=30) == 1
    assert list(Score.objects.all()) == [young]


def test_the_same_message_twice_does_no_harm(celery_worker_process, sora):
    Score.objects.create(platform=sora, light="green")

    assert [forget_old_scores.delay().get(timeout=30) for _ in range(2)] == [0, 0]

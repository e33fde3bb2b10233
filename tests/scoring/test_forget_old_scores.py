from datetime import timedelta

import pytest
from django.utils import timezone

from scoring import retention
from scoring.models import Score
from scoring.tasks import forget_old_scores
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(sora):
    def kept(days_ago, user=None, prompt="A cat."):
        score = Score.objects.create(user=user, platform=sora, light="green", prompt=prompt, verdict={"light": "green"})
        Score.objects.filter(pk=score.pk).update(created_at=timezone.now() - timedelta(days=days_ago))
        return score

    return kept


@pytest.mark.parametrize(
    ("choice", "days_ago", "stays"),
    [
        ("forever", 4_000, True),
        ("90-days", 89, True),
        ("90-days", 91, False),
        ("30-days", 29, True),
        ("30-days", 31, False),
        ("none", 0, False),
    ],
)
def test_text_stays_as_long_as_its_user_chose(kept, choice, days_ago, stays):
    score = kept(days_ago, UserFactory(retention=choice))

    forget_old_scores()

    score.refresh_from_db()
    assert (bool(score.prompt), score.verdict is not None) == (stays, stays)


@pytest.mark.parametrize(("days_ago", "stays"), [(29, True), (31, False)])
def test_a_visit_is_forgotten_after_thirty_days(kept, days_ago, stays):
    kept(days_ago, prompt="")

    forget_old_scores()

    assert Score.objects.exists() is stays


def test_a_second_run_finds_nothing(kept):
    kept(31)
    kept(91, UserFactory(retention="90-days"))
    assert forget_old_scores() == 2

    assert forget_old_scores() == 0


def test_many_scores_go_batch_by_batch(kept, monkeypatch):
    monkeypatch.setattr(retention, "BATCH", 2)
    for _ in range(5):
        kept(31)

    assert forget_old_scores() == 5

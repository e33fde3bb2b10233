"""Forgetting: text after the time its user chose, a visitor's use after thirty days."""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from scoring.models import Score

VISITOR_DAYS = 30
KEPT_DAYS = {"none": 0, "30-days": 30, "90-days": 90}
BATCH = 1_000


def forget_old_scores(*, now: datetime) -> int:
    """Drop what nobody asked to keep any longer, batch by batch; returns how many scores were touched."""
    return drop_text(with_expired_text(now)) + delete_rows(of_old_visits(now))


def with_expired_text(now: datetime) -> QuerySet[Score]:
    """Scores of users whose text is older than they chose."""
    expired = Q()
    for choice, days in KEPT_DAYS.items():
        expired |= Q(user__retention=choice, created_at__lte=now - timedelta(days=days))
    return Score.objects.filter(expired, ~Q(prompt="") | Q(verdict__isnull=False))


def of_old_visits(now: datetime) -> QuerySet[Score]:
    """Scores of visitors, which hold no text, after their time."""
    return Score.objects.filter(user=None, created_at__lte=now - timedelta(days=VISITOR_DAYS))


def drop_text(scores: QuerySet[Score]) -> int:
    """Blank prompt and verdict, and keep the use."""
    dropped = 0
    while batch := list(scores.values_list("pk", flat=True)[:BATCH]):
        dropped += Score.objects.filter(pk__in=batch).update(prompt="", verdict=None)
    return dropped


def delete_rows(scores: QuerySet[Score]) -> int:
    """Delete the uses themselves."""
    deleted = 0
    while batch := list(scores.values_list("pk", flat=True)[:BATCH]):
        deleted += Score.objects.filter(pk__in=batch).delete()[0]
    return deleted

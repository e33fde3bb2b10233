"""One use of the scorer, and what it found."""

from django.conf import settings
from django.db import models

from failures.models import FailureMode, Platform
from scoring.score_ids import new_score_id


class Score(models.Model):
    """One use. The prompt and its findings are kept only for a signed-in user, for as long as that user chose."""

    class Light(models.TextChoices):
        GREEN = "green", "Green"
        YELLOW = "yellow", "Yellow"
        RED = "red", "Red"
        UNPREDICTABLE = "unpredictable", "Unpredictable"

    id = models.UUIDField(primary_key=True, editable=False, default=new_score_id)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="scores")
    platform = models.ForeignKey(Platform, models.PROTECT, related_name="scores")
    mode = models.ForeignKey(FailureMode, models.PROTECT, null=True, blank=True, related_name="scores")
    created_at = models.DateTimeField(auto_now_add=True)
    light = models.CharField(max_length=13, choices=Light)
    risk = models.FloatField(null=True, help_text="Probability that the clip is wasted; null: unpredictable.")
    clip_seconds = models.FloatField(null=True, blank=True)
    model_version = models.CharField(max_length=80, blank=True)
    reference_image = models.BooleanField(default=False)
    release = models.CharField(max_length=40)
    catalog_revision = models.CharField(max_length=16)
    prompt = models.TextField(blank=True)
    verdict = models.JSONField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("user", "-id"), name="score_by_user_newest"),
            models.Index(fields=("created_at",), name="score_by_age"),
        )

    def __str__(self) -> str:
        return f"{self.light} on {self.platform_id}, {self.created_at:%Y-%m-%d %H:%M}"

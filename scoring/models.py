"""One use of the scorer, what it found, what became of the clip, and the releases that judge."""

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

    @property
    def newest_outcome(self) -> "Outcome | None":
        """What was told last of its clips."""
        return max(self.outcomes.all(), key=lambda outcome: outcome.pk, default=None)


class Outcome(models.Model):
    """What became of one clip, as its user told. A prompt that was generated several times has several."""

    class Result(models.TextChoices):
        GOOD = "good", "Good"
        FAILED = "failed", "Failed"
        NOT_GENERATED = "not_generated", "Not generated"

    id = models.UUIDField(primary_key=True, editable=False, default=new_score_id)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="outcomes")
    score = models.ForeignKey(Score, models.CASCADE, related_name="outcomes")
    result = models.CharField(max_length=13, choices=Result)
    modes = models.ManyToManyField(FailureMode, blank=True, related_name="outcomes")
    model_version = models.CharField(max_length=80, blank=True)
    first_visible_ms = models.PositiveIntegerField(null=True, blank=True)
    credits = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True, help_text="Of the platform.")
    cost_cents = models.PositiveIntegerField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    note = models.TextField(blank=True)
    client_key = models.CharField(max_length=200)
    request_digest = models.CharField(max_length=64, editable=False)
    factors = models.JSONField(
        null=True, editable=False, help_text="Names of the risk factors met, never words; null: not to be learned from."
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "client_key"), name="one_outcome_per_client_key"),
            models.CheckConstraint(
                condition=models.Q(cost_cents=None, currency="") | models.Q(cost_cents__gte=0) & ~models.Q(currency=""),
                name="outcome_cost_has_a_currency",
            ),
        )
        indexes = (
            models.Index(fields=("user", "-id"), name="outcome_by_user_newest"),
            models.Index(fields=("created_at",), name="outcome_by_age"),
        )

    def __str__(self) -> str:
        return f"{self.result}, {self.created_at:%Y-%m-%d %H:%M}"


class ModelRelease(models.Model):
    """One set of weights learned from outcomes. While none is published, the one that comes with the engine judges."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "Proposed"
        PUBLISHED = "published", "Published"
        RETIRED = "retired", "Retired"

    name = models.CharField(max_length=40, unique=True)
    state = models.CharField(max_length=9, choices=State, default=State.PROPOSED)
    data = models.JSONField(
        help_text="As in scoring/engine/data/release.json; a list of words stays the file it names."
    )
    evaluation = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="published_releases"
    )

    class Meta:
        ordering = ("-created_at",)
        permissions = (("publish_modelrelease", "Can publish and roll back releases"),)
        constraints = (
            models.UniqueConstraint(
                fields=("state",), condition=models.Q(state="published"), name="one_release_is_published"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Influence(models.Model):
    """What one user's outcomes did to one figure of a release: a mode's mean risk for prompts like that user's."""

    release = models.ForeignKey(ModelRelease, models.CASCADE, related_name="influences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="influences")
    platform = models.ForeignKey(Platform, models.PROTECT, related_name="+")
    mode = models.ForeignKey(FailureMode, models.PROTECT, related_name="+")
    outcomes = models.PositiveIntegerField()
    before = models.FloatField(help_text="Without this user's outcomes.")
    after = models.FloatField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("release", "user", "platform", "mode"), name="one_influence_per_figure"),
        )

    def __str__(self) -> str:
        return f"{self.before:.2f} to {self.after:.2f}"

    @property
    def before_percent(self) -> int:
        return round(100 * self.before)

    @property
    def after_percent(self) -> int:
        return round(100 * self.after)

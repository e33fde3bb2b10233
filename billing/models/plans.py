"""What a plan allows, who was granted one, how much is used up."""

from django.conf import settings
from django.db import models


class Plan(models.Model):
    """What its holder may do. A limit of None is no limit; 0 is never."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=60)
    one_mode_per_day = models.PositiveIntegerField(
        null=True, blank=True, help_text="Scores against one mode. Blank: unlimited."
    )
    all_modes_per_day = models.PositiveIntegerField(
        null=True, blank=True, help_text="Scores against all modes. Blank: unlimited."
    )
    history_entries = models.PositiveIntegerField(null=True, blank=True, help_text="Past scores shown. Blank: all.")
    position = models.PositiveSmallIntegerField(unique=True, help_text="From the least to the most: the highest wins.")

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name


class Grant(models.Model):
    """A plan given to a user without payment, until a day or for good."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="grants")
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="grants")
    ends_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=200)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "plan"), name="one_grant_per_user_and_plan"),)

    def __str__(self) -> str:
        return f"{self.plan} for {self.user}"


class QuotaUse(models.Model):
    """How often one subject used one quota on one UTC day. Raised only by a conditional update."""

    class Kind(models.TextChoices):
        ONE_MODE = "one-mode", "Scores against one mode"
        ALL_MODES = "all-modes", "Scores against all modes"

    subject = models.CharField(max_length=80, help_text="user:<id>, or visitor:<keyed hash of the address>.")
    kind = models.CharField(max_length=10, choices=Kind)
    day = models.DateField()
    used = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("subject", "kind", "day"), name="one_counter_per_subject_kind_day"),
        )
        indexes = (models.Index(fields=("day",), name="quota_use_by_day"),)

    def __str__(self) -> str:
        return f"{self.subject} {self.kind} {self.day}: {self.used}"

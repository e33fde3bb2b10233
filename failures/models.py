"""What goes wrong, where, how to tell, how to avoid it, whom to write to. Loaded from failures/catalog/."""

from django.db import models


class Source(models.Model):
    """A page, paper or package that somebody read on a day."""

    key = models.SlugField(max_length=80, unique=True, help_text="Its name in the catalogue files.")
    url = models.CharField(max_length=500, help_text="An address, or the name of a package and its version.")
    title = models.CharField(max_length=300)
    seen_on = models.DateField()

    class Meta:
        ordering = ("key",)
        # Deferred, so that one load may give an address a new key.
        constraints = (
            models.UniqueConstraint(
                fields=("url",), name="one_source_per_address", deferrable=models.Deferrable.DEFERRED
            ),
        )

    def __str__(self) -> str:
        return self.title


class Platform(models.Model):
    """A generator that people send prompts to. None in a fact means unknown, and is shown as unknown."""

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        RETIRED = "retired", "Retired"

    slug = models.SlugField(unique=True)
    listed = models.BooleanField(default=True, help_text="Whether the catalogue files still hold it.")
    name = models.CharField(max_length=80)
    title_name = models.CharField(max_length=80, blank=True, help_text="As titles of pages call it.")
    vendor = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField(default=0)
    status = models.CharField(max_length=10, choices=Status)
    status_text = models.TextField()
    status_as_of = models.DateField()
    app_closed_on = models.DateField(null=True, blank=True)
    api_closed_on = models.DateField(null=True, blank=True)
    checked_on = models.DateField()
    confidence = models.TextField(help_text="How sure we are of these facts, in words.")
    model_versions = models.JSONField(default=list, help_text="[{slug, name, retired, and its own limits}]")
    clip_lengths = models.TextField(blank=True)
    min_clip_ms = models.PositiveIntegerField(null=True, blank=True)
    max_clip_ms = models.PositiveIntegerField(null=True, blank=True)
    default_clip_ms = models.PositiveIntegerField(null=True, blank=True)
    lengths_ms = models.JSONField(default=list, help_text="The only lengths there are; empty: any from min to max.")
    needs_image = models.BooleanField(default=False, help_text="Whether it makes clips from pictures only.")
    native_audio = models.BooleanField(null=True)
    reference_images = models.BooleanField(null=True)
    reference_images_text = models.TextField(blank=True)
    negative_prompt = models.BooleanField(null=True)
    negative_prompt_text = models.TextField(blank=True)
    prompt_char_limit = models.PositiveIntegerField(null=True, blank=True)
    camera_controls = models.TextField(blank=True)
    price_text = models.TextField(blank=True)
    prices = models.JSONField(default=list, help_text="What a second or a clip costs, each with its source.")
    draft = models.JSONField(null=True, blank=True, help_text="A cheap way to try a prompt, with its source.")
    refund_policy = models.TextField(
        blank=True, help_text="What an official text says, in our words; blank: no official text found."
    )
    refund_source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    generation_id_location = models.TextField(blank=True)
    notes = models.JSONField(default=list, help_text="[claim]")
    sources = models.ManyToManyField(Source, related_name="platforms")

    class Meta:
        ordering = ("position", "slug")

    def __str__(self) -> str:
        return self.name

    @property
    def retired(self) -> bool:
        return self.status == self.Status.RETIRED


class SupportChannel(models.Model):
    """Where a platform takes tickets, for one tier of its users."""

    platform = models.ForeignKey(Platform, models.CASCADE, related_name="support_channels")
    tier = models.CharField(max_length=80, help_text="“everyone”, or the tier as the platform names it.")
    channel = models.CharField(max_length=300)
    official = models.BooleanField(help_text="Whether the platform itself states it.")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    checked_on = models.DateField()
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("platform", "tier", "channel"), name="one_row_per_support_channel"),
        )

    def __str__(self) -> str:
        return self.channel


class FailureMode(models.Model):
    """A kind of failure, on any platform: one name, one technical term, one severity."""

    class Severity(models.TextChoices):
        CRITICAL = "critical", "Critical"
        MAJOR = "major", "Major"
        MODERATE = "moderate", "Moderate"
        MINOR = "minor", "Minor"

    class ShownBy(models.TextChoices):
        ONE_FRAME = "one-frame", "One frame"
        TWO_FRAMES = "two-frames", "Two frames"
        WHOLE_CLIP = "whole-clip", "The whole clip"
        JUDGEMENT = "judgement", "A judgment"

    slug = models.SlugField(unique=True)
    listed = models.BooleanField(default=True, help_text="Whether the catalogue files still hold it.")
    name = models.CharField(max_length=80)
    technical_term = models.CharField(max_length=120)
    aliases = models.JSONField(default=list, help_text="Other terms people search for.")
    engine_mode = models.SlugField(blank=True, help_text="The scorer's slug; blank: unpredictable.")
    unpredictable_reason = models.TextField(blank=True)
    severity = models.CharField(max_length=10, choices=Severity)
    severity_reason = models.TextField()
    shown_by = models.CharField(
        max_length=10, choices=ShownBy, help_text="What it takes to show the failure to a stranger."
    )
    summary = models.TextField()
    what_it_is = models.JSONField(default=list, help_text="[claim]")
    not_the_same_as = models.TextField(blank=True)
    symptoms = models.JSONField(default=list, help_text="[text]")
    prevention = models.JSONField(default=list, help_text="[claim]")
    faq = models.JSONField(default=list, help_text="[{question, answer}]")
    position = models.PositiveSmallIntegerField(default=0)
    sources = models.ManyToManyField(Source, related_name="failure_modes")

    class Meta:
        ordering = ("position", "slug")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(engine_mode="", unpredictable_reason=""), name="unpredictable_mode_says_why"
            ),
            models.UniqueConstraint(
                fields=("technical_term",), condition=models.Q(listed=True), name="one_listed_mode_per_technical_term"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def predictable(self) -> bool:
        return bool(self.engine_mode)


class FailureEntry(models.Model):
    """What is known of one mode on one platform."""

    class Strength(models.TextChoices):
        VERY_HIGH = "very-high", "Very high"
        HIGH = "high", "High"
        MEDIUM = "medium", "Medium"
        LOW = "low", "Low"

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=120)
    platform = models.ForeignKey(Platform, models.CASCADE, related_name="entries")
    mode = models.ForeignKey(FailureMode, models.CASCADE, related_name="entries")
    summary = models.TextField()
    what_it_is = models.JSONField(default=list, help_text="[claim]")
    symptoms = models.JSONField(default=list, help_text="[text]")
    triggers = models.JSONField(default=list, help_text="[text]")
    prevention = models.JSONField(default=list, help_text="[claim]")
    faq = models.JSONField(default=list, help_text="[{question, answer}]")
    promised = models.JSONField(null=True, blank=True, help_text="claim: where the platform is quoted as offering it.")
    strength = models.CharField(
        max_length=10, choices=Strength, help_text="Worked out by the published rule when loaded."
    )
    strength_reason = models.TextField()
    sources = models.ManyToManyField(Source, related_name="entries")

    class Meta:
        ordering = ("platform__position", "mode__position")
        verbose_name_plural = "failure entries"
        constraints = (
            models.UniqueConstraint(
                fields=("platform", "mode"),
                name="one_entry_per_mode_and_platform",
                deferrable=models.Deferrable.DEFERRED,
            ),
        )

    def __str__(self) -> str:
        return self.title


class Example(models.Model):
    """A prompt, or a situation, and what went wrong, with where we have it from."""

    class Provenance(models.TextChoices):
        OBSERVED = "observed", "Observed"
        REPORTED = "reported", "Reported"
        ILLUSTRATIVE = "illustrative", "Illustrative"

    entry = models.ForeignKey(FailureEntry, models.CASCADE, related_name="examples")
    position = models.PositiveSmallIntegerField()
    provenance = models.CharField(max_length=12, choices=Provenance)
    prompt = models.TextField(blank=True, help_text="Word for word.")
    situation = models.TextField(blank=True, help_text="Where no prompt is quoted.")
    observation = models.TextField()
    first_visible_ms = models.PositiveIntegerField(null=True, blank=True)
    last_visible_ms = models.PositiveIntegerField(null=True, blank=True)
    model_version = models.CharField(max_length=80, blank=True)
    observed_on = models.DateField(null=True, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("entry", "position"), name="one_example_per_position"),
            models.CheckConstraint(
                condition=~models.Q(provenance="reported", source=None), name="reported_example_has_a_source"
            ),
            models.CheckConstraint(
                condition=~models.Q(provenance="observed")
                | (~models.Q(model_version="") & models.Q(observed_on__isnull=False)),
                name="observed_example_has_version_and_date",
            ),
        )

    def __str__(self) -> str:
        return self.prompt or self.situation


class CatalogRevision(models.Model):
    """One load of the catalogue; the newest is the one that answers name."""

    digest = models.CharField(max_length=16, help_text="First 16 hex digits of SHA-256 over the loaded content.")
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        get_latest_by = "pk"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.digest

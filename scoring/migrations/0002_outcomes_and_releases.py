import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import scoring.score_ids


class Migration(migrations.Migration):
    dependencies = [
        ("failures", "0001_first"),
        ("scoring", "0001_first"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ModelRelease",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=40, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "Proposed"), ("published", "Published"), ("retired", "Retired")],
                        default="proposed",
                        max_length=9,
                    ),
                ),
                (
                    "data",
                    models.JSONField(
                        help_text="As in scoring/engine/data/release.json; a list of words stays the file it names."
                    ),
                ),
                ("evaluation", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="published_releases",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-created_at",),
                "permissions": (("publish_modelrelease", "Can publish and roll back releases"),),
            },
        ),
        migrations.CreateModel(
            name="Influence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("outcomes", models.PositiveIntegerField()),
                ("before", models.FloatField(help_text="Without this user's outcomes.")),
                ("after", models.FloatField()),
                (
                    "mode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="failures.failuremode"
                    ),
                ),
                (
                    "platform",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="failures.platform"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="influences",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="influences",
                        to="scoring.modelrelease",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Outcome",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=scoring.score_ids.new_score_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "result",
                    models.CharField(
                        choices=[("good", "Good"), ("failed", "Failed"), ("not_generated", "Not generated")],
                        max_length=13,
                    ),
                ),
                ("model_version", models.CharField(blank=True, max_length=80)),
                ("first_visible_ms", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "credits",
                    models.DecimalField(
                        blank=True, decimal_places=2, help_text="Of the platform.", max_digits=9, null=True
                    ),
                ),
                ("cost_cents", models.PositiveIntegerField(blank=True, null=True)),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("note", models.TextField(blank=True)),
                ("client_key", models.CharField(max_length=200)),
                ("request_digest", models.CharField(editable=False, max_length=64)),
                (
                    "factors",
                    models.JSONField(
                        editable=False,
                        help_text="Names of the risk factors met, never words; null: not to be learned from.",
                        null=True,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("modes", models.ManyToManyField(blank=True, related_name="outcomes", to="failures.failuremode")),
                (
                    "score",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="outcomes", to="scoring.score"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outcomes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="modelrelease",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "published")), fields=("state",), name="one_release_is_published"
            ),
        ),
        migrations.AddConstraint(
            model_name="influence",
            constraint=models.UniqueConstraint(
                fields=("release", "user", "platform", "mode"), name="one_influence_per_figure"
            ),
        ),
        migrations.AddIndex(
            model_name="outcome",
            index=models.Index(fields=["user", "-id"], name="outcome_by_user_newest"),
        ),
        migrations.AddIndex(
            model_name="outcome",
            index=models.Index(fields=["created_at"], name="outcome_by_age"),
        ),
        migrations.AddConstraint(
            model_name="outcome",
            constraint=models.UniqueConstraint(fields=("user", "client_key"), name="one_outcome_per_client_key"),
        ),
        migrations.AddConstraint(
            model_name="outcome",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cost_cents", None), ("currency", "")),
                    models.Q(("cost_cents__gte", 0), models.Q(("currency", ""), _negated=True)),
                    _connector="OR",
                ),
                name="outcome_cost_has_a_currency",
            ),
        ),
    ]

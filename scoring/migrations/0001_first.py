import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import scoring.score_ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("failures", "0001_first"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Score",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=scoring.score_ids.new_score_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "light",
                    models.CharField(
                        choices=[
                            ("green", "Green"),
                            ("yellow", "Yellow"),
                            ("red", "Red"),
                            ("unpredictable", "Unpredictable"),
                        ],
                        max_length=13,
                    ),
                ),
                (
                    "risk",
                    models.FloatField(help_text="Probability that the clip is wasted; null: unpredictable.", null=True),
                ),
                ("clip_seconds", models.FloatField(blank=True, null=True)),
                ("model_version", models.CharField(blank=True, max_length=80)),
                ("reference_image", models.BooleanField(default=False)),
                ("release", models.CharField(max_length=40)),
                ("catalog_revision", models.CharField(max_length=16)),
                ("prompt", models.TextField(blank=True)),
                ("verdict", models.JSONField(blank=True, null=True)),
                (
                    "mode",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scores",
                        to="failures.failuremode",
                    ),
                ),
                (
                    "platform",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="scores", to="failures.platform"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scores",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["user", "-id"], name="score_by_user_newest"),
                    models.Index(fields=["created_at"], name="score_by_age"),
                ],
            },
        ),
    ]

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(unique=True)),
                ("name", models.CharField(max_length=60)),
                (
                    "one_mode_per_day",
                    models.PositiveIntegerField(
                        blank=True, help_text="Scores against one mode. Blank: unlimited.", null=True
                    ),
                ),
                (
                    "all_modes_per_day",
                    models.PositiveIntegerField(
                        blank=True, help_text="Scores against all modes. Blank: unlimited.", null=True
                    ),
                ),
                (
                    "history_entries",
                    models.PositiveIntegerField(blank=True, help_text="Past scores shown. Blank: all.", null=True),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        help_text="From the least to the most: the highest wins.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
            },
        ),
        migrations.CreateModel(
            name="QuotaUse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "subject",
                    models.CharField(help_text="user:<id>, or visitor:<keyed hash of the address>.", max_length=80),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("one-mode", "Scores against one mode"), ("all-modes", "Scores against all modes")],
                        max_length=10,
                    ),
                ),
                ("day", models.DateField()),
                ("used", models.PositiveIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["day"], name="quota_use_by_day")],
                "constraints": [
                    models.UniqueConstraint(fields=("subject", "kind", "day"), name="one_counter_per_subject_kind_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="Grant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ends_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(max_length=200)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="grants", to="billing.plan"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("user", "plan"), name="one_grant_per_user_and_plan")],
            },
        ),
    ]

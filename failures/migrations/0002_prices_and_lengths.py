from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("failures", "0001_first")]

    operations = [
        migrations.AddField("platform", "min_clip_ms", models.PositiveIntegerField(blank=True, null=True)),
        migrations.AddField(
            "platform",
            "lengths_ms",
            models.JSONField(default=list, help_text="The only lengths there are; empty: any from min to max."),
        ),
        migrations.AddField(
            "platform",
            "needs_image",
            models.BooleanField(default=False, help_text="Whether it makes clips from pictures only."),
        ),
        migrations.AddField(
            "platform",
            "prices",
            models.JSONField(default=list, help_text="What a second or a clip costs, each with its source."),
        ),
        migrations.AddField(
            "platform",
            "draft",
            models.JSONField(blank=True, help_text="A cheap way to try a prompt, with its source.", null=True),
        ),
        migrations.AlterField(
            "platform",
            "model_versions",
            models.JSONField(default=list, help_text="[{slug, name, retired, and its own limits}]"),
        ),
    ]

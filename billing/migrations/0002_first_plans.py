"""The three plans that the code knows by their slugs; staff edit their limits."""

from django.db import migrations

FIRST_PLANS = (
    {
        "slug": "visitor",
        "name": "Visitor",
        "position": 1,
        "one_mode_per_day": 3,
        "all_modes_per_day": 0,
        "history_entries": 0,
    },
    {
        "slug": "free",
        "name": "Free account",
        "position": 2,
        "one_mode_per_day": 10,
        "all_modes_per_day": 1,
        "history_entries": 3,
    },
    {
        "slug": "pro",
        "name": "AVA Pro",
        "position": 3,
        "one_mode_per_day": None,
        "all_modes_per_day": None,
        "history_entries": None,
    },
)


def add_plans(apps, schema_editor):
    plan_model = apps.get_model("billing", "Plan")
    for facts in FIRST_PLANS:
        plan_model.objects.get_or_create(slug=facts["slug"], defaults=facts)


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_first")]
    operations = [migrations.RunPython(add_plans, migrations.RunPython.noop)]

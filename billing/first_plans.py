"""The three plans that the code knows by their slugs. They exist after every migration; staff edit their limits."""

from typing import Any

from django.apps import apps as global_apps

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


def add_missing_plans(*, using: str, apps: Any = global_apps, **signal: Any) -> None:
    """Make the plans that are missing; one that staff edited stays as it is."""
    try:
        plan_model = apps.get_model("billing", "Plan")
    except LookupError:
        return  # migrated back to before there were plans
    for facts in FIRST_PLANS:
        plan_model.objects.using(using).get_or_create(slug=facts["slug"], defaults=facts)

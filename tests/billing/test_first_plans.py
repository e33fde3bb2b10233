import pytest
from django.core.management import call_command

from billing.models import Plan

pytestmark = pytest.mark.django_db


def test_a_migration_makes_the_plans_that_are_missing():
    Plan.objects.filter(slug="pro").delete()

    call_command("migrate", verbosity=0)

    assert list(Plan.objects.values_list("slug", flat=True)) == ["visitor", "free", "pro"]


def test_a_migration_leaves_what_staff_edited():
    Plan.objects.filter(slug="free").update(one_mode_per_day=12)

    call_command("migrate", verbosity=0)

    assert Plan.objects.get(slug="free").one_mode_per_day == 12

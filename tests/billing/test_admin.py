import pytest
from django.urls import reverse

from billing.models import Plan
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def test_staff_edit_a_limit(staff):
    free = Plan.objects.get(slug="free")

    staff.post(
        reverse("admin:billing_plan_change", args=[free.pk]),
        {"name": "Free account", "one_mode_per_day": "12", "all_modes_per_day": "", "history_entries": "3"},
    )

    free.refresh_from_db()
    assert (free.slug, free.one_mode_per_day, free.all_modes_per_day) == ("free", 12, None)


def test_a_plan_that_the_code_names_cannot_be_deleted(staff):
    free = Plan.objects.get(slug="free")

    assert staff.post(reverse("admin:billing_plan_delete", args=[free.pk]), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("page", ["plan", "grant", "quotause"])
def test_staff_see_every_list(staff, page):
    assert staff.get(reverse(f"admin:billing_{page}_changelist")).status_code == 200

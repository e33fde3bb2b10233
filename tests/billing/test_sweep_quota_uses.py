from datetime import timedelta

import pytest
from django.utils import timezone

from billing.models import QuotaUse
from billing.tasks import sweep_quota_uses

pytestmark = pytest.mark.django_db


def counter(days_ago):
    day = timezone.now().date() - timedelta(days=days_ago)
    return QuotaUse.objects.create(subject=f"user:{days_ago}", kind="one-mode", day=day, used=1)


def test_counters_before_yesterday_go():
    counter(2)
    kept = {counter(1).pk, counter(0).pk}

    sweep_quota_uses()

    assert set(QuotaUse.objects.values_list("pk", flat=True)) == kept


def test_a_second_sweep_finds_nothing():
    counter(5)
    sweep_quota_uses()

    assert sweep_quota_uses() == 0

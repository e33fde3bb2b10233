from datetime import date

import pytest

from billing.models import QuotaUse
from billing.tasks import sweep_quota_uses


@pytest.mark.stack
def test_a_real_worker_sweeps_old_counters(celery_worker_process):
    QuotaUse.objects.create(subject="user:1", kind="one-mode", day=date(2020, 1, 1), used=1)

    assert sweep_quota_uses.delay().get(timeout=30) == 1
    assert not QuotaUse.objects.exists()

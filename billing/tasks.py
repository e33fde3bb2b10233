"""What the queue does for this floor."""

from celery import shared_task
from django.utils import timezone

from billing import services


@shared_task
def sweep_quota_uses() -> int:
    """Delete counters of days gone by; may run twice."""
    return services.sweep_quota_uses(today=timezone.now().date())

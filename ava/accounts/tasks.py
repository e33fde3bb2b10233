"""What the queue does for the accounts."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def clear_old_sessions() -> None:
    """Delete sessions that have run out, with what they held; may run twice."""
    call_command("clearsessions")

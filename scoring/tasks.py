"""What the queue does for this floor."""

from celery import shared_task
from django.utils import timezone

from scoring import drafts, releases, retention


@shared_task
def forget_old_scores() -> int:
    """Drop text and visits whose time is over; may run twice."""
    return retention.forget_old_scores(now=timezone.now())


@shared_task
def forget_ended_drafts() -> bool:
    """Drop ended drafts from the log of Redis too; may run twice."""
    return drafts.forget_ended_drafts()


@shared_task
def propose_release() -> str:
    """Propose the day's release from all outcomes, or say why not; may run twice."""
    return str(releases.propose_release(now=timezone.now()))

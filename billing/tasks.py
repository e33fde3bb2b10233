"""What the queue does for this floor. Each task may run twice."""

from celery import shared_task
from django.utils import timezone

from billing import (
    addresses,
    checkouts,
    departures,
    dunning,
    inbox,
    notices,
    publishing,
    reconcile,
    refunding,
    schedules,
    services,
)
from billing.errors import StripeAway
from billing.models import Subscription


@shared_task
def sweep_quota_uses() -> int:
    """Delete counters of days gone by; may run twice."""
    return services.sweep_quota_uses(today=timezone.now().date())


@shared_task
def sweep_checkouts() -> int:
    """Ask Stripe what became of checkouts past their time; may run twice."""
    return checkouts.sweep_checkouts()


@shared_task
def complete_prices() -> int:
    """Make at Stripe the prices that are not there yet; may run twice."""
    return publishing.complete_prices()


@shared_task(autoretry_for=(StripeAway,), retry_backoff=30, retry_backoff_max=600, max_retries=8)
def ensure_renewal(subscription_id: int) -> None:
    """Let a founder's subscription renew at the promised price; may run twice."""
    schedules.ensure_renewal(subscription=Subscription.objects.get(pk=subscription_id))


@shared_task
def send_notice(notice_id: int) -> bool:
    """Send one mail about a payment or a subscription; may run twice."""
    return notices.send_notice(notice_id)


@shared_task
def send_waiting_notices() -> int:
    """Send mails that could not be sent at once; may run twice."""
    return notices.send_waiting_notices()


@shared_task
def finish_refunds() -> int:
    """Carry through refunds that were asked for and cut off; may run twice."""
    return refunding.finish_refunds()


@shared_task
def sweep_received_events() -> int:
    """Handle what came in, and what a dead worker or an error left behind."""
    return inbox.sweep_received_events()


@shared_task
def fill_gaps() -> int:
    """Read Stripe's own list for events that never came."""
    return reconcile.fill_gaps()


@shared_task
def reconcile_all() -> int:
    """Compare everything with Stripe, and repair what differs."""
    return reconcile.reconcile_all()


@shared_task
def finish_departures() -> int:
    """Carry through what deleted accounts left to do at Stripe; may run twice."""
    return departures.finish_departures()


@shared_task
def pass_on_email(user_id: int) -> None:
    """Tell Stripe an account's new address; may run twice."""
    addresses.pass_on_email(user_id=user_id)


@shared_task
def pass_on_emails() -> int:
    """Tell Stripe the addresses that it could not be told at once; may run twice."""
    return addresses.pass_on_emails()


@shared_task
def tell_what_was_missed() -> None:
    """Mail what customers must know and no event told; may run twice."""
    dunning.look(now=timezone.now())

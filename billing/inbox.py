"""Keeps what Stripe says happened, once, and handles it later: at once if a worker is free, else by the sweep."""

import logging
import time
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from billing import handlers
from billing.alarms import raise_alarm
from billing.errors import StripeRefused
from billing.mirror import MISSING
from billing.models import StripeEvent
from billing.stripe_objects import StripeNotification
from billing.waking import wake_worker

logger = logging.getLogger(__name__)
State = StripeEvent.State
FIRST_PAUSE, MOST_ATTEMPTS = timedelta(minutes=1), 12
# Short, so that the queue goes on with other things while Stripe is slow.
SWEEP_SECONDS, MOST_SWEPT = 45, 500

# One statement, which is its own transaction: of any number of duplicates at once, one gets an id back.
KEEP = """
    INSERT INTO billing_stripeevent
        (stripe_id, type, object_id, happened_at, api_version, state, attempts, next_try_at, error, received_at)
    VALUES (
        %(stripe_id)s, %(type)s, %(object_id)s, %(happened_at)s, %(api_version)s, %(state)s, 0, %(now)s, '', %(now)s
    )
    ON CONFLICT (stripe_id) DO NOTHING
    RETURNING id
"""


def receive_event(notification: StripeNotification) -> bool:
    """Keep the event and wake a worker; False for one that was kept before. Stripe is not asked."""
    state = State.RECEIVED if notification.type in handlers.HANDLERS else State.IGNORED
    facts: dict[str, str | datetime] = {
        "stripe_id": notification.id,
        "type": notification.type[:120],
        "object_id": notification.object_id[:120],
        "happened_at": notification.happened_at,
        "api_version": (notification.api_version or "")[:40],
        "state": state.value,
        "now": timezone.now(),
    }
    with connection.cursor() as cursor:
        cursor.execute(KEEP, facts)
        row = cursor.fetchone()
    if row is not None and state == State.RECEIVED:
        transaction.on_commit(wake_worker)
    return row is not None


def handle_event(event_id: int, *, now: datetime | None = None) -> None:
    """Do what the event asks for, unless it was done or somebody is at it."""
    event = _taken(event_id, now or timezone.now())
    if event is None:
        return
    if event.attempts > MOST_ATTEMPTS:
        _give_up(event, "No attempt came to an end.")
        return
    try:
        _handle(event)
    except Exception as error:
        _note_failure(event, error)


def sweep_received_events(*, now: datetime | None = None) -> int:
    """Handle what waits and is due, the longest waiting first; returns how many were tried."""
    begun, now = time.monotonic(), now or timezone.now()
    due = StripeEvent.objects.filter(state=State.RECEIVED, next_try_at__lte=now).order_by("next_try_at", "happened_at")
    tried = 0
    for event_id in list(due.values_list("pk", flat=True)[:MOST_SWEPT]):
        if time.monotonic() - begun > SWEEP_SECONDS:
            break
        handle_event(event_id, now=now)
        tried += 1
    return tried


def retry_event(event: StripeEvent) -> None:
    """Let an event that failed be tried again from the start."""
    event.state, event.attempts, event.next_try_at = State.RECEIVED, 0, timezone.now()
    event.save(update_fields=["state", "attempts", "next_try_at"])
    transaction.on_commit(wake_worker)


def pause_after(attempts: int) -> timedelta:
    """How long an event rests after that many attempts: twice as long each time, a day and a half in all."""
    return FIRST_PAUSE * 2 ** (attempts - 1)


@transaction.atomic
def _taken(event_id: int, now: datetime) -> StripeEvent | None:
    # The attempt is counted and the next one put off before the work begins, so that an event whose handling kills
    # its worker rests like any other, and no transaction stays open while Stripe is asked.
    due = StripeEvent.objects.filter(pk=event_id, state=State.RECEIVED, next_try_at__lte=now)
    event = due.select_for_update(skip_locked=True).first()
    if event is not None:
        event.attempts += 1
        event.next_try_at = now + pause_after(min(event.attempts, MOST_ATTEMPTS))
        event.save(update_fields=["attempts", "next_try_at"])
    return event


def _handle(event: StripeEvent) -> None:
    handler = handlers.HANDLERS.get(event.type)
    if handler is None:
        _settle(event, State.IGNORED)
        return
    try:
        handler(event.object_id)
    except StripeRefused as refusal:
        if refusal.code != MISSING:
            raise
        logger.warning("%s is about %s, which Stripe does not know.", event.stripe_id, event.object_id)
        _settle(event, State.IGNORED, error=str(refusal))
    else:
        _settle(event, State.HANDLED)


def _settle(event: StripeEvent, state: StripeEvent.State, *, error: str = "") -> None:
    StripeEvent.objects.filter(pk=event.pk).update(state=state, handled_at=timezone.now(), error=error)


def _note_failure(event: StripeEvent, error: Exception) -> None:
    words = f"{type(error).__name__}: {error}".replace("\x00", "")[:2000]
    if event.attempts >= MOST_ATTEMPTS:
        _give_up(event, words)
        return
    logger.warning("%s was not handled (attempt %s): %s", event.stripe_id, event.attempts, words)
    StripeEvent.objects.filter(pk=event.pk).update(error=words)


def _give_up(event: StripeEvent, words: str) -> None:
    StripeEvent.objects.filter(pk=event.pk).update(state=State.FAILED, error=words)
    raise_alarm("Event %s (%s %s) failed for good: %s", event.stripe_id, event.type, event.object_id, words)

"""Wakes a worker when something was kept for it, from a thread of its own: who keeps it waits for no broker."""

import logging
from threading import Lock, Timer

from celery import current_app

logger = logging.getLogger(__name__)
# However many events come within it, a worker is woken once: it handles all that it finds.
SECONDS_TO_GATHER = 0.5
_lock = Lock()
_pending: Timer | None = None


def wake_worker() -> None:
    """Have a worker look into the inbox in a moment; should this process end before, the sweep of the minute does."""
    global _pending
    with _lock:
        if _pending is not None:
            return
        _pending = Timer(SECONDS_TO_GATHER, _wake)
        _pending.daemon = True
        _pending.start()


def _wake() -> None:
    global _pending
    with _lock:
        _pending = None
    send_wake_up()


def send_wake_up() -> None:
    """Queue a look into the inbox; without a broker that is left to the sweep."""
    try:
        current_app.send_task("billing.tasks.sweep_received_events", retry=False, ignore_result=True)
    except Exception:
        # Whatever is wrong with the broker, the event is kept, and nobody waits here for an error.
        logger.warning("No worker could be woken.", exc_info=True)

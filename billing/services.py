"""What this floor writes."""

from datetime import UTC, date, datetime, time, timedelta

from django.db import connection, transaction

from billing.errors import QuotaExceeded
from billing.models import QuotaUse

# One statement decides: of any number of callers at once, `limit` get a row back, which stays locked until they commit.
RAISE_COUNTER = """
    INSERT INTO billing_quotause (subject, kind, day, used) VALUES (%(subject)s, %(kind)s, %(day)s, 1)
    ON CONFLICT (subject, kind, day) DO UPDATE SET used = billing_quotause.used + 1
    WHERE billing_quotause.used < %(limit)s
    RETURNING used
"""


def use_quota(*, subject: str, kind: str, limit: int | None, day: date) -> None:
    """Count one use in the caller's transaction, or raise QuotaExceeded; without a limit nothing is counted."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A quota is used inside the transaction of what it pays for.")
    if limit is None:
        return
    if limit == 0 or not _raised(subject=subject, kind=kind, limit=limit, day=day):
        raise QuotaExceeded(kind=kind, limit=limit, resets_at=end_of(day))


def _raised(**facts: str | int | date) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(RAISE_COUNTER, facts)
        return cursor.fetchone() is not None


def end_of(day: date) -> datetime:
    """The first moment after the UTC day `day`."""
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=UTC)


def sweep_quota_uses(*, today: date) -> int:
    """Delete the counters of days before yesterday; returns how many went."""
    swept, _ = QuotaUse.objects.filter(day__lt=today - timedelta(days=1)).delete()
    return swept

"""The two shapes of a notification, read strictly: whatever does not fit is BadNotification."""

import re
from datetime import UTC, datetime
from typing import Any

from billing.errors import BadNotification
from billing.stripe_objects import StripeNotification

# What an id or a type of Stripe's may consist of; PostgreSQL keeps no text with a zero byte.
NAME = re.compile(r"[\x21-\x7e]{1,255}")


def from_message(message: Any) -> StripeNotification:
    """The notification in a decoded body, snapshot or thin."""
    kind = message.get("object") if isinstance(message, dict) else None
    if kind == "event":
        return from_snapshot(message)
    if kind == "v2.core.event":
        return from_thin(message)
    raise BadNotification("The body is no event.")


def from_snapshot(message: dict[str, Any]) -> StripeNotification:
    """The ids in an event that carries its object; of an invoice still to come, its subscription's."""
    data = message.get("data")
    subject = data.get("object") if isinstance(data, dict) else None
    if not isinstance(subject, dict):
        raise BadNotification("The event carries no object.")
    kind = _name(message, "type")
    return StripeNotification(
        id=_name(message, "id"),
        type=kind,
        object_id=_subject_id(kind, subject),
        happened_at=_seconds(message.get("created")),
        api_version=_optional_name(message, "api_version"),
        livemode=_yes_or_no(message),
        account=_optional_name(message, "account"),
    )


def from_thin(message: dict[str, Any]) -> StripeNotification:
    """The ids in an event that only points at its object; it goes by the snapshot's id and type where it has one."""
    related = message.get("related_object")
    if related is not None and not isinstance(related, dict):
        raise BadNotification("The event points at nothing.")
    return StripeNotification(
        id=_optional_name(message, "snapshot_event") or _name(message, "id"),
        type=_name(message, "type").removeprefix("v1."),
        object_id="" if related is None else _name(related, "id"),
        happened_at=_written_time(message.get("created")),
        api_version=None,
        livemode=_yes_or_no(message),
        account=_optional_name(message, "context"),
    )


def _subject_id(kind: str, subject: dict[str, Any]) -> str:
    # An invoice still to come has no id that could be fetched.
    if kind == "invoice.upcoming":
        parent = subject.get("parent")
        details = parent.get("subscription_details") if isinstance(parent, dict) else None
        return (_optional_name(details, "subscription") or "") if isinstance(details, dict) else ""
    return _optional_name(subject, "id") or ""


def _optional_name(message: dict[str, Any], field: str) -> str | None:
    return None if message.get(field) is None else _name(message, field)


def _name(message: dict[str, Any], field: str) -> str:
    value = message.get(field)
    if not isinstance(value, str) or not NAME.fullmatch(value):
        raise BadNotification(f"The event's {field} is none.")
    return value


def _yes_or_no(message: dict[str, Any]) -> bool:
    value = message.get("livemode")
    if not isinstance(value, bool):
        raise BadNotification("The event does not say whether it is live.")
    return value


def _seconds(value: Any) -> datetime:
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadNotification("The event has no time.")
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, OSError, ValueError) as error:
        raise BadNotification("The event's time is none.") from error


def _written_time(value: Any) -> datetime:
    try:
        when = datetime.fromisoformat(value)
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    except (TypeError, ValueError, OverflowError) as error:
        raise BadNotification("The event's time is none.") from error

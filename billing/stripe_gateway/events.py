"""What happened, asked of Stripe: the way back after messages were lost."""

from collections.abc import Iterator
from datetime import datetime

from billing.errors import BadNotification
from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.notification_shapes import from_snapshot
from billing.stripe_objects import StripeNotification


def events_since(moment: datetime) -> Iterator[StripeNotification]:
    """Every event from `moment` on, newest first, page by page; Stripe keeps them for 30 days."""
    with asking_stripe() as client:
        found = client.v1.events.list(params={"created": {"gte": int(moment.timestamp())}, "limit": 100})
        for event in found.auto_paging_iter():
            try:
                yield from_snapshot(event.to_dict())
            except BadNotification:
                # One event of an unknown shape must not hide those after it.
                continue

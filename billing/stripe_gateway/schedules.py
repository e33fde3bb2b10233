"""Subscription schedules: what a subscription will cost when its first period is over."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, cast

from django.conf import settings

from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_schedule
from billing.stripe_objects import StripeSchedule

if TYPE_CHECKING:
    from stripe.params import SubscriptionScheduleUpdateParamsPhase as Phase

Interval = Literal["day", "month", "week", "year"]


def create_schedule(*, subscription_id: str, key: str) -> StripeSchedule:
    """Put the subscription under a schedule of one phase, its present period; Stripe takes nothing else with it."""
    with asking_stripe() as client:
        return as_schedule(
            client.v1.subscription_schedules.create(
                params={"from_subscription": subscription_id}, options={"idempotency_key": key}
            )
        )


def fetch_schedule(schedule_id: str) -> StripeSchedule:
    """The schedule as it stands."""
    with asking_stripe() as client:
        return as_schedule(client.v1.subscription_schedules.retrieve(schedule_id))


def schedules() -> Iterator[StripeSchedule]:
    """Every schedule of the account, page by page."""
    with asking_stripe() as client:
        for each in client.v1.subscription_schedules.list(params={"limit": 100}).auto_paging_iter():
            yield as_schedule(each)


def set_phases(
    schedule: StripeSchedule,
    *,
    opening_price_id: str,
    renewal_price_id: str,
    key: str,
    renewal_interval: str = "month",
    renewal_interval_count: int = 1,
) -> StripeSchedule:
    """Let the present period end at its date, then bill the renewal price, then release the subscription."""
    present = schedule.phases[0]
    opening = _phase(opening_price_id)
    opening["start_date"] = int(present.starts_at.timestamp())
    opening["end_date"] = int(present.ends_at.timestamp())
    renewal = _phase(renewal_price_id)
    renewal["duration"] = {"interval": cast(Interval, renewal_interval), "interval_count": renewal_interval_count}
    with asking_stripe() as client:
        return as_schedule(
            client.v1.subscription_schedules.update(
                schedule.id,
                params={"end_behavior": "release", "phases": [opening, renewal]},
                options={"idempotency_key": key},
            )
        )


def _phase(price_id: str) -> "Phase":
    phase: Phase = {"items": [{"price": price_id, "quantity": 1}], "proration_behavior": "none"}
    if settings.STRIPE_AUTOMATIC_TAX:
        phase["automatic_tax"] = {"enabled": True}
    return phase


def release_schedule(schedule_id: str, *, key: str) -> StripeSchedule:
    """Let the subscription go on without its schedule, as it stands."""
    with asking_stripe() as client:
        return as_schedule(client.v1.subscription_schedules.release(schedule_id, options={"idempotency_key": key}))

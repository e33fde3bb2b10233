"""Whether what we keep and what Stripe says agree: plain comparisons, without a database and without Stripe."""

from collections.abc import Iterable

from billing.mirror import facts_of
from billing.models import Subscription
from billing.schedules import OVER, promises
from billing.stripe_objects import StripeSchedule, StripeSubscription

Status = Subscription.Status
RUNNING = (Status.TRIALING, Status.ACTIVE, Status.PAST_DUE, Status.UNPAID, Status.PAUSED)


def differences(row: Subscription, told: StripeSubscription) -> list[str]:
    """Each fact of the subscription that our row has otherwise than Stripe, in words."""
    return [
        f"{told.id}: {name} is {getattr(row, name)} here, {fact} at Stripe"
        for name, fact in facts_of(told).items()
        if getattr(row, name) != fact
    ]


def renews_as_promised(row: Subscription, schedules: dict[str, StripeSchedule]) -> bool:
    """Whether the next payment of a running subscription, if one comes, is at the price that was promised."""
    promised = row.renewal_price
    if promised is None or row.status in Subscription.ENDED or row.cancel_at_period_end:
        return True
    if row.stripe_price_id == promised.stripe_price_id:
        return True
    schedule = schedules.get(row.schedule_id)
    return schedule is not None and schedule.status not in OVER and promises(schedule, promised)


def running(subscriptions: Iterable[StripeSubscription]) -> list[StripeSubscription]:
    """Those that bill somebody, or would."""
    return [each for each in subscriptions if each.status in RUNNING]

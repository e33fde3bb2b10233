"""What somebody may do now, worked out from plans, grants and what Stripe last said; never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q

from billing.models import Grant, Plan, Subscription

VISITOR, FREE = "visitor", "free"
# How long a payment that failed may be mended while everything stays open.
GRACE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Entitlement:
    """The limits that hold for one caller. None is no limit; 0 is never."""

    plan_slug: str
    one_mode_per_day: int | None
    all_modes_per_day: int | None
    history_entries: int | None


def entitlement_of(user: AbstractBaseUser | AnonymousUser | None, now: datetime) -> Entitlement:
    """What `user` may do at `now`; nobody and an anonymous user are visitors."""
    if user is None or not user.is_authenticated:
        return widest(Plan.objects.filter(slug=VISITOR))
    granted = Grant.objects.filter(granting(now), user_id=user.pk, plan=OuterRef("pk"))
    paid = Subscription.objects.filter(opening(now), customer__user_id=user.pk, price__plan=OuterRef("pk"))
    return widest(Plan.objects.filter(Q(slug=FREE) | Exists(granted) | Exists(paid)))


def granting(now: datetime) -> Q:
    """The grants that hold at `now`."""
    return Q(ends_at=None) | Q(ends_at__gt=now)


def opening(now: datetime) -> Q:
    """The subscriptions that open their plan at `now`: paid, or overdue for less than the grace."""
    status = Subscription.Status
    overdue = Q(status=status.PAST_DUE, current_period_start__gt=now - GRACE)
    running = Q(status__in=(status.ACTIVE, status.TRIALING)) | overdue
    return running & Q(ended_at=None, refunded_at=None, disputed_at=None)


def widest(plans: Iterable[Plan]) -> Entitlement:
    """The limits of the highest of `plans`."""
    plan = max(plans, key=lambda each: each.position)
    return Entitlement(
        plan_slug=plan.slug,
        one_mode_per_day=plan.one_mode_per_day,
        all_modes_per_day=plan.all_modes_per_day,
        history_entries=plan.history_entries,
    )

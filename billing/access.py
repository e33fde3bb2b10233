"""Why somebody's plan is open and until when, for the pages that say so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.contrib.auth.base_user import AbstractBaseUser

from billing.entitlements import GRACE, granting, opening
from billing.models import Grant, Plan, Subscription

Why = Literal["founders", "subscription", "grant"]


@dataclass(frozen=True, slots=True)
class Access:
    """What opens a plan; without an end it goes on until somebody ends it."""

    plan: Plan
    why: Why
    until: datetime | None
    subscription: Subscription | None = None


def access_of(user: AbstractBaseUser, now: datetime) -> Access | None:
    """What opens the highest plan of `user` at `now`, payment before grant; None for a free account."""
    found = [*_paid(user, now), *_granted(user, now)]
    return max(found, key=lambda access: access.plan.position, default=None)


def _paid(user: AbstractBaseUser, now: datetime) -> list[Access]:
    running = Subscription.objects.filter(opening(now), customer__user_id=user.pk, price__isnull=False)
    found = running.select_related("price__plan", "seat")
    return [_by(each, each.price.plan) for each in found if each.price]


def _by(subscription: Subscription, plan: Plan) -> Access:
    why: Why = "founders" if hasattr(subscription, "seat") else "subscription"
    return Access(plan, why, _end_of(subscription), subscription)


def _end_of(subscription: Subscription) -> datetime | None:
    if subscription.status == Subscription.Status.PAST_DUE:
        return subscription.current_period_start + GRACE
    return subscription.current_period_end if subscription.cancel_at_period_end else None


def _granted(user: AbstractBaseUser, now: datetime) -> list[Access]:
    grants = Grant.objects.filter(granting(now), user_id=user.pk).select_related("plan")
    return [Access(grant.plan, "grant", grant.ends_at) for grant in grants]

"""What somebody may do now, worked out from plans and grants, never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from billing.models import Plan

VISITOR, FREE = "visitor", "free"


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
    granted = Q(grants__user=user) & (Q(grants__ends_at=None) | Q(grants__ends_at__gt=now))
    return widest(Plan.objects.filter(Q(slug=FREE) | granted))


def widest(plans: Iterable[Plan]) -> Entitlement:
    """The limits of the highest of `plans`."""
    plan = max(plans, key=lambda each: each.position)
    return Entitlement(
        plan_slug=plan.slug,
        one_mode_per_day=plan.one_mode_per_day,
        all_modes_per_day=plan.all_modes_per_day,
        history_entries=plan.history_entries,
    )

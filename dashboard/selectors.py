"""What this floor reads; every read takes the user first."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from billing.entitlements import entitlement_of
from scoring.models import Score
from scoring.selectors import scores_with_outcomes

Reader = AbstractBaseUser | AnonymousUser
PAGE_LENGTH = 25


@dataclass(frozen=True, slots=True)
class History:
    """One page of a user's past scores, newest first. `before` asks for the next page; None: this is the last."""

    scores: list[Score]
    before: UUID | None
    shown_at_most: int | None  # how many the plan shows; None: all
    hidden: int  # how many more are kept than the plan shows


def scores_of(user: Reader) -> QuerySet[Score]:
    """Every score of `user`, newest first: the ids grow with time."""
    # Nobody signed in has no scores: `user_id=None` would be the visitors'.
    if not user.is_authenticated:
        return Score.objects.none()
    return scores_with_outcomes(Score.objects.filter(user_id=user.pk)).order_by("-pk")


def history_of(user: Reader, *, now: datetime, before: UUID | None = None) -> History:
    """The page of past scores that comes after the score `before`, as far as the user's plan shows them."""
    shown_at_most = entitlement_of(user, now).history_entries
    if shown_at_most is not None:
        return _newest_only(user, shown_at_most)
    scores = scores_of(user)
    if before is not None:
        scores = scores.filter(pk__lt=before)
    found = list(scores[: PAGE_LENGTH + 1])
    page, more = found[:PAGE_LENGTH], found[PAGE_LENGTH:]
    return History(page, before=page[-1].pk if more else None, shown_at_most=None, hidden=0)


def _newest_only(user: Reader, shown_at_most: int) -> History:
    scores = scores_of(user)
    hidden = max(scores.count() - shown_at_most, 0)
    return History(list(scores[:shown_at_most]), before=None, shown_at_most=shown_at_most, hidden=hidden)

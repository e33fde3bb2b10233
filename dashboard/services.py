"""What this floor writes."""

from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser

from dashboard.selectors import scores_of


def delete_score(*, user: AbstractBaseUser, score_id: UUID) -> bool:
    """Delete one of the user's own scores for good; False when there is none (any more) with that id."""
    return bool(scores_of(user).filter(pk=score_id).delete()[0])

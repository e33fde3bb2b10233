"""What this floor writes."""

from uuid import UUID

from django.db import transaction

from dashboard.selectors import Reader, scores_of


def delete_score(*, user: Reader, score_id: UUID) -> bool:
    """Delete one of the user's own scores for good, with what was told of its clips; False when there is none
    (any more) with that id."""
    with transaction.atomic():
        # Held, so that an outcome which is being told goes with it, and none is told of a score that is gone.
        score = scores_of(user).select_for_update(of=("self",)).filter(pk=score_id).first()
        return score is not None and bool(score.delete()[0])

"""What this floor writes."""

from uuid import UUID

from dashboard.selectors import Reader, scores_of


def delete_score(*, user: Reader, score_id: UUID) -> bool:
    """Delete one of the user's own scores for good; False when there is none (any more) with that id."""
    return bool(scores_of(user).filter(pk=score_id).delete()[0])

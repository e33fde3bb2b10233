"""Outcomes as calibration takes them: told clips, without a word of any prompt."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import QuerySet

from scoring.calibration.told_clips import ToldClip
from scoring.engine.model import Release
from scoring.models import Outcome
from scoring.teaching import factors_of, reading_of

ACCOUNT_DAYS = 7  # an account younger than this moves nothing yet
CHUNK = 1_000
KEEPS_NO_TEXT = "none"  # who chose that leaves nothing to learn from, not even what was kept before


def outcomes_that_count(now: datetime) -> QuerySet[Outcome]:
    """The outcomes to learn from: of clips that were generated, by accounts that have been there for a while."""
    return (
        Outcome.objects.exclude(result=Outcome.Result.NOT_GENERATED)
        .exclude(user__retention=KEEPS_NO_TEXT)
        .filter(
            factors__isnull=False,
            created_at__lte=now,
            user__is_active=True,
            user__joined_at__lte=now - timedelta(days=ACCOUNT_DAYS),
        )
        .select_related("score__platform")
        .prefetch_related("modes")
        .order_by("pk")
    )


def told_clips(now: datetime, prior: Release) -> Iterator[ToldClip]:
    """Every outcome that counts, as `prior` would read it."""
    for outcome in outcomes_that_count(now).iterator(chunk_size=CHUNK):
        yield told_clip(outcome, prior)


def told_clip(outcome: Outcome, prior: Release) -> ToldClip:
    """One outcome. Where its prompt is still kept it is read afresh, otherwise the names of its factors have to do."""
    score, platform = outcome.score, outcome.score.platform
    reading = reading_of(score)
    listed = {version["slug"] for version in platform.model_versions}
    failed, elsewhere = failed_modes(outcome)
    return ToldClip(
        key=str(outcome.pk),
        account=outcome.user_id,
        day=f"{outcome.created_at:%Y-%m-%d}",
        platform=platform.slug,
        model_version=outcome.model_version if outcome.model_version in listed else "",
        factors=tuple(factors_of(score, reading) or outcome.factors or ()),
        failed=failed,
        elsewhere=elsewhere,
        terms=prior.text.of(reading) if prior.text and reading else None,
    )


def failed_modes(outcome: Outcome) -> tuple[frozenset[str] | None, bool]:
    """The engine's modes that the clip shows, None where nobody said; and whether it fails only in others."""
    if outcome.result == Outcome.Result.GOOD:
        return frozenset(), False
    named = [mode.engine_mode for mode in outcome.modes.all()]
    if not named:
        return None, False
    engine_modes = frozenset(named) - {""}
    return engine_modes, not engine_modes

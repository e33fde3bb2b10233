"""What this floor writes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.dispatch import Signal
from django.utils import timezone

from billing import fair_use
from billing.entitlements import entitlement_of
from billing.errors import QuotaExceeded, TooFast
from billing.models import QuotaUse
from billing.services import use_quota
from failures.selectors import catalog_revision
from scoring.asked import Asked, read_request
from scoring.engine.as_dict import verdict_as_dict
from scoring.engine.verdict import Context, Verdict
from scoring.errors import ClientKeyReused, ModeRequired, ScoreOrPrompt, UnknownScore
from scoring.judging import judge
from scoring.models import Outcome, Score
from scoring.signals import outcome_recorded, outcome_removed
from scoring.teaching import factors_of
from scoring.told import Told, check_client_key, check_platform, digest_of, model_version_of, read_told
from scoring.visitors import visitor_subject

# The project's user model, which this floor knows by its setting alone; an anonymous user; or nobody.
Caller = Any


@dataclass(frozen=True, slots=True)
class ScoredPrompt:
    """The kept use, the whole answer and what was asked; of a visitor's prompt only the answer knows the text."""

    score: Score
    verdict: Verdict
    context: Context


def score_prompt(
    *, user: Caller, visitor_address: str, prompt: str, platform: str, mode: str | None = None, **details: Any
) -> ScoredPrompt:
    """Judge `prompt`, count the use and keep the Score: all of it, or nothing and a named refusal."""
    asked = read_request(prompt=prompt, platform=platform, mode=mode, **details)
    person = user if user is not None and user.is_authenticated else None
    if person is None and asked.mode is None:
        raise ModeRequired
    now = timezone.now()
    subject = subject_of(person, visitor_address, now)
    with transaction.atomic():
        if asked.predictable:
            use_score_quota(person, subject, one_mode=asked.mode is not None, now=now)
        fair_use.use_fairly(fair_use.scores(), subject=subject, now=now)
        verdict = judge(asked)
        return ScoredPrompt(score=keep_score(person, asked, verdict), verdict=verdict, context=asked.context)


def subject_of(person: Caller, visitor_address: str, now: datetime) -> str:
    """Under which name limits count the caller."""
    return f"user:{person.pk}" if person else visitor_subject(visitor_address, now.date())


def use_score_quota(person: Caller, subject: str, *, one_mode: bool, now: datetime) -> None:
    """Count one use for the caller's day, or raise QuotaExceeded."""
    entitlement, day = entitlement_of(person, now), now.date()
    use_quota(
        subject=subject,
        kind=QuotaUse.Kind.ONE_MODE if one_mode else QuotaUse.Kind.ALL_MODES,
        limit=entitlement.one_mode_per_day if one_mode else entitlement.all_modes_per_day,
        day=day,
    )


def keep_score(person: Caller, asked: Asked, verdict: Verdict) -> Score:
    """Keep the use; its text only for a signed-in user who keeps text."""
    keeps_text = person is not None and person.retention != person.Retention.NONE
    return Score.objects.create(
        user=person,
        platform=asked.platform,
        mode=asked.mode,
        light=verdict.light,
        risk=verdict.risk,
        clip_seconds=asked.context.clip_seconds,
        model_version=asked.context.model_version,
        reference_image=asked.context.reference_image,
        release=verdict.release,
        catalog_revision=catalog_revision(),
        prompt=asked.prompt if keeps_text else "",
        verdict=verdict_as_dict(verdict) if keeps_text else None,
    )


@dataclass(frozen=True, slots=True)
class Recorded:
    """The outcome, and whether this request made it."""

    outcome: Outcome
    created: bool


def record_outcome(
    *, user: Caller, client_key: str, score: UUID | None = None, prompt: dict[str, Any] | None = None, **told: Any
) -> Recorded:
    """Keep what became of one clip, once for each key; a `prompt` that was never scored is scored now, as a use."""
    check_client_key(client_key)
    digest = digest_of(score=score, prompt=prompt, **told)
    if (score is None) is (prompt is None):
        raise ScoreOrPrompt
    if found := user.outcomes.filter(client_key=client_key).first():
        return repeated(found, digest)
    read = read_told(**told)
    tell_fairly(user)
    try:
        with transaction.atomic():
            judged = own_score(user, score) if score else score_now(user, prompt or {})
            return Recorded(keep_outcome(user, judged, read, client_key=client_key, digest=digest), created=True)
    except (IntegrityError, QuotaExceeded, TooFast):
        # The same request a moment earlier took the key, and with it perhaps the last use of the day.
        if found := user.outcomes.filter(client_key=client_key).first():
            return repeated(found, digest)
        raise


def score_now(user: Caller, prompt: dict[str, Any]) -> Score:
    """The score of a clip that was never scored."""
    return score_prompt(user=user, visitor_address="", **prompt).score


def repeated(outcome: Outcome, digest: str) -> Recorded:
    """The outcome a repeated request made the first time; another request with its key is refused."""
    if outcome.request_digest != digest:
        raise ClientKeyReused
    return Recorded(outcome, created=False)


def own_score(user: Caller, score: UUID) -> Score:
    """The user's score, held until the transaction ends, or UnknownScore."""
    found = Score.objects.select_for_update(of=("self",)).select_related("platform", "mode")
    try:
        return found.get(pk=score, user_id=user.pk)
    except Score.DoesNotExist:
        raise UnknownScore from None


def keep_outcome(user: Caller, score: Score, told: Told, *, client_key: str, digest: str) -> Outcome:
    """Keep it beside its score, and tell the floors above after the commit."""
    check_platform(told, score.platform)
    facts = told.facts() | {"model_version": model_version_of(told, score)}
    outcome = Outcome.objects.create(
        user=user, score=score, client_key=client_key, request_digest=digest, factors=factors_of(score), **facts
    )
    outcome.modes.set(told.modes)
    tell(outcome_recorded, outcome)
    return outcome


def change_outcome(*, user: Caller, outcome: UUID, **told: Any) -> Outcome:
    """Replace what the user said of a clip; raises Outcome.DoesNotExist for another's."""
    read = read_told(**told)
    tell_fairly(user)
    with transaction.atomic():
        found = user.outcomes.select_for_update(of=("self",)).select_related("score__platform").get(pk=outcome)
        check_platform(read, found.score.platform)
        facts = read.facts() | {"model_version": model_version_of(read, found.score)}
        for name, value in facts.items():
            setattr(found, name, value)
        found.save(update_fields=[*facts])
        found.modes.set(read.modes)
        tell(outcome_recorded, found)
    return found


def remove_outcome(*, user: Caller, outcome: UUID) -> bool:
    """Take back what was said of a clip; False when it is gone already, or another's."""
    with transaction.atomic():
        found = user.outcomes.filter(pk=outcome).first()
        return found is not None and bool(found.delete()[0])


def tap_outcome(*, user: Caller, score: UUID, result: str, modes: Iterable[str] | None = None) -> Outcome:
    """Say by one tap how the score's clip turned out: its newest outcome changes, or its first is made. Without
    `modes` those told before stay, as long as the clip is said to have failed."""
    with transaction.atomic():
        own_score(user, score)
        newest = user.outcomes.filter(score_id=score).order_by("-pk").first()
        if newest is None:
            key = f"tap:{score}:{uuid4()}"
            return record_outcome(user=user, client_key=key, score=score, result=result, modes=modes or ()).outcome
        kept = {name: getattr(newest, name) for name in ("model_version", "credits", "cost_cents", "currency", "note")}
        if result == Outcome.Result.FAILED:
            kept["first_visible_ms"] = newest.first_visible_ms
            modes = [mode.slug for mode in newest.modes.all()] if modes is None else modes
        return change_outcome(user=user, outcome=newest.pk, result=result, modes=modes or (), **kept)


def tell_fairly(user: Caller) -> None:
    """Count one more telling of the user, or raise TooFast."""
    now = timezone.now()
    fair_use.use_fairly(fair_use.outcomes(), subject=subject_of(user, "", now), now=now)


def tell_removed(instance: Outcome, **_: Any) -> None:
    """Tell of an outcome that goes, whichever way: by itself, with its score, with its user, or by staff."""
    tell(outcome_removed, instance)


def tell(signal: Signal, outcome: Outcome) -> None:
    """Send ids upwards once they are committed; a receiver that fails undoes nothing."""
    ids = {"outcome_id": outcome.pk, "user_id": outcome.user_id}
    transaction.on_commit(lambda: signal.send_robust(sender=Outcome, **ids), robust=True)

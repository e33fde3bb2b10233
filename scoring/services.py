"""What this floor writes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from billing import fair_use
from billing.entitlements import entitlement_of
from billing.models import QuotaUse
from billing.services import use_quota
from failures.selectors import catalog_revision
from scoring.asked import Asked, read_request
from scoring.engine.as_dict import verdict_as_dict
from scoring.engine.verdict import Context, Verdict
from scoring.errors import ModeRequired
from scoring.judging import judge
from scoring.models import Score
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

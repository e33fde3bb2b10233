"""Outcomes and releases for tests."""

import json
from datetime import timedelta
from itertools import count

from django.utils import timezone

from scoring.engine.model import FILE
from scoring.models import ModelRelease, Outcome, Score
from tests.factories import UserFactory

keys = count()


def old_account(**facts):
    """A user whose outcomes count."""
    return UserFactory(joined_at=timezone.now() - timedelta(days=60), password="x", **facts)


def told(user, platform, *modes, days_ago=0, prompt="A boat on a lake.", result=None, **facts):
    """An outcome of so many days ago; without modes the clip served."""
    score = Score.objects.create(user=user, platform=platform, light="green", risk=0.1, prompt=prompt)
    outcome = Outcome.objects.create(
        user=user,
        score=score,
        result=result or ("failed" if modes else "good"),
        client_key=f"{next(keys)}",
        factors=[],
        **facts,
    )
    outcome.modes.set(modes)
    if days_ago:
        Outcome.objects.filter(pk=outcome.pk).update(created_at=timezone.now() - timedelta(days=days_ago))
    return outcome


def told_by_many(platform, *modes, accounts=10, each=6, days_ago=(0, 40), **facts):
    """Enough outcomes for a proposal, half of them older than a month."""
    for _ in range(accounts):
        user = old_account()
        for number in range(each):
            told(user, platform, *modes, days_ago=days_ago[number % len(days_ago)], **facts)


def release(name, **changes):
    """A proposed release: the shipped one under another name, with changes."""
    data = json.loads(FILE.read_text(encoding="utf-8")) | {"name": name} | changes
    return ModelRelease.objects.create(name=name, data=data)

"""How a release comes to judge: proposed from outcomes alone, published and rolled back by staff."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.admin.models import CHANGE, LogEntry
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from failures.models import Platform
from scoring.calibration.compare import compare
from scoring.calibration.influence import Influence as Moved
from scoring.calibration.influence import influences
from scoring.calibration.learned_release import release_data
from scoring.calibration.told_clips import ToldClip, weighed
from scoring.calibration.update import Learned, learn
from scoring.engine.model import FILE, current_release, release_from
from scoring.errors import NothingToRollBack, ReleaseUnreadable, UnknownRelease
from scoring.learning import told_clips
from scoring.models import Influence, ModelRelease
from scoring.published import forget_published, published_release
from scoring.selectors import modes_by_engine

LEAST_OUTCOMES, LEAST_ACCOUNTS = 50, 5
NEWEST_DAYS = 30
RELEASE_LOCK = 0x41564102  # any number that nothing else locks by
VARIES = ("name", "created_on", "learned_from_outcomes")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a night came to: a release, or the reason why there is none."""

    release: ModelRelease | None
    why: str

    def __str__(self) -> str:
        return self.why


def propose_release(*, now: datetime) -> Proposal:
    """Learn from every outcome, compare with what judges now on the newest month, and propose; once a day."""
    name = f"{current_release().name[:29]}+{now:%Y-%m-%d}"
    if found := ModelRelease.objects.filter(name=name).first():
        return Proposal(found, f"{name} was proposed already.")
    shipped = json.loads(FILE.read_text(encoding="utf-8"))
    clips = list(told_clips(now, current_release()))
    accounts = len({clip.account for clip in clips})
    if len(clips) < LEAST_OUTCOMES or accounts < LEAST_ACCOUNTS:
        few = f"{len(clips)} outcomes of {accounts} accounts count; {LEAST_OUTCOMES} of {LEAST_ACCOUNTS} are needed."
        return Proposal(None, f"Nothing proposed: {few}")
    learned = learn(shipped, clips)
    data = release_data(learned, name, f"{now:%Y-%m-%d}")
    if same_as_newest(data):
        return Proposal(None, "Nothing proposed: no outcome has changed anything since the last proposal.")
    evaluation = evaluated(shipped, clips, since=now - timedelta(days=NEWEST_DAYS))
    return keep_proposal(name, data, evaluation, learned)


def same_as_newest(data: dict[str, Any]) -> bool:
    """Whether the newest release before this one says the same already."""
    earlier = ModelRelease.objects.exclude(name=data["name"]).order_by("-created_at")
    newest = earlier.values_list("data", flat=True).first()
    kept = json.loads(json.dumps(data))
    return newest is not None and _lasting(newest) == _lasting(kept)


def _lasting(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in VARIES}


def evaluated(shipped: dict[str, Any], clips: Sequence[ToldClip], *, since: datetime) -> dict[str, Any]:
    """The newest month judged by what was learned before it, by what judges now, and by what was shipped."""
    first = f"{since:%Y-%m-%d}"
    before, newest = [clip for clip in clips if clip.day < first], [clip for clip in clips if clip.day >= first]
    trial = release_from(release_data(learn(shipped, before), "proposed, without the newest month", first))
    releases = {"proposed": trial, "current": published_release(), "shipped": release_from(shipped)}
    return {
        "outcomes": len(clips),
        "accounts": len({clip.account for clip in clips}),
        "learned_before": len(before),
        "newest_month": {"from": first, "clips": len(newest)},
        "figures": compare(weighed(newest), releases),
    }


def keep_proposal(name: str, data: dict[str, Any], evaluation: dict[str, Any], learned: Learned) -> Proposal:
    """Keep the release with whatever each account moved in it, all or nothing; older proposals are retired."""
    moved = list(influences(learned))
    try:
        with transaction.atomic():
            hold_releases()
            proposed = ModelRelease.objects.filter(state=ModelRelease.State.PROPOSED)
            proposed.update(state=ModelRelease.State.RETIRED)
            release = ModelRelease.objects.create(name=name, data=data, evaluation=evaluation)
            Influence.objects.bulk_create(influence_rows(release, moved))
    except IntegrityError:
        # The same task at the same time was faster; or an account was deleted meanwhile, and the next run does without.
        if found := ModelRelease.objects.filter(name=name).first():
            return Proposal(found, f"{name} was proposed already.")
        raise
    return Proposal(release, f"{name} is proposed: {evaluation['outcomes']} outcomes.")


def influence_rows(release: ModelRelease, moved: Iterable[Moved]) -> Iterator[Influence]:
    """What each account moved, in the catalogue's terms."""
    platforms = {platform.slug: platform for platform in Platform.objects.all()}
    modes = modes_by_engine()
    for found in moved:
        if mode := modes.get(found.mode):
            facts = {"outcomes": found.outcomes, "before": found.before, "after": found.after}
            platform = platforms[found.platform]
            yield Influence(release=release, user_id=found.account, platform=platform, mode=mode, **facts)


def publish_release(*, name: str, by: Any) -> ModelRelease:
    """Let this release judge from now on; published already, it is no error."""
    with transaction.atomic():
        hold_releases()
        release = ModelRelease.objects.filter(name=name).first()
        if release is None:
            raise UnknownRelease(name)
        if release.state == ModelRelease.State.PUBLISHED:
            return release
        try:
            release_from(release.data)
        except Exception:
            raise ReleaseUnreadable(name) from None
        retire_published()
        release.published_at, release.published_by = timezone.now(), by
        let_judge(release, by, "Published.")
    return release


def roll_back(*, by: Any) -> ModelRelease | None:
    """Let the release judge that was published before the present one; None: the one that comes with the engine."""
    with transaction.atomic():
        hold_releases()
        present = ModelRelease.objects.filter(state=ModelRelease.State.PUBLISHED).first()
        if present is None:
            raise NothingToRollBack
        earlier = ModelRelease.objects.filter(published_at__lt=present.published_at).order_by("-published_at").first()
        retire_published()
        note(by, present, "Rolled back.")
        if earlier:
            let_judge(earlier, by, f"Judges again in place of {present.name}.")
        transaction.on_commit(forget_published)
    return earlier


def hold_releases() -> None:
    """Let one change at a time through, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [RELEASE_LOCK])


def retire_published() -> None:
    """Take the published release, if there is one, from its place."""
    ModelRelease.objects.filter(state=ModelRelease.State.PUBLISHED).update(state=ModelRelease.State.RETIRED)


def let_judge(release: ModelRelease, by: Any, words: str) -> None:
    """Make it the published one, and note who did."""
    release.state = ModelRelease.State.PUBLISHED
    release.save(update_fields=["state", "published_at", "published_by"])
    note(by, release, words)
    transaction.on_commit(forget_published)


def note(by: Any, release: ModelRelease, words: str) -> None:
    """Write down in the admin's log who did what."""
    LogEntry.objects.log_actions(by.pk, [release], CHANGE, words, single_object=True)

"""The release that judges: the one staff published, or else the one that comes with the engine."""

import logging

from django.conf import settings
from django.core.cache import caches

from scoring.engine.model import Release, current_release, release_from
from scoring.models import ModelRelease

logger = logging.getLogger(__name__)
PUBLISHED_KEY = "published-release"
NONE = 0
# One reference, replaced whole: the release of this row, read once in this process.
_held: tuple[int, Release | None] = (NONE, None)


def published_release() -> Release:
    """The release to judge by; a process sees a publication or a roll-back within MODEL_RELEASE_SECONDS."""
    number = published_number()
    return current_release() if number == NONE else _release(number)


def published_number() -> int:
    """The row of the published release, looked up every few seconds; NONE when there is none."""
    number = caches["pages"].get(PUBLISHED_KEY)
    if number is None:
        published = ModelRelease.objects.filter(state=ModelRelease.State.PUBLISHED)
        number = published.values_list("pk", flat=True).first() or NONE
        caches["pages"].set(PUBLISHED_KEY, number, settings.MODEL_RELEASE_SECONDS)
    return number


def forget_published() -> None:
    """Look at the database again on the next request of this process."""
    caches["pages"].delete(PUBLISHED_KEY)


def _release(number: int) -> Release:
    """The release of a row, whose data is never edited; one that cannot be read must not keep us from judging."""
    global _held
    held_number, held = _held
    if held_number != number or held is None:
        data = ModelRelease.objects.values_list("data", flat=True).get(pk=number)
        try:
            held = release_from(data)
        except Exception:
            logger.exception("Release %s cannot be read; the one that comes with the engine judges.", number)
            held = current_release()
        _held = (number, held)
    return held

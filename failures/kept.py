"""What this process keeps of the catalogue, for as long as its revision stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import caches

from failures.models import CatalogRevision

T = TypeVar("T")
REVISION_KEY = "catalog-revision"
FEW_SECONDS = 5
A_DAY = 86_400
_shelf: tuple[str, dict[str, Any]] = ("", {})


@dataclass(frozen=True, slots=True)
class Keep:
    """Under which key, and for how long, what was rendered may be kept; not at all before the first load."""

    key: str

    @property
    def seconds(self) -> int:
        return A_DAY if self.key else 0


def revision() -> tuple[str, str]:
    """The key under which things are kept and the digest that answers name; both empty before the first load."""
    found = caches["pages"].get(REVISION_KEY)
    if found is None:
        newest = CatalogRevision.objects.last()
        found = (f"{newest.pk}-{newest.digest}", newest.digest) if newest else ("", "")
        if newest:
            caches["pages"].set(REVISION_KEY, found, getattr(settings, "CATALOG_REVISION_SECONDS", FEW_SECONDS))
    return found


def kept(name: str, build: Callable[[], T]) -> T:
    """What `build` gives, built once in this process for each revision; shared, so never to be changed."""
    # One reference, replaced whole: a thread sees the old shelf or the new one.
    global _shelf
    key, _ = revision()
    if not key:
        return build()
    if _shelf[0] != key:
        _shelf = (key, {})
    things = _shelf[1]
    if name not in things:
        things[name] = build()
    return things[name]


def forget_revision() -> None:
    """Look at the database again on the next request of this process."""
    caches["pages"].delete(REVISION_KEY)

"""Writes of this floor."""

from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from failures.kept import forget_revision
from failures.loading.content import Content
from failures.loading.read import read_content
from failures.loading.rows import digest_of
from failures.loading.store import Change, store
from failures.models import CatalogRevision

CATALOG = Path(__file__).parent / "catalog"
LOAD_LOCK = 0x41564101  # any number that nothing else locks by


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load changed, or would have."""

    revision: str
    platforms: int
    modes: int
    entries: int
    changes: tuple[Change, ...]
    dry_run: bool

    def __str__(self) -> str:
        done = "would load (nothing was written)" if self.dry_run else "loaded"
        held = f"{self.platforms} platforms, {self.modes} failure modes, {self.entries} entries"
        return f"Catalog {self.revision} {done}: {held}; {len(self.changes)} changed."


def load_catalog(folder: Path = CATALOG, *, dry_run: bool = False) -> LoadReport:
    """Make the database hold what the files in `folder` say: all of it, or, with CatalogRefused, nothing."""
    content = read_content(Path(folder))
    revision = digest_of(content)
    with transaction.atomic():
        # Two loads at once would both add what is missing: the second waits, and then finds nothing to do.
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOAD_LOCK])
        changes = store(content)
        if dry_run:
            transaction.set_rollback(True)
        else:
            record_revision(revision)
    return _report(content, revision, changes, dry_run=dry_run)


def record_revision(revision: str) -> None:
    """Name the content that pages and scores now stand on; no new row when it is the old one."""
    newest = CatalogRevision.objects.last()
    if newest is None or newest.digest != revision:
        CatalogRevision.objects.create(digest=revision)
    forget_revision()
    transaction.on_commit(forget_revision)


def _report(content: Content, revision: str, changes: list[Change], *, dry_run: bool) -> LoadReport:
    return LoadReport(
        revision=revision,
        platforms=len(content.platforms),
        modes=len(content.modes),
        entries=len(content.entries),
        changes=tuple(sorted(changes)),
        dry_run=dry_run,
    )

"""Make the rows what the content says, and tell what had to change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from failures.loading import rows
from failures.loading.content import Content
from failures.loading.rows import Fields
from failures.models import Example, FailureEntry, FailureMode, Platform, Source, SupportChannel


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One row that a load adds, changes, removes or unlists."""

    kind: str
    name: str
    what: str

    def __str__(self) -> str:
        return f"{self.what:<9}{self.kind} {self.name}"


class Table:
    """One table beside the rows it should hold, by their key, and what was done to make them equal."""

    def __init__(self, model: type[models.Model], key: tuple[str, ...], wanted: Mapping[tuple, Fields]) -> None:
        self.model: Any = model
        self.key, self.wanted = key, wanted
        self.rows: dict[tuple, Any] = {
            tuple(getattr(row, name) for name in key): row for row in model._default_manager.all()
        }
        self.gone = [row for key, row in self.rows.items() if key not in wanted]
        self.changes: list[Change] = []

    def put(self) -> "Table":
        """Add the rows that are missing and mend those that differ."""
        missing = [key for key in self.wanted if key not in self.rows]
        new = [self.model(**dict(zip(self.key, key, strict=True)), **self.wanted[key]) for key in missing]
        changed = [row for key, row in self.rows.items() if key in self.wanted and _mended(row, self.wanted[key])]
        self.model._default_manager.bulk_create(new)
        if changed:
            fields = [name.removesuffix("_id") for name in next(iter(self.wanted.values()))]
            self.model._default_manager.bulk_update(changed, fields)
        self.rows |= dict(zip(missing, new, strict=True))
        return self.note("new", new).note("changed", changed)

    def remove_gone(self) -> "Table":
        """Remove the rows that the files no longer hold."""
        self.model._default_manager.filter(pk__in=[row.pk for row in self.gone]).delete()
        return self.note("removed", self.gone)

    def unlist_gone(self, **cleared: object) -> "Table":
        """Hide the rows that the files no longer hold: a score may name them, so they are kept."""
        gone = [row for row in self.gone if row.listed]
        self.model._default_manager.filter(pk__in=[row.pk for row in gone]).update(listed=False, **cleared)
        return self.note("unlisted", gone)

    def pks(self) -> dict:
        """The primary key of each wanted row, by the first part of its key."""
        return {key[0]: self.rows[key].pk for key in self.wanted}

    def note(self, what: str, found: Iterable[models.Model]) -> "Table":
        kind = str(self.model._meta.verbose_name)
        self.changes += [Change(kind, str(row)[:100], what) for row in found]
        return self


def store(content: Content) -> list[Change]:
    """Make every row of the catalogue what `content` says; answers with what that took."""
    sources = Table(Source, ("key",), {(key,): rows.source_fields(s) for key, s in content.sources.items()}).put()
    platforms = _platforms(content, sources.pks())
    modes = _modes(content)
    entries = _entries(content, platforms.pks(), modes.pks())
    tables = [
        sources, platforms, modes, entries,
        _channels(content, platforms.pks(), sources.pks()),
        _examples(content, entries.pks(), sources.pks()),
    ]  # fmt: skip
    cited = _citations(content, sources, platforms, modes, entries)
    sources.remove_gone()
    return [change for table in tables for change in table.changes] + cited


def _platforms(content: Content, sources: dict) -> Table:
    wanted = {(slug,): rows.platform_fields(content, p, sources) for slug, p in content.platforms.items()}
    return Table(Platform, ("slug",), wanted).unlist_gone(refund_policy="", refund_source=None).put()


def _modes(content: Content) -> Table:
    wanted = {(slug,): rows.mode_fields(content, mode) for slug, mode in content.modes.items()}
    return Table(FailureMode, ("slug",), wanted).unlist_gone().put()


def _entries(content: Content, platforms: dict, modes: dict) -> Table:
    wanted = {
        (entry.slug,): rows.entry_fields(content, mode, entry)
        | {"platform_id": platforms[entry.platform], "mode_id": modes[mode.slug]}
        for mode, entry in content.entries
    }
    return Table(FailureEntry, ("slug",), wanted).remove_gone().put()


def _channels(content: Content, platforms: dict, sources: dict) -> Table:
    wanted = {
        (platforms[platform.slug], channel.tier, channel.channel): {
            "official": channel.official,
            "source_id": sources[channel.source],
            "checked_on": channel.checked_on,
            "position": position,
        }
        for platform in content.platforms.values()
        for position, channel in enumerate(platform.support)
    }
    return Table(SupportChannel, ("platform_id", "tier", "channel"), wanted).remove_gone().put()


def _examples(content: Content, entries: dict, sources: dict) -> Table:
    wanted = {
        (entries[entry.slug], position): rows.example_fields(example, sources)
        for _, entry in content.entries
        for position, example in enumerate(entry.example, start=1)
    }
    return Table(Example, ("entry_id", "position"), wanted).remove_gone().put()


def _citations(content: Content, sources: Table, platforms: Table, modes: Table, entries: Table) -> list[Change]:
    owners = [
        (platforms, {slug: platform.sources for slug, platform in content.platforms.items()}),
        (modes, {slug: mode.sources for slug, mode in content.modes.items()}),
        (entries, {entry.slug: entry.sources for _, entry in content.entries}),
    ]
    changes: list[Change] = []
    for table, cited in owners:
        changes += _cite(table, {slug: {sources.pks()[key] for key in keys} for slug, keys in cited.items()})
    return changes


def _cite(owners: Table, wanted: dict[str, set[int]]) -> list[Change]:
    through = owners.model._meta.get_field("sources").remote_field.through
    owner_field = f"{owners.model._meta.model_name}_id"
    pairs = {(owners.pks()[slug], source) for slug, keys in wanted.items() for source in keys}
    links = {(getattr(link, owner_field), link.source_id): link for link in through._default_manager.all()}
    through._default_manager.filter(pk__in=[link.pk for pair, link in links.items() if pair not in pairs]).delete()
    new = [pair for pair in sorted(pairs) if pair not in links]
    through._default_manager.bulk_create(through(**{owner_field: owner, "source_id": source}) for owner, source in new)
    touched = {owner for owner, _ in pairs.symmetric_difference(links)}
    kind = f"sources of {owners.model._meta.verbose_name}"
    return [Change(kind, str(row)[:100], "changed") for row in owners.rows.values() if row.pk in touched]


def _mended(row: models.Model, wanted: Fields) -> bool:
    differing = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    for name, value in differing.items():
        setattr(row, name, value)
    return bool(differing)

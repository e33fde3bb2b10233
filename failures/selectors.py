"""Reads of this floor. Rows change by loads alone, so a process keeps them until the next revision."""

from dataclasses import dataclass

from failures.errors import UnknownEntry, UnknownMode, UnknownPlatform
from failures.kept import Keep, kept, revision
from failures.models import Example, FailureEntry, FailureMode, Platform, Source, SupportChannel

HEAVY = ("what_it_is", "symptoms", "triggers", "prevention", "faq", "promised", "strength_reason")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every listed platform and mode, and every entry without its long texts."""

    platforms: dict[str, Platform]
    modes: dict[str, FailureMode]
    entries: dict[str, FailureEntry]

    def entries_of(self, *, platform: str = "", mode: str = "") -> list[FailureEntry]:
        """The entries of one platform or one mode."""
        return [e for e in self.entries.values() if platform in ("", e.platform.slug) and mode in ("", e.mode.slug)]


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """Everything that one reference page shows."""

    keep: Keep
    entry: FailureEntry
    examples: tuple[Example, ...]
    channels: tuple[SupportChannel, ...]
    sources: tuple[Source, ...]
    related: tuple[FailureEntry, ...]
    other_platforms: tuple[Platform, ...]


def catalog_revision() -> str:
    """The digest of the loaded content; empty before the first load."""
    return revision()[1]


def catalogue() -> Catalogue:
    """The listed rows, kept until the next revision."""
    return kept("catalogue", _read_catalogue)


def platforms() -> list[Platform]:
    """Every listed platform, in the order of the files."""
    return list(catalogue().platforms.values())


def modes() -> list[FailureMode]:
    """Every listed failure mode, in the order of the files."""
    return list(catalogue().modes.values())


def get_platform(slug: str) -> Platform:
    """The listed platform with this slug, or UnknownPlatform."""
    try:
        return catalogue().platforms[slug]
    except KeyError:
        raise UnknownPlatform(slug) from None


def get_mode(slug: str) -> FailureMode:
    """The listed failure mode with this slug, or UnknownMode."""
    try:
        return catalogue().modes[slug]
    except KeyError:
        raise UnknownMode(slug) from None


def mode_for_engine(slug: str) -> FailureMode:
    """The failure mode that one of the scorer's modes stands for; of several the one of the same name."""
    answering = [mode for mode in modes() if mode.engine_mode == slug]
    if not slug or not answering:
        raise UnknownMode(slug)
    return next((mode for mode in answering if mode.slug == slug), answering[0])


def platform_facts(slug: str) -> dict[str, object]:
    """What the scorer needs of a platform; None is unknown."""
    platform = get_platform(slug)
    return {
        "slug": platform.slug,
        "name": platform.name,
        "retired": platform.retired,
        "max_clip_seconds": _seconds(platform.max_clip_ms),
        "default_clip_seconds": _seconds(platform.default_clip_ms),
        "prompt_char_limit": platform.prompt_char_limit,
        "negative_prompt": platform.negative_prompt,
        "reference_images": platform.reference_images,
        "native_audio": platform.native_audio,
        "min_clip_seconds": _seconds(platform.min_clip_ms),
        "lengths": [length / 1000 for length in platform.lengths_ms],
        "needs_image": platform.needs_image,
        "models": platform.model_versions,
        "prices": platform.prices,
        "draft": platform.draft,
    }


def reference_page(slug: str) -> ReferencePage:
    """Everything the reference page of this slug shows, or UnknownEntry."""
    return kept(f"entry {slug}", lambda: _read_reference_page(slug))


def support_channels(platform: Platform) -> tuple[SupportChannel, ...]:
    """Where a platform takes tickets, by tier."""
    return kept(f"channels {platform.slug}", lambda: tuple(platform.support_channels.select_related("source")))


def sources_of(owner: Platform | FailureMode) -> tuple[Source, ...]:
    """The sources that a platform or a mode rests on."""
    name = f"sources {owner._meta.model_name} {owner.slug}"
    return kept(name, lambda: tuple(owner.sources.all()))


def search(words: str) -> list[FailureEntry]:
    """The entries whose title, term, aliases or platform hold every one of `words`."""
    wanted = words.casefold().split()
    return [entry for entry in catalogue().entries.values() if all(word in _haystack(entry) for word in wanted)]


def _read_catalogue() -> Catalogue:
    listed_platforms = {row.pk: row for row in Platform.objects.filter(listed=True).select_related("refund_source")}
    listed_modes = {row.pk: row for row in FailureMode.objects.filter(listed=True)}
    entries = FailureEntry.objects.filter(platform__listed=True, mode__listed=True).defer(*HEAVY)
    for entry in entries:
        entry.platform, entry.mode = listed_platforms[entry.platform_id], listed_modes[entry.mode_id]
    return Catalogue(
        platforms={row.slug: row for row in listed_platforms.values()},
        modes={row.slug: row for row in listed_modes.values()},
        entries={entry.slug: entry for entry in entries},
    )


def _read_reference_page(slug: str) -> ReferencePage:
    keep, held = Keep(revision()[0]), catalogue()
    entry = FailureEntry.objects.filter(slug=slug).first() if slug in held.entries else None
    if entry is None:
        raise UnknownEntry(slug)
    entry.platform, entry.mode = held.entries[slug].platform, held.entries[slug].mode
    related = [other for other in held.entries_of(mode=entry.mode.slug) if other.slug != slug]
    told = {other.platform.slug for other in related} | {entry.platform.slug}
    others = [p for p in held.platforms.values() if p.slug not in told and not p.retired]
    return ReferencePage(
        keep=keep,
        entry=entry,
        examples=tuple(entry.examples.select_related("source")),
        channels=support_channels(entry.platform),
        sources=tuple(Source.objects.filter(entries=entry)),
        related=tuple(related),
        other_platforms=tuple(others),
    )


def _haystack(entry: FailureEntry) -> str:
    mode, platform = entry.mode, entry.platform
    return " ".join(
        [entry.title, mode.name, mode.technical_term, *mode.aliases, platform.name, platform.vendor]
    ).casefold()


def _seconds(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else milliseconds / 1000

"""What the catalogue's pages show, worked out so that their templates only show and loop."""

from dataclasses import dataclass

from failures import severity, strength
from failures.kept import Keep, kept, revision
from failures.models import FailureEntry, FailureMode, Platform, Source, SupportChannel
from failures.selectors import catalogue, get_mode, get_platform, sources_of, support_channels

UNKNOWN = "Unknown"


@dataclass(frozen=True, slots=True)
class Row:
    """One failure mode across the platforms that have entries: an entry or None for each."""

    mode: FailureMode
    cells: tuple[FailureEntry | None, ...]


@dataclass(frozen=True, slots=True)
class PlatformEntries:
    platform: Platform
    entries: tuple[FailureEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    keep: Keep
    platforms: tuple[Platform, ...]  # those with entries: the columns
    rows: tuple[Row, ...]
    groups: tuple[PlatformEntries, ...]
    without_entries: tuple[Platform, ...]
    mode_count: int
    entry_count: int
    platform_count: int


@dataclass(frozen=True, slots=True)
class PlatformPage:
    keep: Keep
    platform: Platform
    facts: tuple[tuple[str, str], ...]
    channels: tuple[SupportChannel, ...]
    entries: tuple[FailureEntry, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ModePage:
    keep: Keep
    mode: FailureMode
    entries: tuple[FailureEntry, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class StrengthRow:
    shown_by: str
    meaning: str
    with_promise: str
    without_promise: str


@dataclass(frozen=True, slots=True)
class RatingsPage:
    keep: Keep
    severities: tuple[tuple[str, str, str], ...]  # value, label, rule
    strengths: tuple[StrengthRow, ...]
    modes: tuple[FailureMode, ...]


def index_page() -> IndexPage:
    """The matrix of failure modes and platforms."""
    return kept("index", _build_index_page)


def platform_page(slug: str) -> PlatformPage:
    """What is known of one platform, or UnknownPlatform."""
    keep, platform = Keep(revision()[0]), get_platform(slug)
    return PlatformPage(
        keep=keep,
        platform=platform,
        facts=platform_rows(platform),
        channels=support_channels(platform),
        entries=tuple(catalogue().entries_of(platform=slug)),
        sources=sources_of(platform),
    )


def mode_page(slug: str) -> ModePage:
    """One failure mode with its entries, or UnknownMode."""
    keep, mode = Keep(revision()[0]), get_mode(slug)
    entries = tuple(catalogue().entries_of(mode=slug))
    return ModePage(keep=keep, mode=mode, entries=entries, sources=sources_of(mode))


def ratings_page() -> RatingsPage:
    """The rules in tables, and what they give for each mode."""
    label = dict(FailureEntry.Strength.choices)
    return RatingsPage(
        keep=Keep(revision()[0]),
        severities=tuple((value, value.label, rule) for value, rule in severity.RULE.items()),
        strengths=tuple(
            StrengthRow(
                shown_by=shown_by.label,
                meaning=strength.SHOWN[shown_by.value],
                with_promise=str(label[strength.strength_of(shown_by.value, promised=True)]),
                without_promise=str(label[strength.strength_of(shown_by.value, promised=False)]),
            )
            for shown_by in FailureMode.ShownBy
        ),
        modes=tuple(catalogue().modes.values()),
    )


def platform_rows(platform: Platform) -> tuple[tuple[str, str], ...]:
    """A platform's limits and abilities in words, each unknown one said to be unknown."""
    return (
        ("Clip lengths", platform.clip_lengths or UNKNOWN),
        ("Longest clip", f"{platform.max_clip_ms / 1000:g} s" if platform.max_clip_ms else UNKNOWN),
        ("Longest prompt", f"{platform.prompt_char_limit:,} characters" if platform.prompt_char_limit else UNKNOWN),
        ("Sound of its own", _ability(platform.native_audio)),
        ("Reference images", _ability(platform.reference_images, platform.reference_images_text)),
        ("Negative prompt", _ability(platform.negative_prompt, platform.negative_prompt_text)),
        ("Camera control", platform.camera_controls or UNKNOWN),
        ("Price", platform.price_text or UNKNOWN),
        ("Where the generation ID stands", platform.generation_id_location or UNKNOWN),
    )


def _ability(known: bool | None, words: str = "") -> str:
    answer = {True: "Yes", False: "No", None: UNKNOWN}[known]
    return f"{answer}: {words}" if words else answer


def _build_index_page() -> IndexPage:
    keep, held = Keep(revision()[0]), catalogue()
    groups = [PlatformEntries(p, tuple(held.entries_of(platform=p.slug))) for p in held.platforms.values()]
    columns = [group.platform for group in groups if group.entries]
    cells = {(entry.mode.slug, entry.platform.slug): entry for entry in held.entries.values()}
    return IndexPage(
        keep=keep,
        platforms=tuple(columns),
        rows=tuple(Row(m, tuple(cells.get((m.slug, p.slug)) for p in columns)) for m in held.modes.values()),
        groups=tuple(group for group in groups if group.entries),
        without_entries=tuple(group.platform for group in groups if not group.entries),
        mode_count=len(held.modes),
        entry_count=len(held.entries),
        platform_count=len(held.platforms),
    )

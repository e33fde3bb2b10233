"""The catalogue as frozen values, read and checked, before it becomes rows."""

from dataclasses import dataclass
from datetime import date

from failures.loading.documents import Node, Where


@dataclass(frozen=True, slots=True)
class SourceContent:
    key: str
    where: Where
    url: str
    title: str
    seen_on: date


@dataclass(frozen=True, slots=True)
class ClaimContent:
    """A statement with its source; without one it is our inference."""

    text: str
    source: str | None


@dataclass(frozen=True, slots=True)
class QuestionContent:
    where: Where
    question: str
    answer: str
    source: str | None
    inference: bool


@dataclass(frozen=True, slots=True)
class ChannelContent:
    where: Where
    tier: str
    channel: str
    official: bool
    source: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class ModelVersionContent:
    where: Where
    slug: str
    name: str
    retired: bool
    min_clip_seconds: float | None
    max_clip_seconds: float | None
    lengths: tuple[float, ...]
    prompt_char_limit: int | None
    negative_prompt: bool | None
    native_audio: bool | None
    needs_image: bool | None
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PriceContent:
    """What a second, or a clip of some seconds, costs: in dollars, or in credits of a name."""

    where: Where
    model: str
    per: str
    usd: float | None
    credits: float | None
    unit: str
    seconds: float | None
    resolution: str
    sound: bool | None
    seller: str
    source: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class DraftContent:
    """A cheap way to try a prompt that is no model of its own."""

    where: Where
    text: str
    source: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class RefundContent:
    where: Where
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class PlatformContent:
    slug: str
    where: Where
    name: str
    title_name: str
    vendor: str
    position: int
    status: str
    status_text: str
    status_as_of: date
    app_closed_on: date | None
    api_closed_on: date | None
    checked_on: date
    confidence: str
    clip_lengths: str
    min_clip_seconds: float | None
    max_clip_seconds: float | None
    default_clip_seconds: float | None
    lengths: tuple[float, ...]
    needs_image: bool
    native_audio: bool | None
    reference_images: bool | None
    reference_images_text: str
    negative_prompt: bool | None
    negative_prompt_text: str
    prompt_char_limit: int | None
    camera_controls: str
    price_text: str
    generation_id_location: str
    sources: tuple[str, ...]
    notes: tuple[ClaimContent, ...]
    models: tuple[ModelVersionContent, ...]
    price: tuple[PriceContent, ...]
    draft: DraftContent | None
    refund: RefundContent | None
    support: tuple[ChannelContent, ...]


@dataclass(frozen=True, slots=True)
class ExampleContent:
    where: Where
    provenance: str
    prompt: str
    situation: str
    observation: str
    first_visible: int | None  # milliseconds
    last_visible: int | None
    model_version: str
    observed_on: date | None
    source: str | None


@dataclass(frozen=True, slots=True)
class EntryContent:
    where: Where
    slug: str
    platform: str
    summary: str
    what_it_is: tuple[ClaimContent, ...]
    symptoms: tuple[str, ...]
    triggers: tuple[str, ...]
    prevention: tuple[ClaimContent, ...]
    faq: tuple[QuestionContent, ...]
    promised: ClaimContent | None
    sources: tuple[str, ...]
    example: tuple[ExampleContent, ...]


@dataclass(frozen=True, slots=True)
class ModeContent:
    slug: str
    where: Where
    name: str
    technical_term: str
    aliases: tuple[str, ...]
    engine_mode: str
    unpredictable_reason: str
    severity: str
    severity_reason: str
    position: int
    summary: str
    what_it_is: tuple[ClaimContent, ...]
    not_the_same_as: str
    symptoms: tuple[str, ...]
    prevention: tuple[ClaimContent, ...]
    faq: tuple[QuestionContent, ...]
    sources: tuple[str, ...]
    shown_by: str
    entry: tuple[EntryContent, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the files hold. `passages`: every text in them, for the checks that look for words."""

    sources: dict[str, SourceContent]
    platforms: dict[str, PlatformContent]
    modes: dict[str, ModeContent]
    passages: tuple[Node, ...] = ()

    @property
    def entries(self) -> list[tuple[ModeContent, EntryContent]]:
        return [(mode, entry) for mode in self.modes.values() for entry in mode.entry]

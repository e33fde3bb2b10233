"""Content as the fields of rows."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict

from failures.loading.content import (
    ClaimContent,
    Content,
    DraftContent,
    EntryContent,
    ExampleContent,
    ModeContent,
    ModelVersionContent,
    PlatformContent,
    PriceContent,
    QuestionContent,
    SourceContent,
)
from failures.strength import strength_of, strength_reason
from failures.titles import title_of

Fields = dict[str, object]
PLATFORM_AS_IT_IS = (
    "name", "title_name", "vendor", "position", "status", "status_text", "status_as_of", "app_closed_on",
    "api_closed_on", "checked_on", "confidence", "clip_lengths", "native_audio", "reference_images",
    "reference_images_text", "negative_prompt", "negative_prompt_text", "prompt_char_limit", "camera_controls",
    "needs_image", "price_text", "generation_id_location",
)  # fmt: skip
MODE_AS_IT_IS = (
    "name", "technical_term", "engine_mode", "unpredictable_reason", "severity", "severity_reason", "position",
    "summary", "not_the_same_as", "shown_by",
)  # fmt: skip


def digest_of(content: Content) -> str:
    """Sixteen hex digits that change when, and only when, something in the rows would."""
    rows = {
        "sources": [source_fields(source) | {"key": key} for key, source in content.sources.items()],
        "platforms": [asdict(platform) for platform in content.platforms.values()],
        "modes": [asdict(mode) for mode in content.modes.values()],
        "entries": [entry_fields(content, mode, entry) for mode, entry in content.entries],
    }
    text = json.dumps(_without_places(rows), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def source_fields(source: SourceContent) -> Fields:
    return {"url": source.url, "title": source.title, "seen_on": source.seen_on}


def platform_fields(content: Content, platform: PlatformContent, pks: dict[str, int]) -> Fields:
    return {name: getattr(platform, name) for name in PLATFORM_AS_IT_IS} | {
        "listed": True,
        "max_clip_ms": _milliseconds(platform.max_clip_seconds),
        "default_clip_ms": _milliseconds(platform.default_clip_seconds),
        "min_clip_ms": _milliseconds(platform.min_clip_seconds),
        "lengths_ms": [_milliseconds(length) for length in platform.lengths],
        "model_versions": [_model_version(model) for model in platform.models],
        "prices": [_price(content, price) for price in platform.price],
        "draft": platform.draft and {"text": platform.draft.text, "source": _reference(content, platform.draft)},
        "notes": _claims(content, platform.notes),
        "refund_policy": platform.refund.text if platform.refund else "",
        "refund_source_id": pks[platform.refund.source] if platform.refund else None,
    }


def mode_fields(content: Content, mode: ModeContent) -> Fields:
    return {name: getattr(mode, name) for name in MODE_AS_IT_IS} | {
        "listed": True,
        "aliases": list(mode.aliases),
        "what_it_is": _claims(content, mode.what_it_is),
        "symptoms": list(mode.symptoms),
        "prevention": _claims(content, mode.prevention),
        "faq": _questions(content, mode.faq),
    }


def entry_fields(content: Content, mode: ModeContent, entry: EntryContent) -> Fields:
    name = content.platforms[entry.platform].title_name
    promised = entry.promised is not None
    return {
        "title": title_of(name, mode.name),
        "summary": entry.summary,
        "what_it_is": _claims(content, entry.what_it_is),
        "symptoms": list(entry.symptoms),
        "triggers": list(entry.triggers),
        "prevention": _claims(content, entry.prevention),
        "faq": _questions(content, entry.faq),
        "promised": _claim(content, entry.promised) if entry.promised else None,
        "strength": strength_of(mode.shown_by, promised=promised),
        "strength_reason": strength_reason(mode.shown_by, promised=promised, platform=name),
    }


def example_fields(example: ExampleContent, pks: dict[str, int]) -> Fields:
    return {
        "provenance": example.provenance,
        "prompt": example.prompt,
        "situation": example.situation,
        "observation": example.observation,
        "first_visible_ms": example.first_visible,
        "last_visible_ms": example.last_visible,
        "model_version": example.model_version,
        "observed_on": example.observed_on,
        "source_id": pks[example.source] if example.source else None,
    }


def _model_version(model: ModelVersionContent) -> Fields:
    """The model with what is known of it, and no more."""
    known = asdict(model)
    known.pop("where")
    return {name: list(value) if isinstance(value, tuple) else value
            for name, value in known.items() if value not in (None, ())}  # fmt: skip


def _price(content: Content, price: PriceContent) -> Fields:
    return {
        "model": price.model,
        "per": price.per,
        "amount": price.usd or price.credits,
        "unit": price.unit or "USD",
        "seconds": price.seconds,
        "resolution": price.resolution,
        "sound": price.sound,
        "seller": price.seller,
        "source": _reference(content, price),
    }


def _reference(content: Content, cited: PriceContent | DraftContent) -> Fields:
    source = content.sources[cited.source]
    return {"title": source.title, "url": source.url, "seen_on": str(cited.checked_on)}


def _claims(content: Content, claims: Iterable[ClaimContent]) -> list[Fields]:
    return [_claim(content, claim) for claim in claims]


def _claim(content: Content, claim: ClaimContent) -> Fields:
    return {"text": claim.text} | _basis(content, claim.source)


def _questions(content: Content, questions: Iterable[QuestionContent]) -> list[Fields]:
    return [
        {"question": q.question, "answer": q.answer}
        | (_basis(content, q.source) if q.source or q.inference else {})
        for q in questions
    ]  # fmt: skip


def _basis(content: Content, key: str | None) -> Fields:
    if key is None:
        return {"inference": True}
    source = content.sources[key]
    return {"source": {"key": key, "url": source.url, "title": source.title, "seen_on": str(source.seen_on)}}


def _milliseconds(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)


def _without_places(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_places(item) for key, item in value.items() if key != "where"}
    if isinstance(value, list | tuple):
        return [_without_places(item) for item in value]
    return value

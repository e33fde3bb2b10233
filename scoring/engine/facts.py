"""What is known of platforms, their models and their prices. None is unknown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

NO_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a fact was read, and on which day."""

    title: str
    url: str
    seen_on: str


@dataclass(frozen=True, slots=True)
class PriceFacts:
    """What one model asks for a second, or for a clip of so many seconds, with whom, and who says so."""

    model: str
    per: str  # "second" or "clip"
    amount: float
    unit: str  # "USD", or the name of the credits
    source: Reference
    seconds: float | None = None
    resolution: str = ""
    sound: bool | None = None  # None: the same with sound and without
    seller: str = ""  # "": the platform itself


@dataclass(frozen=True, slots=True)
class Draft:
    """A cheap way to try a prompt that is no model of its own."""

    text: str
    source: Reference


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """One model of a platform, and the limits that are known to be its own."""

    slug: str
    name: str
    retired: bool = False
    min_clip_seconds: float | None = None
    max_clip_seconds: float | None = None
    lengths: tuple[float, ...] = ()
    prompt_char_limit: int | None = None
    negative_prompt: bool | None = None
    native_audio: bool | None = None
    needs_image: bool | None = None
    unknown: tuple[str, ...] = ()  # limits of the platform that are not known to hold for this model


LIMITS = ("min_clip_seconds", "max_clip_seconds", "prompt_char_limit", "negative_prompt", "native_audio", "needs_image")


@dataclass(frozen=True, slots=True)
class PlatformFacts:
    """What the engine needs of a platform."""

    slug: str
    name: str
    retired: bool = False
    max_clip_seconds: float | None = None
    default_clip_seconds: float | None = None
    prompt_char_limit: int | None = None
    negative_prompt: bool | None = None
    reference_images: bool | None = None
    native_audio: bool | None = None
    min_clip_seconds: float | None = None
    lengths: tuple[float, ...] = ()  # the only ones there are; empty: any between the shortest and the longest
    needs_image: bool = False
    models: tuple[ModelFacts, ...] = ()
    prices: tuple[PriceFacts, ...] = ()
    draft: Draft | None = None

    def model(self, version: str) -> ModelFacts | None:
        """The model that `version` names, however it is spelled."""
        wanted = slug_of(version)
        return next((each for each in self.models if wanted in (each.slug, slug_of(each.name))), None)

    def of_model(self, version: str) -> "PlatformFacts":
        """The same facts with the limits of one model in place of the platform's, where they are known."""
        model = self.model(version)
        if model is None:
            return self
        own = {name: value for name in LIMITS if (value := getattr(model, name)) is not None}
        own |= dict.fromkeys(model.unknown)
        if model.lengths:
            own |= {"lengths": model.lengths, "min_clip_seconds": None, "max_clip_seconds": max(model.lengths)}
        elif own.keys() & {"min_clip_seconds", "max_clip_seconds"}:
            own["lengths"] = ()
        return replace(self, name=model.name, **own)


def slug_of(name: str) -> str:
    """A name as slugs are written: small letters, digits and hyphens."""
    return NO_NAME.sub("-", name.lower()).strip("-")


def facts_from(row: Mapping[str, Any]) -> PlatformFacts:
    """Facts from plain data, such as JSON holds."""
    known = {field.name for field in fields(PlatformFacts)}
    facts = {name: value for name, value in row.items() if name in known}
    draft = facts.get("draft")
    return PlatformFacts(**facts | {
        "lengths": tuple(facts.get("lengths", ())),
        "models": tuple(_model_from(model) for model in facts.get("models", ())),
        "prices": tuple(PriceFacts(**price | {"source": Reference(**price["source"])})
                        for price in facts.get("prices", ())),
        "draft": Draft(draft["text"], Reference(**draft["source"])) if draft else None,
    })  # fmt: skip


def _model_from(row: Mapping[str, Any]) -> ModelFacts:
    return ModelFacts(**dict(row) | {name: tuple(row.get(name, ())) for name in ("lengths", "unknown")})

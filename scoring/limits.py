"""What a request for a score may hold."""

from failures.models import Platform
from failures.selectors import platforms
from scoring.errors import (
    ClipCostOutOfRange,
    ClipSecondsOutOfRange,
    ModelVersionElsewhere,
    ModelVersionTooLong,
    NegativePromptTooLong,
    PromptMissing,
    PromptTooLong,
    TextUnreadable,
)

PROMPT_CHARACTERS = 20_000
NEGATIVE_PROMPT_CHARACTERS = 5_000
PROMPT_LETTERS = 2
CLIP_SECONDS = 600
CLIP_COST = 1_000_000
MODEL_VERSION_CHARACTERS = 80


def check_texts(prompt: str, negative_prompt: str) -> None:
    """Refuse a prompt, or a negative prompt, that nothing can be said of."""
    check_prompt(prompt)
    check_negative_prompt(negative_prompt)


def check_numbers(clip_seconds: float | None, clip_cost: float | None) -> None:
    """Refuse a length or a price that no clip has."""
    check_clip_seconds(clip_seconds)
    check_clip_cost(clip_cost)


def check_prompt(prompt: str) -> None:
    """Refuse a prompt that is too long, holds no readable text, or holds no words."""
    if len(prompt) > PROMPT_CHARACTERS:
        raise PromptTooLong(f"The prompt has {len(prompt):,} characters; the limit is {PROMPT_CHARACTERS:,}.")
    check_text(prompt, field="prompt")
    if not prompt.strip():
        raise PromptMissing("The prompt is empty.")
    if sum(map(str.isalnum, prompt)) < PROMPT_LETTERS:
        raise PromptMissing("The prompt holds no words to judge.")


def check_negative_prompt(negative_prompt: str) -> None:
    """Refuse a negative prompt that is too long or holds no readable text."""
    if len(negative_prompt) > NEGATIVE_PROMPT_CHARACTERS:
        raise NegativePromptTooLong(f"The negative prompt has more than {NEGATIVE_PROMPT_CHARACTERS:,} characters.")
    check_text(negative_prompt, field="negative_prompt")


def check_text(text: str, *, field: str) -> None:
    """Refuse what no database and no encoding keeps."""
    if "\0" in text:
        raise TextUnreadable("The text holds a NUL character.", field=field)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise TextUnreadable("The text holds half of a surrogate pair.", field=field)


def check_clip_seconds(clip_seconds: float | None) -> None:
    """Refuse a length that no clip has; NaN is no length."""
    if clip_seconds is None or 0 < clip_seconds <= CLIP_SECONDS:
        return
    raise ClipSecondsOutOfRange(f"The clip length is not between 0 and {CLIP_SECONDS} seconds.")


def check_clip_cost(clip_cost: float | None) -> None:
    """Refuse a price that nobody pays; NaN is no price."""
    if clip_cost is None or 0 < clip_cost <= CLIP_COST:
        return
    raise ClipCostOutOfRange(f"The price of a clip is not between 0 and {CLIP_COST:,}.")


def check_model_version(model_version: str, platform: Platform) -> None:
    """Refuse the version of another platform; one that no platform lists is nothing we could know better."""
    if len(model_version) > MODEL_VERSION_CHARACTERS:
        raise ModelVersionTooLong(f"The model version has more than {MODEL_VERSION_CHARACTERS} characters.")
    check_text(model_version, field="model_version")
    versions = {version["slug"]: each for each in platforms() for version in each.model_versions}
    owner = versions.get(model_version, platform)
    if owner.slug != platform.slug:
        known = [version["slug"] for version in platform.model_versions]
        raise ModelVersionElsewhere(version=model_version, owner=owner.name, platform=platform.name, known=known)

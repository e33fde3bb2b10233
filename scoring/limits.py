"""What a request for a score may hold."""

from failures.models import Platform
from scoring.errors import (
    ClipSecondsOutOfRange,
    NegativePromptTooLong,
    PromptMissing,
    PromptTooLong,
    TextUnreadable,
    UnknownModelVersion,
)

PROMPT_CHARACTERS = 20_000
NEGATIVE_PROMPT_CHARACTERS = 5_000
PROMPT_LETTERS = 2
CLIP_SECONDS = 600


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


def check_model_version(model_version: str, platform: Platform) -> None:
    """Refuse a version that the catalogue does not list for `platform`."""
    known = [version["slug"] for version in platform.model_versions]
    if model_version and model_version not in known:
        raise UnknownModelVersion(version=model_version, platform=platform.name, known=known)

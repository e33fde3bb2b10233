"""What is true of the whole request: limits passed, a retired platform, words we cannot read."""

from collections.abc import Iterator

from scoring.engine.clip import clip_seconds
from scoring.engine.grammar.language import Legibility
from scoring.engine.reading import Reading
from scoring.engine.verdict import Context, Note

UNREAD = {
    Legibility.FOREIGN: Note(
        "language-unread", "We read English. Most of these words we cannot read, so nothing here is called safe."
    ),
    Legibility.TOO_SHORT: Note(
        "few-words", "So few words leave nearly everything to the generator, so nothing here is called safe."
    ),
}


def notes_on(reading: Reading, context: Context) -> tuple[Note, ...]:
    """The notes, the weightiest first."""
    return (*_retired(context), *_unread(reading), *_limits(reading, context), *_unheard(context))


def _retired(context: Context) -> Iterator[Note]:
    if context.platform.retired:
        yield Note("platform-retired", f"{context.platform.name} is retired: this can no longer be generated there.")


def _unread(reading: Reading) -> Iterator[Note]:
    if (note := UNREAD.get(reading.legibility)) is not None:
        yield note


def _limits(reading: Reading, context: Context) -> Iterator[Note]:
    platform, length = context.platform, len(reading.prompt)
    if platform.prompt_char_limit and length > platform.prompt_char_limit:
        yield Note(
            "prompt-over-limit",
            f"The prompt has {length:,} characters; {platform.name} takes {platform.prompt_char_limit:,}.",
        )
    seconds = clip_seconds(reading, context)
    if platform.max_clip_seconds and seconds > platform.max_clip_seconds:
        yield Note(
            "clip-over-maximum",
            f"The clip would be {seconds:g} s long; {platform.name} makes at most {platform.max_clip_seconds:g} s.",
        )


def _unheard(context: Context) -> Iterator[Note]:
    platform = context.platform
    if context.negative_prompt.strip() and platform.negative_prompt is False:
        yield Note("negative-prompt-ignored", f"{platform.name} has no field for a negative prompt.")
    if context.audio and platform.native_audio is False:
        yield Note("silent-platform", f"{platform.name} makes silent clips; sound has to be added afterwards.")
    if context.reference_image and platform.reference_images is False:
        yield Note("reference-image-ignored", f"{platform.name} takes no reference image.")

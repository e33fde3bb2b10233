"""What is true of the whole request: limits passed, a retired platform, words we cannot read."""

from collections.abc import Iterator

from scoring.engine.clip import GIVEN, clip_length
from scoring.engine.facts import PlatformFacts
from scoring.engine.grammar.language import Legibility
from scoring.engine.quotations import spoken_quotes
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
    return (
        *_retired(context),
        *_unread(reading),
        *_read_in_part(reading),
        *impossible(reading, context),
        *_lengths(reading, context),
        *_unheard(context),
        *_unknown_model(context),
    )


def read_in_part(reading: Reading) -> bool:
    """Whether the prompt is so long that its end was not read."""
    return len(reading.text) < len(reading.prompt)


def _read_in_part(reading: Reading) -> Iterator[Note]:
    if read_in_part(reading):
        judged = f"Only the first {len(reading.text):,} characters of the prompt were judged."
        yield Note("read-in-part", f"{judged} Risks that stand after them are not shown, so take no light as sure.")


def impossible(reading: Reading, context: Context) -> Iterator[Note]:
    """Why the platform cannot make this clip from this prompt."""
    platform, length = context.platform, len(reading.prompt)
    if platform.prompt_char_limit and length > platform.prompt_char_limit:
        yield Note(
            "prompt-over-limit",
            f"The prompt has {length:,} characters; {platform.name} takes {platform.prompt_char_limit:,}.",
        )
    seconds = clip_length(reading, context).seconds
    if platform.max_clip_seconds and seconds > platform.max_clip_seconds:
        yield Note(
            "clip-over-maximum",
            f"The clip would be {seconds:g} s long; {platform.name} makes at most {platform.max_clip_seconds:g} s.",
        )
    if platform.native_audio is False and wants_sound(reading, context):
        yield Note("silent-platform", f"{platform.name} makes silent clips; sound has to be added afterwards.")
    if platform.needs_image and not context.reference_image:
        yield Note("image-needed", f"{platform.name} makes clips only from a picture, and none is attached.")


def wants_sound(reading: Reading, context: Context) -> bool:
    """Whether the clip is to be heard: the user says so, or somebody speaks and the user does not say no."""
    if context.audio is not None:
        return context.audio
    return bool(reading.quotes and spoken_quotes(reading))


def _retired(context: Context) -> Iterator[Note]:
    platform, model = context.platform, context.platform.model(context.model_version)
    if platform.retired:
        yield Note("platform-retired", f"{platform.name} is retired: this can no longer be generated there.")
    elif model and model.retired:
        yield Note("model-retired", f"{model.name} is retired: this can no longer be generated with it.")


def _unread(reading: Reading) -> Iterator[Note]:
    if (note := UNREAD.get(reading.legibility)) is not None:
        yield note


def _lengths(reading: Reading, context: Context) -> Iterator[Note]:
    """A length that the platform does not sell, though a longer clip can be cut to it."""
    platform, clip = context.platform, clip_length(reading, context)
    made = lengths_in_words(platform)
    if clip.given_by != GIVEN or not made or clip.seconds > (platform.max_clip_seconds or clip.seconds):
        return
    offered = clip.seconds in platform.lengths or not platform.lengths
    if not offered or clip.seconds < (platform.min_clip_seconds or 0):
        yield Note("clip-length-not-offered", f"{platform.name} makes clips of {made}, not of {clip.seconds:g} s.")


def lengths_in_words(platform: PlatformFacts) -> str:
    """The lengths that a platform makes, as far as they are known."""
    if platform.lengths:
        *others, last = (f"{each:g}" for each in sorted(platform.lengths))
        return f"{', '.join(others)} or {last} s" if others else f"{last} s"
    return f"{platform.min_clip_seconds:g} s or more" if platform.min_clip_seconds else ""


def _unheard(context: Context) -> Iterator[Note]:
    platform = context.platform
    if context.negative_prompt.strip() and platform.negative_prompt is False:
        yield Note("negative-prompt-ignored", f"{platform.name} has no field for a negative prompt.")
    if context.reference_image and platform.reference_images is False:
        yield Note("reference-image-ignored", f"{platform.name} takes no reference image.")


def _unknown_model(context: Context) -> Iterator[Note]:
    """A version that our facts do not list is judged by what is known of its platform."""
    platform, version = context.platform, context.model_version
    if version and platform.models and platform.model(version) is None:
        yield Note(
            "model-version-unknown",
            f"We know nothing of the model version “{version}”. It is judged by what is known of {platform.name}.",
        )

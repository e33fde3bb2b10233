"""How long the clip will be, from what is known."""

from scoring.engine.facts import PlatformFacts
from scoring.engine.reading import Reading
from scoring.engine.verdict import ClipLength, Context

USUAL_SECONDS = 8.0
GIVEN, STATED, ASSUMED = "request", "prompt", "assumption"


def clip_seconds(reading: Reading, context: Context) -> float:
    """What the user chose, else what the prompt states, else what the platform usually makes."""
    if context.clip_seconds is not None:
        return context.clip_seconds
    if reading.durations:
        return max(duration.seconds for duration in reading.durations)
    return usual_seconds(context.platform)


def clip_length(reading: Reading, context: Context) -> ClipLength:
    """The same, with on whose word."""
    stated_or_not = STATED if reading.durations else ASSUMED
    return ClipLength(clip_seconds(reading, context), GIVEN if context.clip_seconds is not None else stated_or_not)


def usual_seconds(platform: PlatformFacts) -> float:
    """The platform's usual length, else the length up to 8 s that is nearest to it, else 8 s or its maximum."""
    if platform.default_clip_seconds is not None:
        return platform.default_clip_seconds
    if platform.lengths:
        return max((each for each in platform.lengths if each <= USUAL_SECONDS), default=min(platform.lengths))
    return min(USUAL_SECONDS, platform.max_clip_seconds or USUAL_SECONDS)

"""How long the clip will be, from what is known."""

from scoring.engine.reading import Reading
from scoring.engine.verdict import Context

USUAL_SECONDS = 8.0


def clip_seconds(reading: Reading, context: Context) -> float:
    """What the user chose, else what the prompt states, else the platform's usual length, else 8 s or its maximum."""
    if context.clip_seconds is not None:
        return context.clip_seconds
    if reading.durations:
        return max(duration.seconds for duration in reading.durations)
    platform = context.platform
    if platform.default_clip_seconds is not None:
        return platform.default_clip_seconds
    return min(USUAL_SECONDS, platform.max_clip_seconds or USUAL_SECONDS)

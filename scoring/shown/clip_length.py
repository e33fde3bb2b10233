"""The clip length a verdict counts with, in words."""

from scoring.engine.clip import clip_seconds
from scoring.engine.reading import read
from scoring.engine.verdict import Context


def clip_length(prompt: str, context: Context) -> str:
    """How long the clip is taken to be, and on whose word."""
    reading = read(prompt)
    length = f"{clip_seconds(reading, context):g} s"
    if context.clip_seconds is not None:
        return f"{length}, as you gave it"
    return f"{length}, as the prompt says" if reading.durations else f"{length} assumed, since none was given"

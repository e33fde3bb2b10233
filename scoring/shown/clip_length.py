"""The clip length a verdict counts with, in words."""

from scoring.engine.clip import ASSUMED, GIVEN, STATED
from scoring.engine.verdict import ClipLength

WORDS = {GIVEN: ", as you gave it", STATED: ", as the prompt says", ASSUMED: " assumed, since none was given"}


def clip_length(clip: ClipLength | None) -> str:
    """How long the clip is taken to be, and on whose word."""
    return f"{clip.seconds:g} s{WORDS[clip.given_by]}" if clip else ""

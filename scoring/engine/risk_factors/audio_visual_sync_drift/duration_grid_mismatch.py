from collections.abc import Iterator

from scoring.engine.quotations import spoken_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

# Python package h3check 0.1.0: frames = 17n + 5, at 24 a second.
FRAME_BLOCK, FIRST_FRAMES, FRAMES_PER_SECOND = 17, 5, 24
GRID_PLATFORMS = frozenset({"hailuo"})
NAMED = phrases("hailuo", "minimax")
EXACT = phrases(
    "exactly",
    "precisely",
    "loop",
    "seamless loop",
    "(ends|ending|end) (on|at|with)",
    "to the (frame|second)",
    "(cut|timed|synced|set) to [the] (music|beat)",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The stated or chosen length, where sound has to end with it and the frame grid cannot give it."""
    if context.platform.slug not in GRID_PLATFORMS and not NAMED.places(reading):
        return
    heard = reading.has("music_word", "sound_wish") or spoken_quotes(reading)
    if not heard or not EXACT.places(reading):
        return
    stated = max(reading.durations, key=lambda duration: duration.seconds, default=None)
    seconds = context.clip_seconds or (stated.seconds if stated else None)
    if seconds is not None and not is_on_the_grid(seconds):
        yield Match(span=stated.span if stated and context.clip_seconds is None else None)


def is_on_the_grid(seconds: float) -> bool:
    """Whether a clip of this length has a number of frames that the generator can make."""
    frames = seconds * FRAMES_PER_SECOND
    return frames == int(frames) and int(frames) % FRAME_BLOCK == FIRST_FRAMES


RISK_FACTOR = RiskFactor(
    slug="duration-grid-mismatch",
    failure_modes=("audio-visual-sync-drift",),
    direction=RAISES,
    message="The sound must end on an exact second that this generator cannot hit.",
    why=(
        "Its clips come in fixed numbers of frames, so the picture ends a fraction of a second before or after the "
        "sound."
    ),
    evidence=(
        Evidence(
            url="Python package h3check 0.1.0",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Hailuo 3 makes 17n+5 frames at 24 a second: from 4 to 15 seconds only 8 comes out whole.",
        ),
    ),
    basis="vendor",
    failing=(
        "Hailuo 3, exactly 5 seconds, cut to music.",
        "MiniMax Hailuo: a 10 second music loop of a record player.",
        'Hailuo 3. A man says "Go" at exactly 6 seconds.',
    ),
    passing=(
        "Hailuo 3, exactly 8 seconds, cut to music.",
        "Exactly 5 seconds, cut to music.",
        "Hailuo 3: a 5 second shot of a lake.",
        "Hailuo 3, a music room with a piano.",
    ),
    find=find,
    needs=(EXACT,),
    uses=(NAMED,),
    advice="Ask for 8 seconds, or trim the clip to the sound in the edit.",
)

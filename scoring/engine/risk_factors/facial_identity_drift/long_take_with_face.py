from collections.abc import Iterator

from scoring.engine.clip import clip_seconds
from scoring.engine.framing import near_views_of_a_face
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

LONG_SECONDS = 8.0
LONG_TAKE = phrases(
    "(one|single) [long] [continuous|unbroken] (take|shot)",
    "(long|extended) [continuous|unbroken] (take|shot|close-up|close up)",
    "continuous (take|shot|close-up|close up)",
    "(oner|one-take|one-shot)",
    unless=("extreme long shot",),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A face in view for eight seconds or more, or in a take called long; of an unknown length only a near view."""
    faces = reading.people or reading.has("pronoun_person", "face")
    if not faces or reading.has("wide_framing"):
        return
    known = context.clip_seconds is not None or reading.durations
    if not known and next(near_views_of_a_face(reading), None) is None:
        yield from LONG_TAKE(reading, context)
        return
    seconds = clip_seconds(reading, context)
    if seconds >= LONG_SECONDS:
        stated = max(reading.durations, key=lambda duration: duration.seconds, default=None)
        in_words = context.clip_seconds is None and stated is not None
        yield Match(span=stated.span if in_words and stated else None)
    elif context.clip_seconds is None or context.clip_seconds > 4:
        yield from LONG_TAKE(reading, context)


RISK_FACTOR = RiskFactor(
    slug="long-take-with-face",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="A face stays on screen for a long clip.",
    why="The longer the clip, the further the face can wander from where it began.",
    evidence=(
        Evidence(
            url="https://en.papernotes.org/ICML2026/video_generation/locot2v-bench_benchmarking_long-form_and_complex_text-to-video_generation/",
            strength="strong",
            seen_on="2026-11-22",
            claim="Over 17 generators, long clips look good and keep their characters poorly (LoCoT2V-Bench).",
        ),
        Evidence(
            url="https://internet10k.com/en/blog/ai-video-pitfalls-2026-en/",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner lists takes of more than 5 to 8 seconds among what fails most.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A 15 second close-up of a woman reading a letter.",
        "Portrait of a man smiling for 12s.",
        "One long continuous close-up of her face, 5 seconds.",
        "Close-up of a woman smiling, cinematic",
        "Medium close-up of a nurse listening to a child.",
    ),
    passing=(
        "A 4 second close-up of a woman reading a letter.",
        "A 15 second shot of a sailboat on a calm lake.",
        "Extreme long shot, a man on a beach.",
        "A woman walks along a beach.",
        "A barista pours milk, close-up of his hands.",
    ),
    find=find,
    uses=(LONG_TAKE,),
    needs=("person", "group", "pronoun_person", "face"),
    advice="Choose a clip of 4 seconds or less, and chain clips from their last frames.",
)

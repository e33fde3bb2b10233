from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

MOST_WORDS = 200
CUT = (
    "Shorten the prompt to what the platform takes: style words first, then repetitions; keep who does what at the top."
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A prompt longer than the platform takes, or far longer than generators heed."""
    limit = context.platform.prompt_char_limit
    if limit is not None and len(reading.prompt) > limit:
        yield Match(advice=CUT)
    elif reading.word_count > MOST_WORDS:
        yield Match()


RISK_FACTOR = RiskFactor(
    slug="overlong-for-platform",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="The prompt is longer than the platform takes, or than generators heed.",
    why="What lies beyond the limit is refused or cut off, and of a very long prompt many details are dropped.",
    evidence=(
        Evidence(
            url="Python package runwayml 5.24.0",
            strength="strong",
            seen_on="2026-11-22",
            claim="Runway's client refuses prompts of more than 1,000 characters for Gen-4.5 and Veo 3.1.",
        ),
        Evidence(
            url="Python package wan3check 0.1.0",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Wan 3.0 cuts prompts at 20,000 characters without a word.",
        ),
        Evidence(
            url="https://en.papernotes.org/ICML2026/video_generation/locot2v-bench_benchmarking_long-form_and_complex_text-to-video_generation/",
            strength="strong",
            seen_on="2026-11-22",
            claim="Over 17 generators, prompts of some 249 words look good and match poorly in detail (LoCoT2V-Bench).",
        ),
    ),
    basis="vendor",
    failing=(
        "A fisherman mends his net on a quiet pier at dawn. " * 20,
        "Warm light, soft shadows, a long empty hall with tall windows. " * 20,
    ),
    passing=(
        "A fisherman mends his net on a quiet pier at dawn.",
        "Warm light, soft shadows, a long empty hall with tall windows. " * 8,
    ),
    find=find,
    advice="Shorten the prompt: style words first, then repetitions; keep who does what in the first third.",
)

from collections.abc import Iterator

from scoring.engine.clip import clip_seconds
from scoring.engine.reading import Reading
from scoring.engine.rendering import media
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

LONG_SECONDS = 8.0


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A drawn or modelled medium in a clip of more than eight seconds."""
    if clip_seconds(reading, context) <= LONG_SECONDS:
        return
    drawn = next((medium for medium in media(reading) if medium.kind != "photo"), None)
    if drawn is not None:
        yield Match(span=drawn.span)


RISK_FACTOR = RiskFactor(
    slug="long-stylised-take",
    failure_modes=("style-drift",),
    direction=RAISES,
    message="A drawn or modelled look has to hold for a long clip.",
    why="Strokes and shapes that exist in no photograph are made up anew, and wander the longer the clip lasts.",
    evidence=(
        Evidence(
            url=(
                "https://en.papernotes.org/ICML2026/video_generation/locot2v-bench_benchmarking_long-form_and_complex_text-to-video_generation/"
            ),
            strength="strong",
            seen_on="2026-11-22",
            claim="LoCoT2V-Bench, 17 generators: long clips look good and do not hold to fine detail.",
        ),
    ),
    basis="inferred",
    failing=(
        "A 20 second watercolor animation of a harbour.",
        "15s claymation scene in a kitchen.",
        "Anime city at dusk, 12 seconds.",
    ),
    passing=(
        "A 5 second watercolor animation of a harbour.",
        "A 20 second shot of a harbour.",
        "She paints a watercolor for 20 seconds.",
        "Anime city at dusk.",
    ),
    find=find,
    needs=(
        "medium_anime",
        "medium_cartoon",
        "medium_3d",
        "medium_paint",
        "medium_clay",
        "medium_sketch",
        "medium_pixel",
        "medium_paper",
    ),
    advice="Make shorter clips that all begin with the same line of style.",
)

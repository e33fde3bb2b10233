from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

SEVERAL = phrases(
    "<many_faces>",
    "(three|four|five|six|seven|eight|nine|ten|several|many|dozens of) .. <person> .. (laugh^|smile^|cheer^|grin^|"
    "cry^|look^ at|sing^|react^|stare^|face^|watch^)",
    "(lens|camera|shot) .. (along|across|past|over|through) (the|a) (row|line|queue|choir|table|faces|crowd)",
    near=("person", "face", "pronoun_person", "group"),
    within="sentence",
    unless=(
        "(wing|rear|shop|bathroom|vanity) mirror+ on",
        "(like a|a) mirror [sea|lake]",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Several faces in view, a face in a mirror, or one that is shaken by what its owner does."""
    yield from in_motion(SEVERAL, reading, context)


RISK_FACTOR = RiskFactor(
    slug="several-or-shaken-faces",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="Several faces, a mirrored face, or a face shaken by wild motion has to stay itself.",
    why="Each face has fewer pixels or another angle in every frame, so features pass from one to the next.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark scores identity under changes of angle and expression by themselves.",
        ),
        Evidence(
            url="https://en.papernotes.org/ICML2026/video_generation/locot2v-bench_benchmarking_long-form_and_complex_text-to-video_generation/",
            strength="strong",
            seen_on="2026-11-22",
            claim="Over 17 generators, long clips look good and keep their characters poorly (LoCoT2V-Bench).",
        ),
    ),
    basis="inferred",
    failing=(
        "The camera glides along the choir.",
        "Five friends laugh around a table.",
        "A boy in a hall of mirrors.",
        "A dad on a roller coaster, selfie stick in hand.",
        "A group selfie of nurses.",
    ),
    passing=(
        "A mirror in an empty hall.",
        "A man sits before a mirror.",
        "The sea like a mirror, a boat.",
        "Two friends on a bench.",
        "A row of houses.",
    ),
    find=find,
    needs=(SEVERAL,),
    gives_up="the other faces",
    advice="Show one face at a time, or keep the others out of focus.",
)

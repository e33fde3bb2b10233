from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

MADE_OVER = phrases(
    "<face_ages>",
    "(become~|turn~ into|morph~ into) (his|her|their) (father|mother|grandfather|grandmother)",
    "(become~|turn~ into|morph~ into|change~ into) (a|an) .. (werewolf|vampire|zombie|monster|demon|clown|old|younger)",
    "(same|one) (man|woman|girl|boy|person|face|actor|actress|character) .. (through|across|over|throughout) .. "
    "(years|decades|seasons|ages|life|lifetime|scenes|shots|places)",
    near=("person", "face", "pronoun_person", "group"),
    within="sentence",
    unless=(
        "(house|home|room|garden|kitchen|digital) (makeover|transformation)",
        "transformation of the (city|landscape)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A face that ages, is made up or changes into another, unless it rests."""
    yield from in_motion(MADE_OVER, reading, context)


RISK_FACTOR = RiskFactor(
    slug="face-made-over",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="A face ages, is made over or becomes another.",
    why="What must stay the person and what must change is told by nothing but words, and the generator changes both.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim="The Argus benchmark scores identity under changes of expression by themselves.",
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
        "A girl grows old at a window.",
        "Decades pass over his face.",
        "A drag artist goes from bare to glam.",
        "An actor in disguise takes off the wig.",
        "Same woman as a child and as a widow, before and after.",
    ),
    passing=(
        "An old man smiles.",
        "A kitchen makeover.",
        "A wig on a stand, an actress sits beside it.",
        "Years of dust on a shelf.",
        "A child draws a house.",
    ),
    find=find,
    needs=(MADE_OVER,),
    gives_up="the change of the face",
    advice="Make one clip for each age or look, each from a picture of that face.",
)

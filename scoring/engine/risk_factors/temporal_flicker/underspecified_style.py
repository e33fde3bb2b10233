from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.rendering import MEDIA
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

VAGUE = phrases(
    "<vague_quality>",
    unless=(
        "4k (tv|television|monitor|display|camera|projector|screen)",
        "8k (tv|monitor|display|camera)",
        "epic (poem|battle|fight|quest|journey|proportions)",
        "professional (athlete|chef|dancer|wrestler)",
        "beautiful (woman|girl|man|lady|dress|bride|flower+|young|garden|house|day|smile|city|view|bird|lake|sunset)",
        "stunning (woman|girl|dress|view)",
        "high quality (ingredients|leather|fabric)",
    ),
    absent=("light_word", "look_word", *(f"medium_{kind}" for kind in MEDIA)),
    within="prompt",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first word of praise, where no light, lens, palette or medium is named."""
    for span, _ in VAGUE.places(reading)[:1]:
        yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="underspecified-style",
    failure_modes=("temporal-flicker",),
    direction=RAISES,
    message="The look is asked for in words of praise alone.",
    why="Nothing says which light, palette or lens to keep to, so the look wanders between frames.",
    evidence=(
        Evidence(
            url=(
                "https://community.selendia.com/d/52-text-to-video-troubleshooting-fixing-flicker-drift-and-broken-motion"
            ),
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioners' guide names vague style words as a cause of flicker.",
        ),
        Evidence(
            url="https://videoclaw-docs.vercel.app/reference/PROMPT_QUALITY",
            strength="weak",
            seen_on="2026-11-22",
            claim="A prompt checker's documentation counts more than three style words as overload.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A dog on a beach, cinematic, epic.",
        "Stunning masterpiece, a horse in a field, best quality",
        "A woman smiling, cinematic",
        "Beautiful shot of a mountain, 8K, ultra detailed.",
    ),
    passing=(
        "A dog on a beach, cinematic, warm golden hour light.",
        "A watercolor of a horse, masterpiece.",
        "A woman smiling.",
        "A 4K TV on a wall.",
        "Cinematic 35mm shot of a diner, teal palette.",
        "A beautiful woman in a garden.",
    ),
    find=find,
    needs=(VAGUE,),
    advice="Name one look, one source of light and one palette.",
)

from collections.abc import Iterator

from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context, Span

FEWEST_TELLING_WORDS = 3
MOST_WORDS = 14


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A prompt of praise and commands, with fewer than three words that say who, what or where."""
    if not 0 < reading.word_count <= MOST_WORDS or not reading.prompt.isascii() or reading.quotes:
        return
    words = [word for word in reading.words if word not in words_of("small_word")]
    telling = [word for word in words if word not in words_of("hype_word")]
    if len(telling) >= FEWEST_TELLING_WORDS or (telling and reading.actions):
        return
    if telling and len(telling) == len(words) and reading.word_count > 1:
        return
    yield Match(span=Span(len(reading.folded) - len(reading.folded.lstrip()), len(reading.folded.rstrip())))


RISK_FACTOR = RiskFactor(
    slug="too-vague",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="The prompt does not say who does what, and where.",
    why="Whatever is left open the generator decides, and seldom as you saw it.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2604.05489",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Complex prompts that leave much open fail more; a fitting rewrite helps a little (SCMAPR).",
        ),
        Evidence(
            url="https://www.ekly.ai/guides/seedance-2-prompting",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A digest of BytePlus's guide: write a brief of who, where, which action, which camera, in order.",
        ),
    ),
    basis="benchmark",
    failing=("a cool video", "Make something epic", "A beautiful cinematic scene", "Create an awesome video of a dog"),
    passing=(
        "A man pours coffee.",
        "A black bird",
        "A dog sleeping on a red sofa.",
        "Empty street, rain, neon lights.",
        "A cool video of my dog running on a beach.",
    ),
    find=find,
    advice="Name a subject, one action, a place and what the camera does.",
)

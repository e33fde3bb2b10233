from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.spare import spare_segment
from scoring.engine.verdict import Context

MOST_STYLE_WORDS = 3


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The style words from the fourth on, each counted once."""
    said = reading.said("style_word")
    if len(said) <= MOST_STYLE_WORDS:
        return
    words = {hit.phrase: hit for hit in reversed(said)}
    for hit in sorted(words.values())[MOST_STYLE_WORDS:]:
        edit_span = spare_segment(reading, hit.span, most_words=3)
        yield Match(span=hit.span, replacement=None if edit_span is None else "", edit_span=edit_span)


RISK_FACTOR = RiskFactor(
    slug="style-word-stack",
    failure_modes=("style-drift",),
    direction=RAISES,
    message="More than three words of style and quality are stacked.",
    why="Each of them pulls the picture its own way, and which one leads changes along the clip.",
    evidence=(
        Evidence(
            url="https://videoclaw-docs.vercel.app/reference/PROMPT_QUALITY",
            strength="weak",
            seen_on="2026-11-22",
            claim="A prompt checker's documentation counts more than three style words as overload.",
        ),
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide to Gen-4 advises to start simple and to add one element at a time.",
        ),
    ),
    basis="vendor",
    failing=(
        "A forest, cinematic, epic, moody, ethereal, 8K",
        "Vintage surreal gothic cyberpunk city at night.",
        "A horse, masterpiece, best quality, highly detailed, award-winning, 4K",
    ),
    passing=(
        "A forest, cinematic, moody.",
        "A vintage car in a futuristic city.",
        "A dramatic actor on a stage.",
        "A masterpiece hangs in a professional gallery.",
    ),
    find=find,
    needs=("style_word",),
    gives_up="a style word",
    advice="Keep one style word, and say the light, the lens and the palette instead.",
)

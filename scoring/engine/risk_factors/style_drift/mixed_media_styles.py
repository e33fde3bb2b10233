from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.rendering import clash, media
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.spare import spare_segment
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Every medium that goes ill with the first one."""
    found = media(reading)
    for medium in found[1:]:
        if clash(found[0].kind, medium.kind):
            edit_span = spare_segment(reading, medium.span)
            yield Match(span=medium.span, replacement=None if edit_span is None else "", edit_span=edit_span)


RISK_FACTOR = RiskFactor(
    slug="mixed-media-styles",
    failure_modes=("style-drift",),
    direction=RAISES,
    message="Two ways of rendering are asked for at once.",
    why="The generator swings between them, or paints one over the other in patches.",
    evidence=(
        Evidence(
            url="https://github.com/smixs/visual-skills",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner's rules for 2026: contradictions in a prompt come out as artifacts.",
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
        "Watercolor painting of a fox, photorealistic.",
        "Anime girl in a café, photorealistic style, 4K.",
        "Claymation dog in a pixel art world.",
        "An oil painting that looks like live action.",
    ),
    passing=(
        "Watercolor painting of a fox.",
        "She paints a watercolor by the window, photorealistic.",
        "Pixar style 3D animation of a robot.",
        "An anime poster on the wall, documentary footage.",
        "Hand-drawn cartoon cat.",
        "Photorealistic, not anime.",
    ),
    find=find,
    needs=(
        "medium_photo",
        "medium_anime",
        "medium_cartoon",
        "medium_3d",
        "medium_paint",
        "medium_clay",
        "medium_sketch",
        "medium_pixel",
        "medium_paper",
    ),
    gives_up="the second way of rendering",
    advice="Keep one medium, and turn the others into words for palette or light.",
)

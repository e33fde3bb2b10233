from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.rendering import media
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.spare import spare_segment
from scoring.engine.verdict import Context

PICTURE = phrases(
    "(this|the attached|my|the uploaded|the provided) (photo|photograph|picture|image)",
    "(photo|image|picture) reference",
    "reference (photo|picture|image)",
    "(input|start|first) (image|frame)",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The media named in words, where a picture is attached or pointed at."""
    pointed_at = (
        hit for hit in reading.said("reference_marker") if hit.phrase != "character" or _is_tag(reading, hit.start)
    )
    if not (context.reference_image or any(pointed_at) or PICTURE.places(reading)):
        return
    for medium in media(reading):
        edit_span = spare_segment(reading, medium.span)
        yield Match(span=medium.span, replacement=None if edit_span is None else "", edit_span=edit_span)


def _is_tag(reading: Reading, offset: int) -> bool:
    """Whether it is "@character", not any character."""
    return reading.prompt[max(0, offset - 1) : offset] == "@"


RISK_FACTOR = RiskFactor(
    slug="style-conflicts-with-reference",
    failure_modes=("style-drift",),
    direction=RAISES,
    message="The words ask for a style, while a picture already gives one.",
    why="The clip begins as the picture and is pulled towards the words, so the look changes on the way.",
    evidence=(
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide to Gen-4 advises to describe the motion and to leave to the picture what it shows.",
        ),
    ),
    basis="vendor",
    failing=(
        "The woman of @image1 walks, anime style.",
        "Animate the attached photo as claymation.",
        "Reference image: a street. Watercolor look.",
    ),
    passing=(
        "The woman of @image1 walks along a beach.",
        "A woman walks, anime style.",
        "In the style of the reference image, a street.",
        "An anime poster above the woman of @image1.",
    ),
    find=find,
    uses=(PICTURE,),
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
    gives_up="the style in words",
    advice="With a picture attached, describe the motion alone.",
)

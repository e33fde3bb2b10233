from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.rendering import MEDIA, Medium, clash, media
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.spare import spare_segment
from scoring.engine.tables import word_set
from scoring.engine.verdict import Context, Span

# What a piece may say besides a medium and still be nothing but a style.
OF_STYLE = word_set("of_style")
# A mixture named as such.
MIXED = phrases(
    "(drawn|animated|cartoon|painted|hand-drawn|anime|inked) .. (in|into|through|inside) [a|the] (real|real-life|"
    "live) (kitchen|street|city|world|"
    "room|cook|people|person|man|woman|child|actor+|forest|house)",
    "(real|real-life|live-action) (kitchen|street|city|world|room|people|actor+) .. (drawn|animated|cartoon|painted|"
    "hand-drawn|anime)",
    "half [the|of the] [picture|frame|screen|image] [looks|is|are] (drawn|animated|cartoon|painted|inked|anime|real|"
    "filmed|"
    "photographed|realistic|photographic)",
    "(half|part|partly) (drawn|animated|cartoon|painted|inked|anime|3d|2d)",
    "(mix|mixture|blend|fusion|mash-up|mashup|combination) of [different|several|two|many|various] (styles|media|"
    "mediums|animation)",
    "(mixed|multiple|different|clashing) (media|styles|art styles|animation styles)",
    "(ghibli|pixar|disney|anime|cyberpunk|steampunk|noir|blade runner|wes anderson|tim burton|vaporwave|gothic|cubism|"
    "impressionism|manga|claymation|ukiyo-e|marvel|star wars|retro|lego) meets",
)


TOO_MANY = 3


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Every medium that goes ill with the first one, and from three kinds of media on any of them."""
    yield from MIXED(reading, context)
    found = media(reading)
    clashing = [medium for medium in found[1:] if clash(found[0].kind, medium.kind)]
    if not clashing and len({medium.kind for medium in found}) >= TOO_MANY:
        clashing = list(found[TOO_MANY - 1 :])
    for medium in clashing:
        edit_span = spare_segment(reading, medium.span)
        if edit_span is not None and not _is_but_a_style(reading, edit_span, found):
            edit_span = None
        yield Match(span=medium.span, replacement=None if edit_span is None else "", edit_span=edit_span)
    if not clashing and any(medium.kind != "photo" for medium in found):
        yield from (Match(span=hit.span) for hit in reading.said("real_thing")[:1])


def _is_but_a_style(reading: Reading, piece: Span, found: tuple[Medium, ...]) -> bool:
    """Whether a piece names media and nothing of the picture: not "pixel art background", "then becomes a photo"."""
    said = [medium.span for medium in found if piece.start <= medium.span.start < piece.end]
    left = piece.text(reading.folded)
    for span in reversed(said):
        left = left[: span.start - piece.start] + " " + left[span.end - piece.start :]
    return OF_STYLE.issuperset(left.split())


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
        "A mix of several styles in one shot.",
        "A cartoon bear sits down in a real kitchen.",
        "Pixar style, 35mm photo, claymation, a robot.",
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
    needs=(MIXED, *(f"medium_{kind}" for kind in MEDIA)),
    gives_up="the second way of rendering",
    advice="Keep one medium, and turn the others into words for palette or light.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.rendering import MEDIA, media
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

MANNER = phrases(
    "<artist> (style|styled|painting|sky|look|esque|inspired|like|world|animation|world|vibe|vibes|aesthetic)",
    "(style|manner|spirit|look|vein|world|universe|vision|hand|eyes) of <artist>",
    "(as if|would|like|had|by|as) [a|an|painted by|drawn by|filmed by|directed by|old] <artist>",
    "<artist> (had|would|might|come~|paint~|drew|draws)",
    "in the (look|style|manner) of (a|an) [old|medieval|graffiti|children's|vintage|retro] (mural|fresco|painting|"
    "drawing|"
    "cartoon|comic|woodcut|engraving|poster|picture book|puppet film|video game|mosaic|tapestry|icon|manuscript|"
    "graffiti mural)",
    "made [entirely|all|out|completely|wholly] of [torn|folded|old|cut|wet|colored|coloured] (paper|felt|wool|yarn|"
    "clay|"
    "cardboard|lego|glass|origami|newspaper|buttons|candy|fabric|cloth|tin|wire|sand|balloons|fruit|vegetables|"
    "matchsticks|cutlery|plasticine|crayon|ink|chalk|string|thread|beads)",
    "(each|every) frame (painted|drawn|redrawn|repainted)",
    "frame by frame",
    "(hair|fraction|millimeter|millimetre|little) at a time",
    "(puppet|clay|cartoon|animated|anime|pixel|paper|drawn|painted) (film|films|show|series|feature)",
    "<art_thing> .. <comes_alive>",
    "(enter|enters|entering|step~|fall~|walk~|climb~|jump~) .. (painting|photograph|picture|drawing|comic|mural|fresco|"
    "canvas|picture book|storybook|billboard|poster|page)",
    "<style_change>",
    "(change~|switch~|alternate~|cycle~|jump~) .. (styles|art styles|mediums|animation styles|eras of animation)",
    "peel~ (himself|herself|itself|themselves) (off|from)",
    unless=(
        "(museum|gallery|wall|glass) .. <artist>",
        "shadow+ (move|moves|moving|fall|falls|dance|dances)",
        "(fan|screen|print|page|map|shadow|shadows|lantern|toy|toys|photo|photograph|picture|doll|statue) .. (moves|"
        "moving|"
        "in motion)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first medium that is drawn, painted or modelled; else the manner of an artist, or a picture that moves."""
    drawn = next((medium for medium in media(reading) if medium.kind != "photo"), None)
    if drawn is not None:
        yield Match(span=drawn.span)
        return
    manner = [span for span, _ in MANNER.places(reading)] or list(_pictures_alive(reading))
    yield from (Match(span=span) for span in manner[:1])


def _pictures_alive(reading: Reading) -> Iterator[Span]:
    """The pictures and figures in sentences that say of something that it comes alive."""
    homes = reading.pieces_with("surely_alive", "sentences")
    for hit in reading.said("art_thing"):
        if reading.sentences.number_at(hit.start) in homes:
            yield hit.span


RISK_FACTOR = RiskFactor(
    slug="drawn-or-modelled-look",
    failure_modes=("style-drift",),
    direction=RAISES,
    message="The picture is to look drawn, painted or modelled.",
    why="Lines, strokes and clay exist in no camera picture, and are apt to slide towards a photograph or a cartoon.",
    evidence=(
        Evidence(
            url=(
                "https://en.papernotes.org/ICML2026/video_generation/locot2v-bench_benchmarking_long-form_and_complex_text-to-video_generation/"
            ),
            strength="moderate",
            seen_on="2026-11-22",
            claim=(
                "LoCoT2V-Bench, 17 generators: clips look good and do not hold to fine detail; the style is our "
                "inference."
            ),
        ),
    ),
    basis="inferred",
    failing=(
        "A watercolor of a mill.",
        "A felt fox in a cardboard forest.",
        "A saint in a fresco blinks.",
        "A bakery as Hiroshige would have printed it.",
        "A town made of newspaper.",
        "The actor steps out of the poster.",
        "Pixel art dragon over a castle.",
    ),
    passing=(
        "A mill by a river.",
        "A box of crayons on a desk.",
        "A felt hat on a hook.",
        "A fresco on a church wall.",
        "An anime poster above a bed.",
        "A tomcat called Picasso.",
        "Photorealistic street, no cartoon.",
        "A paper boat on a pond.",
    ),
    find=find,
    uses=(MANNER,),
    needs=(
        *(f"medium_{kind}" for kind in MEDIA if kind != "photo"),
        "artist",
        "art_thing",
        "style_change",
        "look_marker",
    ),
    advice="Keep the clip short, and name one medium with its line, texture and palette.",
)

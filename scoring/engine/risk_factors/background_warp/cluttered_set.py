import re
from collections.abc import Iterator
from itertools import takewhile

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

CLUTTER = phrases(
    "(cluttered|messy|crammed|overstuffed|jam-packed|chaotic|hoarder|untidy|overflowing) (room|desk|workshop|"
    "shop|shelf|shelves|kitchen|table|studio|garage|apartment|bedroom|office|attic|floor|laboratory|lab|"
    "counter|workbench|bookshop|market stall+|antique shop|bedroom floor|background|space|house|basement)",
    "(room|desk|workshop|shop|shelves|kitchen|table|studio|garage|apartment|office|attic|lab|laboratory) [is|"
    "are] (cluttered|crammed|littered|overflowing|packed) with",
    "hundreds of (small|tiny) (objects|items|things|trinkets|bottles|toys|details)",
    "countless (small|tiny|little) (objects|items|details|trinkets)",
    "clutter everywhere",
)
FEWEST_ITEMS = 4
MOST_ITEM_WORDS = 4


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Cluttered places, and "full of" with four things or more after it."""
    places = CLUTTER.places(reading)
    yield from (Match(span=span) for span, _ in places)
    if places:
        return
    for hit in reading.said("clutter_marker"):
        end = reading.sentences.span_at(hit.start).end
        items = ITEM_END.split(reading.lower[hit.end : end])
        short = list(takewhile(lambda item: 0 < len(item.split()) <= MOST_ITEM_WORDS, items))
        if len(short) >= FEWEST_ITEMS:
            yield Match(span=hit.span)
            return


ITEM_END = re.compile(r",? and |, ")


RISK_FACTOR = RiskFactor(
    slug="cluttered-set",
    failure_modes=("background-warp",),
    direction=RAISES,
    message="The place is filled with many small things.",
    why="Each of them is a few pixels that nothing ties down, so they melt and change places.",
    evidence=(
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports backgrounds that melt as soon as much is in motion.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Shelves full of books, jars, tools, and maps.",
        "A cluttered workshop.",
        "A desk covered in papers, pens, cups, cables, and photos.",
        "A messy bedroom floor.",
    ),
    passing=(
        "A room full of light.",
        "An uncluttered desk.",
        "A shelf with two books.",
        "A glass filled with water.",
        "Streets filled with people, music, and joy.",
        "Not cluttered.",
    ),
    find=find,
    needs=(CLUTTER, "clutter_marker"),
    advice="Name two or three things that anchor the place, and no more.",
)

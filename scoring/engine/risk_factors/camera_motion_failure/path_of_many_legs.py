from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context
from scoring.engine.viewer_path import journeys

FEWEST_STATIONS = 3
PACED = phrases(
    "(distance|gap) .. (shrink~|close~|widen~|grow~|narrow~)",
    "at (precisely|exactly) (his|her|its|their|the) [own|same] (pace|speed|height|distance)",
    "keep~ .. in the (upper|lower|left|right|middle|center) (third|half|corner)",
    "(keep~|hold~|stay~) .. (exactly|precisely) (centered|beside|behind|level|the same size)",
    "(zoom~|pull~|push~|fly~|flies|dive~|move~) .. (planet|earth|globe|outer space|galaxy|galaxies|solar system|"
    "universe|"
    "atom|atoms|molecule|molecules|single cell|pupil|iris)",
    "(earth|cosmic|infinite|powers of ten) zoom",
    "(orbit~|circle~|lap~|loop~) .. (twice|three times|four times|several times|again and again|and back|then)",
    "(rotate~|spin~|turn~) (clockwise|counterclockwise|anticlockwise|counter-clockwise)",
    "(camera|lens|view|shot|frame) .. (exactly|precisely|only) (when|as|at the moment|on the)",
    "(camera|lens|view|shot|we|pull~|push~|track~|dolly~|rise~|pan~|zoom~) .. (at the exact moment|at the very "
    "moment|in sync with|"
    "in time with|on the last word|on the first beat|on every beat)",
    "hyperlapse (around|through|across|along|over|down|up|of|from)",
    "(pan~|turn~|spin~) .. (360|full circle|all the way round|all the way around) .. (back|returns|return)",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Journeys of several legs, tours in one take, and paces that have to be kept."""
    yield from PACED(reading, context)
    for journey in journeys(reading):
        if journey.is_long:
            yield Match(span=journey.start.span)
            return
    yield from _seen_from_many(reading)
    takes = reading.hits("unbroken_take")
    if takes and any(_covers_ground(reading, concept) for concept in ("way_station", "path_turn")):
        yield Match(span=takes[0].span)


def _covers_ground(reading: Reading, concept: str) -> bool:
    return len({hit.phrase for hit in reading.said(concept)}) >= FEWEST_STATIONS


def _seen_from_many(reading: Reading) -> Iterator[Match]:
    """Three places from which one shot looks, or a beginning and an end of the view in one sentence."""
    places = reading.said("view_from")
    if len({hit.phrase for hit in places}) + reading.has("sequence_word") >= FEWEST_STATIONS:
        yield Match(span=places[0].span)
        return
    homes = reading.pieces_with("view_start", "sentences") & reading.pieces_with("view_end", "sentences")
    if homes & reading.pieces_with("framed", "sentences") | homes & reading.pieces_with("viewer_we", "sentences"):
        yield Match(span=reading.said("view_end")[0].span)


RISK_FACTOR = RiskFactor(
    slug="path-of-many-legs",
    failure_modes=("camera-motion-failure",),
    direction=RAISES,
    message="The viewer travels a path of several legs.",
    why="A generator follows one simple move; of a longer path it keeps the first leg, or drifts.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 scores camera motion by itself and finds it a weak spot.",
        ),
        Evidence(
            url="https://opten.space/en/models/runway-gen4",
            strength="weak",
            seen_on="2026-11-22",
            claim="A third-party guide says that Gen-4 struggles with zoom, pan and orbit in one shot.",
        ),
    ),
    basis="practitioner",
    failing=(
        "We climb the tower, lean over the wall and drop into the yard.",
        "Glide over the stalls, dip under an awning and stop at the baker.",
        "A wasp's eye view, diving at the cake and past the jam.",
        "In one unbroken take through the gate, up the stairs and onto the roof.",
        "The lens sneaks along the shelf, hops over a jar and looks back.",
        "Zoom out from a leaf to the whole planet.",
    ),
    passing=(
        "The camera follows a dog along a beach.",
        "A bird climbs, banks and dives.",
        "We see a man who climbs a ladder.",
        "A view of hikers who cross a bridge and climb a hill.",
        "Slow push-in on a teapot.",
        "A long take of a lake.",
        "The gap in the fence.",
    ),
    find=find,
    uses=(PACED,),
    needs=("path_verb", "told_to_travel", "ride_along", "unbroken_take", "view_from", "view_end", "pace_marker"),
    gives_up="the later legs of the path",
    advice="Keep the first leg, and make the others clips of their own.",
)

from collections.abc import Iterator
from itertools import pairwise

from scoring.engine.camera_work import sure_moves
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.spare import droppable_segment
from scoring.engine.verdict import Context, Span

# Said in one sentence, these shut each other out.
WITHIN_A_SENTENCE = (("shot_close", "shot_wide"), ("at_night", "at_midday"))
# Said anywhere in a single shot.
WITHIN_A_SHOT = (("slowed_down", "sped_up"), ("photographic", "drawn"), ("monochrome", "colorful"))
PIVOTS = frozenset({"pan", "tilt", "whip"})
MOST_SPARE_WORDS = 1


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The later of two directions that cannot both be followed."""
    one_shot = not reading.has("shot_break")
    for pair in (*WITHIN_A_SENTENCE, *(WITHIN_A_SHOT if one_shot else ())):
        if reading.has(pair[0]) and reading.has(pair[1]):
            yield from clash(reading, pair, anywhere=pair in WITHIN_A_SHOT)
    yield from still_and_moving(reading)


def clash(reading: Reading, pair: tuple[str, str], *, anywhere: bool) -> Iterator[Match]:
    """The first place where the two lists meet."""
    marked = sorted((hit.span, name) for name in pair for hit in reading.said(name))
    for (first, name), (second, other) in pairwise(marked):
        if name != other and meet(reading, first, second, anywhere=anywhere):
            yield as_match(reading, second)
            return


def still_and_moving(reading: Reading) -> Iterator[Match]:
    """A camera that stands still and moves in one sentence; a tripod may turn."""
    moves = reading.camera_moves
    for first, second in pairwise(moves):
        families = {first.family, second.family}
        static = next((move for move in (first, second) if move.family == "static"), None)
        if static is None or len(families) == 1:
            continue
        turns = "tripod" in static.span.text(reading.folded) and families & PIVOTS
        if not turns and meet(reading, first.span, second.span, anywhere=False):
            sure = any(move.span in (first.span, second.span) for move in sure_moves(reading))
            yield as_match(reading, second.span) if sure else Match(second.span)
            return


def meet(reading: Reading, first: Span, second: Span, *, anywhere: bool) -> bool:
    """Whether two directions hold for one and the same moment."""
    if not anywhere and reading.sentences.number_at(first.start) != reading.sentences.number_at(second.start):
        return False
    if first.overlaps(second):
        return False
    return not words_of("leading_over").intersection(reading.folded[first.end : second.start].split())


def as_match(reading: Reading, span: Span) -> Match:
    """The match, with the removal of its piece of the sentence if it has one to itself."""
    piece = droppable_segment(reading, span)
    spare = 99 if piece is None else len(piece.text(reading.folded).split()) - len(span.text(reading.folded).split())
    return Match(span, "", None, piece) if spare <= MOST_SPARE_WORDS else Match(span)


RISK_FACTOR = RiskFactor(
    slug="contradictory-directions",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="Two directions shut each other out.",
    why="The generator follows one of them, or something between the two that nobody asked for.",
    evidence=(
        Evidence(
            url="https://github.com/smixs/visual-skills",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner's rules: one camera move; contradictions make artifacts; Seedance 2.5 heeds a no.",
        ),
        Evidence(
            url="https://www.ekly.ai/guides/seedance-2-prompting",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A digest of BytePlus's guide: write a brief of who, where, which action, which camera, in order.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A static handheld shot of a street.",
        "Close-up wide shot of a man.",
        "Slow motion timelapse of a city.",
        "A street at night in the midday sun.",
        "Photorealistic anime girl.",
        "Black and white film, vibrant colors, a market.",
        "Sunny street at midnight.",
    ),
    passing=(
        "A wide shot, then a close-up of her hand.",
        "Tripod shot, slow pan to the right.",
        "Slow motion of a dancer.",
        "A night street. Cut to a beach at noon.",
        "Zoom from a wide shot into a close-up.",
        "A black and white cat.",
    ),
    find=find,
    needs=("shot_close", "at_night", "slowed_down", "photographic", "monochrome", "camera_static"),
    gives_up="the second of the two directions",
    advice="Keep one of the two directions, and delete the other.",
)

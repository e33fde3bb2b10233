"""Which camera moves are surely the camera's: people pull back, circle and follow as well, and a pan may hold soup."""

import re

from scoring.engine.grammar.camera import CameraMove
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading

CAMERA_BY_ITSELF = re.compile(
    r"shot|camera|cam\b|dolly|fpv|steadicam|aerial|flyover|fly over|fly ?through|whip|swish|truck|hand ?held|handycam"
    r"|crash|zoom(?:s|ed|ing)? (?:in|out)|slow zoom|slow push|push in$|pull (?:back|out)$|panning|bird"
    r"|^(?:slow|slowly|smooth|gentle) pan|^pan (?:left|right)"
)
LONGEST_OPENING = 40
FINITE = re.compile(r"(?:follows|pulls|moves|rotates|swirls|circles|revolves|orbits|tilts|zooms|pushes|pans|cranes)\b")


def sure_moves(reading: Reading) -> tuple[CameraMove, ...]:
    """The moves of the camera, without deeds and things that share their words."""
    return reading.answer(_sure_moves)


def _sure_moves(reading: Reading) -> tuple[CameraMove, ...]:
    cameras: dict[int, int] = {}  # clause -> where it first names the camera
    for hit in reading.said("camera_word") if reading.camera_moves else ():
        cameras.setdefault(reading.clauses.number_at(hit.start), hit.start)
    sure: list[CameraMove] = []
    for move in reading.camera_moves:
        if move.moves and (_is_sure(move, reading, cameras) or (sure and _goes_on(sure[-1], move, reading))):
            sure.append(move)
    return tuple(sure)


def _goes_on(last: CameraMove, move: CameraMove, reading: Reading) -> bool:
    """ "the camera pans left, tilts up": a later move of a list, without its camera."""
    together = reading.sentences.number_at(last.span.start) == reading.sentences.number_at(move.span.start)
    return together and FINITE.match(move.span.text(reading.folded)) is not None and _opens_its_clause(move, reading)


def _is_sure(move: CameraMove, reading: Reading, cameras: dict[int, int]) -> bool:
    text = move.span.text(reading.folded)
    if text not in words_of("move_or_thing") and CAMERA_BY_ITSELF.search(text):
        return not _is_a_thing(move, reading)
    if cameras.get(reading.clauses.number_at(move.span.start), len(reading.prompt)) < move.span.end:
        return True
    following = reading.folded[move.span.end : move.span.end + 16].split()[:1]
    if text in words_of("move_or_thing"):
        if reading.folded.endswith((" in ", " into ", " of "), 0, move.span.start):
            return False
        return bool(following) and following[0] in words_of("after_move_noun")
    return not FINITE.match(text) and _opens_its_clause(move, reading)


def _is_a_thing(move: CameraMove, reading: Reading) -> bool:
    """ "the camera dolly on a rail", "a dump truck left the yard": named, not done."""
    before = reading.folded[max(0, move.span.start - 12) : move.span.start].split()[-1:]
    return move.span.text(reading.folded).startswith("truck") and before not in ([], ["camera"], ["then"])


def _opens_its_clause(move: CameraMove, reading: Reading) -> bool:
    start = reading.clauses.span_at(move.span.start).start
    return move.span.start - start < LONGEST_OPENING and all(
        word in words_of("move_opener") for word in reading.folded[start : move.span.start].split()
    )


def shots_of_moves(reading: Reading) -> list[list[CameraMove]]:
    """The sure moves of each shot: of each sentence where shots are labelled or cut, else of the whole prompt."""
    moves = list(sure_moves(reading))
    if not reading.has("shot_label", "cut_word"):
        return [moves]
    shots: dict[int, list[CameraMove]] = {}
    for move in moves:
        shots.setdefault(reading.sentences.number_at(move.span.start), []).append(move)
    return list(shots.values())

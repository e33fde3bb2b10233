"""Where the viewer travels: the camera, "we", a bird's eye, or whoever a prompt tells to glide and climb."""

import re
from bisect import bisect_left
from typing import NamedTuple

from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.vocabulary import Hit

REACH = 40
MOST_BEFORE = 2
FEWEST_LEGS = 3
SENTENCE_OR_COLON = re.compile(r"[.!?:;\n]")
OTHERS_MOVE = frozenset({"of", "as", "while", "with", "on", "where", "who", "that", "when", "which"})
BEFORE_AN_ORDER = frozenset(
    {"then", "and", "now", "slowly", "gently", "smoothly", "quickly", "finally", "next", "just"}
)


class Journey(NamedTuple):
    """What tells that the viewer travels, its verbs, and the turns of its way, within one sentence."""

    start: Hit
    verbs: tuple[Hit, ...]
    turns: tuple[Hit, ...]
    ride: bool

    @property
    def is_long(self) -> bool:
        """Two ways of travelling and a turn, or one with two turns; carried by what moves, one turn is enough."""
        legs = len({hit.phrase for hit in self.verbs}) + len(self.turns)
        return bool(self.verbs) and legs >= FEWEST_LEGS - self.ride


def journeys(reading: Reading) -> list[Journey]:
    """The sentences in which the viewer travels, each once."""
    return reading.answer(_journeys)


def _journeys(reading: Reading) -> list[Journey]:
    verbs = reading.said("path_verb")
    starts = [(hit, False) for hit in (*_carried(reading, verbs), *_told(reading))]
    starts += [(hit, True) for hit in reading.said("ride_along")]
    if not starts:
        return []
    first: dict[int, tuple[Hit, bool]] = {}
    for hit, ride in sorted(starts):
        first.setdefault(reading.sentences.number_at(hit.start), (hit, ride))
    turns = reading.said("path_turn")
    return [
        Journey(
            hit,
            (*_told_itself(hit, verbs), *_within(reading, verbs, hit, ride=ride)),
            _within(reading, turns, hit, ride=ride),
            ride,
        )
        for hit, ride in first.values()
    ]


def _within(reading: Reading, hits: tuple[Hit, ...], start: Hit, *, ride: bool) -> tuple[Hit, ...]:
    sentence = reading.sentences.span_at(start.start)
    first = bisect_left(hits, sentence.start if ride else start.start, key=lambda hit: hit.start)
    last = bisect_left(hits, sentence.end, key=lambda hit: hit.start)
    return hits[first:last]


def _told_itself(start: Hit, verbs: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """An order such as "hang" counts as a way of travelling though it is no verb of travel elsewhere."""
    known = {verb.start for verb in verbs}
    return () if start.start in known or start.phrase not in words_of("told_to_travel") else (start,)


def _carried(reading: Reading, verbs: tuple[Hit, ...]) -> list[Hit]:
    """Who carries the view, with a verb of travel right behind."""
    found = []
    for carrier in (*reading.said("view_carrier"), *reading.said("viewer_we")):
        place = bisect_left(verbs, carrier.end, key=lambda hit: hit.start)
        if place == len(verbs) or verbs[place].start - carrier.end > REACH:
            continue
        between = reading.prompt[carrier.end : verbs[place].start]
        if not any(mark in between for mark in ",.;:") and OTHERS_MOVE.isdisjoint(between.lower().split()):
            found.append(carrier)
    return found


def _told(reading: Reading) -> list[Hit]:
    """The orders to travel with which a sentence begins, or what follows a colon."""
    found = []
    for hit in reading.said("told_to_travel"):
        before = reading.lower[max(0, hit.start - REACH) : hit.start]
        words = SENTENCE_OR_COLON.split(before)[-1].split()
        at_start = hit.start <= REACH or len(words) < len(before.split())
        if hit.phrase.endswith("ing") and not _goes_somewhere(reading, hit):
            continue
        if at_start and len(words) <= MOST_BEFORE and BEFORE_AN_ORDER.issuperset(words):
            found.append(hit)
    return found


def _goes_somewhere(reading: Reading, hit: Hit) -> bool:
    """ "gliding over the roofs", not "gliding swans"."""
    turns = reading.said("path_turn")
    place = bisect_left(turns, hit.end, key=lambda turn: turn.start)
    return place < len(turns) and turns[place].start == hit.end + 1

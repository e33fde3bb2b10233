"""A sentence taken apart into who it is about and what is done, one thing after another."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from scoring.engine.events import present_forms
from scoring.engine.finite_verbs import (
    STATE,
    WORD,
    Deed,
    Opening,
    first_in,
    form_of,
    may_be_verb,
    may_follow,
    unknown_verb,
    word_at,
)
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.referents import thing_done_to
from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

THEN = r"(?:then|finally|lastly|eventually|next|later|afterwards|after that)"
JOINT = re.compile(
    rf"(?<!\bnow)[,;]?\s+(?:and|but)\s+(?:{THEN},?\s+)*"
    rf"|(?<!\band)[,;]?\s+(?:before )?(?:then|finally),?\s+|,\s+(?:{THEN},?\s+)?",
    re.IGNORECASE,
)
LAST_JOINT = re.compile(r",? (?:and|then|and then) |, ")
SEQUENTIAL = re.compile(rf"\b{THEN}\b", re.IGNORECASE)
OPENER = re.compile(r"\s*(?:(?:first|then|next|finally|now),?\s+)?", re.IGNORECASE)
NO_OBJECT = re.compile(r"(?:ing|ed|wn|of|and)$")
RELATIVE = frozenset({"who", "which", "that", "whose"})
WITHIN = frozenset({"while", "whereas"})
SUBORDINATE = frozenset({"as", "while", "when", "until", "because", "that", "who", "which"})
OPENING_TAIL = RELATIVE | {"where", "as", "while", "until", "so", "because", "or", "with"}


@dataclass(frozen=True, slots=True)
class Deeds:
    """A sentence: who, what they do in order, and where its wording ends, before the mark."""

    doer: Span
    deeds: tuple[Deed, ...]
    end: int


def deeds_of(reading: Reading, sentence: Span) -> Deeds | None:
    """The deeds of a sentence; None where they cannot be told apart for sure."""
    pieces = _pieces(reading, sentence)
    opened = Opening.of(reading, pieces)
    if opened is None:
        return None
    doer = Span(pieces[0].span.start, opened.verb)
    if opened.form == "plain" and ":" in doer.text(reading.prompt):  # "listen to the skis: carve, carve"
        return None
    if doer.text(reading.folded).split()[:1] and doer.text(reading.folded).split()[0] in word_set("subordinates"):
        return None
    deeds = [replace(pieces[0], span=Span(opened.verb, pieces[opened.pieces - 1].span.end))]
    other = in_tail = False
    for number, piece in enumerate(pieces[opened.pieces :], start=opened.pieces):
        listed = any(later.sequential for later in pieces[number:])
        kind = _kind(reading, piece, opened, listed)
        if piece.sequential and (kind is None or (kind == "verb" and other)):
            return None
        if (kind == "verb" and not other and not _shares_its_thing(reading, deeds[-1], piece)) or piece.sequential:
            deeds[-1] = replace(deeds[-1], span=Span(deeds[-1].span.start, piece.joint.start))
            deeds.append(replace(piece, own_doer=kind == "clause"))
            other, in_tail = kind == "clause", False
        elif kind is not None or (not in_tail and _belongs_to_the_deed(reading, piece)):
            bare = kind is not None and piece.joint.text(reading.prompt).strip() == ","
            splice = piece.joint if bare else None if kind else deeds[-1].splice
            deeds[-1] = replace(deeds[-1], span=Span(deeds[-1].span.start, piece.span.end), splice=splice)
            other = other or kind == "clause" or word_at(reading, piece.span.start) in RELATIVE
        elif first_in(opened.verbs, piece.span) is None and not _hangs_on(reading, piece):
            in_tail = True
        else:
            return None
    return Deeds(doer, tuple(_sharing_things(reading, deeds)), pieces[-1].span.end)


def _pieces(reading: Reading, sentence: Span) -> list[Deed]:
    prompt = reading.prompt
    end = sentence.start + len(sentence.text(prompt).rstrip().rstrip(".!?…;").rstrip())
    opener = OPENER.match(prompt, sentence.start, end)
    start = opener.end() if opener else sentence.start
    joints = [m for m in JOINT.finditer(prompt, start, end) if not reading.is_protected(m.start())]
    edges = [Span(sentence.start, start), *(Span(*joint.span()) for joint in joints), Span(end, end)]
    return [
        Deed(one, Span(one.end, max(one.end, other.start)), False, bool(SEQUENTIAL.search(one.text(prompt))))
        for one, other in pairwise(edges)
    ]


def _kind(reading: Reading, piece: Deed, opened: Opening, listed: bool) -> str | None:
    """Whether a piece says what the same doer does next, or is a clause of its own, or neither."""
    words = [(m.start(), m.group()) for m in WORD.finditer(reading.lower, piece.span.start, piece.span.end)]
    if not words:
        return None
    place, word = words[1] if words[0][1].endswith("ly") and len(words) > 1 else words[0]
    after = next(((start, text) for start, text in words if start > place), (-1, ""))
    if reading.is_protected(place + len(word) + 1):  # "answers “Yes”"
        after = (-1, "a")
    if after[0] not in opened.verbs and _is_verb(place, word, after[1], opened, piece.sequential, listed):
        return "verb"
    if words[0][1] not in word_set("opens_a_clause") or len(words) < 2:
        return None
    verb = first_in(opened.verbs, Span(words[1][0], piece.span.end))
    if verb is None:
        verb = unknown_verb(reading, piece.span)
    relative = any(text in RELATIVE for start, text in words if verb is not None and start < verb)
    return None if verb is None or relative else "clause"


def _is_verb(place: int, word: str, after: str, opened: Opening, sequential: bool, listed: bool) -> bool:
    form = form_of(word)
    if form != opened.form:
        return False
    if form == "ing":
        return sequential
    if word in words_of("animal") and word not in present_forms():
        return False
    if form == "s" and after in present_forms() and not may_follow(after):  # "bails fly"
        return False
    if form == "s" and after.endswith("ing") and not sequential and not STATE.match(word):  # "flaps closing"
        return False
    if place in opened.verbs:
        return True
    if form == "plain":
        return sequential and word in present_forms()
    known = word in present_forms() and word not in words_of("action_or_thing")
    likely = listed and bool(after) and NO_OBJECT.search(after) is None
    return may_be_verb(word) and (known or sequential or likely or may_follow(after))


def _shares_its_thing(reading: Reading, before: Deed, piece: Deed) -> bool:
    """ "shuffles and fans a deck of cards", "as she lifts and jumps": "and" alone joins it to what is right before."""
    words = Span(before.span.start, piece.joint.start).text(reading.folded).split()
    if piece.joint.text(reading.lower) != " and ":
        return not WITHIN.isdisjoint(words)
    return len(words) == 1 or not SUBORDINATE.isdisjoint(words)


def _sharing_things(reading: Reading, deeds: list[Deed]) -> list[Deed]:
    """ "mixes and cuts and deals the cards": a bare verb is done to what the next one is done to."""
    joined: list[Deed] = []
    for deed in deeds:
        while joined and not deed.own_doer and _lacks_a_thing(reading, joined[-1]) and _has_a_thing(reading, deed):
            before = joined.pop()
            deed = replace(before, span=Span(before.span.start, deed.span.end), splice=deed.splice)
        joined.append(deed)
    return joined


def _lacks_a_thing(reading: Reading, deed: Deed) -> bool:
    """Whether a deed ends in a verb of which something has to be said: "deals", but not "yawns"."""
    last = LAST_JOINT.split(deed.span.text(reading.lower))[-1].split()
    verbs = [word for word in last if not word.endswith("ly")]
    return len(verbs) == 1 and word_set("complete_verbs").isdisjoint((verbs[0], verbs[0] + "s", verbs[0] + "es"))


def _has_a_thing(reading: Reading, deed: Deed) -> bool:
    """Whether what is done is done to something: "deals the cards", "bakes bread", but not "jumps down"."""
    texts = LAST_JOINT.split(deed.span.text(reading.prompt))
    return any(thing_done_to(text) or not may_follow("".join(text.split()[1:2])) for text in texts)


def _hangs_on(reading: Reading, piece: Deed) -> bool:
    """ "then goes on, softer, about the boat": what says more of the last deed."""
    word = word_at(reading, piece.span.start)
    return word in {"about", "than", "like", "all", "each", "both", "unless"} or word.endswith(("er", "ly"))


def _belongs_to_the_deed(reading: Reading, piece: Deed) -> bool:
    if any(piece.span.start <= hit.start < piece.span.end for hit in reading.said("light_word")):
        return False
    word = word_at(reading, piece.span.start)
    joined = piece.joint.text(reading.prompt).strip(" ,") != ""
    return joined or word in OPENING_TAIL or form_of(word) == "ing"

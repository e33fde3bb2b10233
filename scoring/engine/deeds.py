"""A sentence taken apart into who it is about and what is done, one thing after another."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from scoring.engine.events import events_of, present_forms
from scoring.engine.grammar.numbers import NUMBER_WORDS
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

THEN = r"(?:then|finally|lastly|eventually|next|later|afterwards|after that)"
JOINT = re.compile(
    rf"(?<!\bnow)[,;]?\s+(?:and|but)\s+(?:{THEN},?\s+)*"
    rf"|(?<!\band)[,;]?\s+(?:before )?(?:then|finally),?\s+|,\s+(?:{THEN},?\s+)?",
    re.IGNORECASE,
)
SEQUENTIAL = re.compile(rf"\b{THEN}\b", re.IGNORECASE)
OPENER = re.compile(r"\s*(?:(?:first|then|next|finally|now),?\s+)?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
STATE = re.compile(
    r"\b(?:is|are|has|have|begins?|starts?|stops?|continues?|tries|stands?|sits?|holds?|lies?|keeps?|gets?)\b"
)
S_FORM = re.compile(r"[a-z]{2,}(?<![sui'’])s$")
PRONOUNS = frozenset({"he", "she", "it"})
SINGLE = PRONOUNS | {"a", "an", "another"}
KNOWN = frozenset({"the", "his", "her", "its", "my", "their"})
PREPOSITIONS = frozenset({"with", "of", "in", "on", "at", "by", "from", "for", "near"})
NO_PLURAL = re.compile(r"(?:[^s]|ss|us)$")
NO_OBJECT = re.compile(r"(?:ing|ed|wn|of|and)$")
RELATIVE = frozenset({"who", "which", "that", "whose"})
WITHIN = frozenset({"while", "whereas"})
SUBORDINATE = frozenset({"as", "while", "when", "until", "because", "that", "who", "which"})
OPENING_TAIL = RELATIVE | {"where", "as", "while", "until", "so", "because", "or", "with"}
MOST_WITHOUT_VERB = 2


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done: what joins it to the one before, its words, and whether it names its own doer."""

    joint: Span
    span: Span
    own_doer: bool = False
    sequential: bool = False
    splice: Span | None = None  # the bare comma before a clause that goes with this deed


@dataclass(frozen=True, slots=True)
class Deeds:
    """A sentence: who, what they do in order, and where its wording ends, before the mark."""

    doer: Span
    deeds: tuple[Deed, ...]
    end: int


def deeds_of(reading: Reading, sentence: Span) -> Deeds | None:
    """The deeds of a sentence; None where they cannot be told apart for sure."""
    pieces = _pieces(reading, sentence)
    opened = _Opening.of(reading, pieces)
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
            bare = kind == "clause" and piece.joint.text(reading.prompt).strip() == ","
            splice = piece.joint if bare else None if kind else deeds[-1].splice
            deeds[-1] = replace(deeds[-1], span=Span(deeds[-1].span.start, piece.span.end), splice=splice)
            other = other or kind == "clause" or _word_at(reading, piece.span.start) in RELATIVE
        elif _first_in(opened.verbs, piece.span) is None and not _hangs_on(reading, piece):
            in_tail = True
        else:
            return None
    return Deeds(doer, tuple(deeds), pieces[-1].span.end)


@dataclass(frozen=True, slots=True)
class _Opening:
    """How a sentence begins: its first verb, the form of it, in how many pieces, and where all verbs stand."""

    verb: int
    form: str
    pieces: int
    verbs: tuple[int, ...]

    @classmethod
    def of(cls, reading: Reading, pieces: list[Deed]) -> "_Opening | None":
        verbs = _verbs(reading, Span(pieces[0].span.start, pieces[-1].span.end))
        for number, piece in enumerate(pieces[: 1 + MOST_WITHOUT_VERB]):
            if number and piece.sequential:
                return None
            verb = _first_in(verbs, piece.span)
            if verb is None and number == 0:
                verb = _unknown_verb(reading, piece.span)
            if verb is None and number == 0:
                verb = next((deed.span.start for deed in reading.actions if _within(deed.span, piece.span)), None)
            if verb is not None:
                return cls(verb, _form(_word_at(reading, verb)), number + 1, verbs)
        return None


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


def _verbs(reading: Reading, span: Span) -> tuple[int, ...]:
    """Where finite verbs stand."""
    found = {event.span.start for event in events_of(reading)}
    found.update(action.span.start for action in reading.actions if action.word in present_forms())
    found.update(match.start() for match in STATE.finditer(reading.lower, span.start, span.end))
    return tuple(sorted(place for place in found if span.start <= place < span.end and reading.counts_at(place)))


def _first_in(places: tuple[int, ...], span: Span) -> int | None:
    number = bisect_left(places, span.start)
    return places[number] if number < len(places) and places[number] < span.end else None


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _unknown_verb(reading: Reading, span: Span) -> int | None:
    """A word that can hardly be anything but the verb of a single doer: "a cat conducts an experiment"."""
    start = max(span.start, reading.prompt.rfind(":", span.start, span.end) + 1)
    words = [(match.start(), match.group()) for match in WORD.finditer(reading.lower, start, span.end)]
    if not words or NO_PLURAL.search(words[0][1]) is None:
        return None
    no_noun = (word_set("after_a_verb") | word_set("before_a_thing") | {"of", "and", "no"}) - PRONOUNS
    joined = False
    for (_, before), (place, word), (_, after) in zip(words[0:], words[1:], [*words[2:], (0, "")], strict=False):
        joined = joined or before in PREPOSITIONS
        if before not in no_noun and before not in NUMBER_WORDS and _may_be_verb(word):
            whole = len(words) == len(("the", "flame", "flickers")) and not after
            sure = (words[0][1] in SINGLE and not (joined and not after)) or (whole and words[0][1] in KNOWN)
            return place if sure or (bool(after) and _may_follow(after)) else None
    return None


def _may_be_verb(word: str) -> bool:
    return S_FORM.match(word) is not None and word not in word_set("no_verb_ending_in_s")


def _may_follow(word: str) -> bool:
    return not word or word in word_set("after_a_verb") or word.endswith("ly")


def _form(word: str) -> str:
    if word.endswith("ing") and len(word) > len("king") and word not in word_set("no_verb_ending_in_ing"):
        return "ing"
    return "s" if word.endswith("s") else "plain"


def _word_at(reading: Reading, offset: int) -> str:
    match = WORD.match(reading.lower, offset)
    return match.group() if match else ""


def _kind(reading: Reading, piece: Deed, opened: _Opening, listed: bool) -> str | None:
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
    verb = _first_in(opened.verbs, Span(words[1][0], piece.span.end))
    if verb is None:
        verb = _unknown_verb(reading, piece.span)
    relative = any(text in RELATIVE for start, text in words if verb is not None and start < verb)
    return None if verb is None or relative else "clause"


def _is_verb(place: int, word: str, after: str, opened: _Opening, sequential: bool, listed: bool) -> bool:
    form = _form(word)
    if form != opened.form:
        return False
    if form == "ing":
        return sequential
    if word in words_of("animal") and word not in present_forms():
        return False
    if form == "s" and after in present_forms() and not _may_follow(after):  # "bails fly"
        return False
    if place in opened.verbs:
        return True
    if form == "plain":
        return sequential and word in present_forms()
    known = word in present_forms() and word not in words_of("action_or_thing")
    likely = listed and bool(after) and NO_OBJECT.search(after) is None
    return _may_be_verb(word) and (known or sequential or likely or _may_follow(after))


def _shares_its_thing(reading: Reading, before: Deed, piece: Deed) -> bool:
    """ "shuffles and fans a deck of cards", "as she lifts and jumps": "and" alone joins it to what is right before."""
    words = Span(before.span.start, piece.joint.start).text(reading.folded).split()
    if piece.joint.text(reading.lower) != " and ":
        return not WITHIN.isdisjoint(words)
    return len(words) == 1 or not SUBORDINATE.isdisjoint(words)


def _hangs_on(reading: Reading, piece: Deed) -> bool:
    """ "then goes on, softer, about the boat": what says more of the last deed."""
    word = _word_at(reading, piece.span.start)
    return word in {"about", "than", "like", "all", "each", "both", "unless"} or word.endswith(("er", "ly"))


def _belongs_to_the_deed(reading: Reading, piece: Deed) -> bool:
    if any(piece.span.start <= hit.start < piece.span.end for hit in reading.said("light_word")):
        return False
    word = _word_at(reading, piece.span.start)
    joined = piece.joint.text(reading.prompt).strip(" ,") != ""
    return joined or word in OPENING_TAIL or _form(word) == "ing"

"""Where the verbs of a sentence stand, and which words can hardly be anything else."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from scoring.engine.events import events_of, present_forms
from scoring.engine.grammar.numbers import NUMBER_WORDS
from scoring.engine.reading import Reading
from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

PRONOUNS = frozenset({"he", "she", "it"})
SINGLE = PRONOUNS | {"a", "an", "another"}
KNOWN = frozenset({"the", "his", "her", "its", "my", "their"})
PREPOSITIONS = frozenset({"with", "of", "in", "on", "at", "by", "from", "for", "near"})
NO_PLURAL = re.compile(r"(?:[^s]|ss|us)$")
STATE = re.compile(
    r"\b(?:is|are|has|have|begins?|starts?|stops?|continues?|tries|stands?|sits?|holds?|lies?|keeps?|gets?)\b"
)
S_FORM = re.compile(r"[a-z]{2,}(?<![sui'’])s$")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
MOST_WITHOUT_VERB = 2


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done: what joins it to the one before, its words, and whether it names its own doer."""

    joint: Span
    span: Span
    own_doer: bool = False
    sequential: bool = False
    splice: Span | None = None  # the bare comma before the last clause or verb that goes with this deed

    def wording(self, prompt: str) -> str:
        """The words of the deed, with "and" before the last of what only commas join."""
        text, splice = self.span.text(prompt), self.splice
        if splice is None:
            return text
        return f"{text[: splice.start - self.span.start]}, and {text[splice.end - self.span.start :]}"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a sentence begins: its first verb, the form of it, in how many pieces, and where all verbs stand."""

    verb: int
    form: str
    pieces: int
    verbs: tuple[int, ...]

    @classmethod
    def of(cls, reading: Reading, pieces: list[Deed]) -> "Opening | None":
        verbs = _verbs(reading, Span(pieces[0].span.start, pieces[-1].span.end))
        for number, piece in enumerate(pieces[: 1 + MOST_WITHOUT_VERB]):
            if number and piece.sequential:
                return None
            verb = first_in(verbs, piece.span)
            if verb is None and number == 0:
                verb = unknown_verb(reading, piece.span)
            if verb is None and number == 0:
                verb = next((deed.span.start for deed in reading.actions if _within(deed.span, piece.span)), None)
            if verb is not None:
                return cls(verb, form_of(word_at(reading, verb)), number + 1, verbs)
        return None


def _verbs(reading: Reading, span: Span) -> tuple[int, ...]:
    """Where finite verbs stand."""
    found = {event.span.start for event in events_of(reading)}
    found.update(action.span.start for action in reading.actions if action.word in present_forms())
    found.update(match.start() for match in STATE.finditer(reading.lower, span.start, span.end))
    return tuple(sorted(place for place in found if span.start <= place < span.end and reading.counts_at(place)))


def first_in(places: tuple[int, ...], span: Span) -> int | None:
    number = bisect_left(places, span.start)
    return places[number] if number < len(places) and places[number] < span.end else None


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def unknown_verb(reading: Reading, span: Span) -> int | None:
    """A word that can hardly be anything but the verb of a single doer: "a cat conducts an experiment"."""
    start = max(span.start, reading.prompt.rfind(":", span.start, span.end) + 1)
    words = [(match.start(), match.group()) for match in WORD.finditer(reading.lower, start, span.end)]
    if not words or NO_PLURAL.search(words[0][1]) is None:
        return None
    no_noun = (word_set("after_a_verb") | word_set("before_a_thing") | {"of", "and", "no"}) - PRONOUNS
    joined = False
    for (_, before), (place, word), (_, after) in zip(words[0:], words[1:], [*words[2:], (0, "")], strict=False):
        joined = joined or before in PREPOSITIONS
        if before not in no_noun and before not in NUMBER_WORDS and may_be_verb(word):
            whole = len(words) == len(("the", "flame", "flickers")) and not after
            sure = (words[0][1] in SINGLE and not (joined and not after)) or (whole and words[0][1] in KNOWN)
            return place if sure or (bool(after) and may_follow(after)) else None
    return None


def may_be_verb(word: str) -> bool:
    return S_FORM.match(word) is not None and word not in word_set("no_verb_ending_in_s")


def may_follow(word: str) -> bool:
    return not word or word in word_set("after_a_verb") or word.endswith("ly")


def form_of(word: str) -> str:
    if word.endswith("ing") and len(word) > len("king") and word not in word_set("no_verb_ending_in_ing"):
        return "ing"
    return "s" if word.endswith("s") else "plain"


def word_at(reading: Reading, offset: int) -> str:
    match = WORD.match(reading.lower, offset)
    return match.group() if match else ""

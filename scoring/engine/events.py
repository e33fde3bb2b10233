"""What happens in a prompt, one thing after another."""

import re
from functools import cache

from scoring.engine.grammar.actions import Action
from scoring.engine.inflect import third_person
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.verdict import Span

GOES_ON = re.compile(
    r"(?:,\s|and(?<=\band)\s|then(?<=\bthen)\s)(?:and\s)?(?:then\s)?(?:finally\s)?([a-z]{2,}[^\W\dsui]s)\s"
    r"(?=(?:an?|the|his|her|its|their|it|them|him)\b)"
)


def events_of(reading: Reading) -> list[Action]:
    """Everything that happens: known verbs, and words that stand where a list of deeds goes on."""
    return reading.answer(_events)


def _events(reading: Reading) -> list[Action]:
    further = [Action(hit.span, hit.phrase, False) for hit in reading.said("further_event")]
    known = [action for action in reading.actions if is_event(reading, action)]
    goes_on = [
        Action(Span(*match.span(1)), match.group(1), False)
        for match in GOES_ON.finditer(reading.lower)
        if reading.counts_at(match.start(1)) and match.group(1) not in words_of("no_deed")
    ]
    return sorted({event.span.start: event for event in (*goes_on, *further, *known)}.values())


def is_event(reading: Reading, action: Action) -> bool:
    """Whether a verb is something that happens in the present, no lasting state and no weather."""
    if action.continuous or action.word not in present_forms():
        return False
    after = reading.folded[action.span.end : action.span.end + 6].split()[:1]
    if action.word in words_of("lasting_state") and after not in (["up"], ["down"]):
        return False
    before = reading.folded[max(0, action.span.start - 20) : action.span.start].split()[-1:]
    if not action.word.split(" ", 1)[0].endswith("s"):
        return bool(before) and (before[0] in words_of("before_a_deed") or before[0].endswith("s"))
    return not before or before[0] not in words_of("ambient_doer")


@cache
def present_forms() -> frozenset[str]:
    """The plain and -s forms of the filmable verbs."""
    words = words_of("action")
    return frozenset(word for word in words if word.endswith("s") or third_person(word) in words or " " in word)

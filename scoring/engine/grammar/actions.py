"""What happens: the filmable verbs of a prompt, in order."""

import re
from typing import NamedTuple

from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

# After one of these a plain or -s form is a thing ("the waves", "neon signs"), not a deed.
BEFORE_A_THING = word_set("before_a_thing")
DOERS = word_set("doers")
SAYING_WHAT = frozenset({"reading", "reads", "read"})
LETTERING = re.compile(r"[\s:,]*[\"'“‘«]")
AFTER_A_DEED = word_set("after_a_deed")


class Action(NamedTuple):
    """A verb: its place, its plain phrase, and whether it is an -ing form."""

    span: Span
    word: str
    continuous: bool


def actions(
    prompt: str, folded: str, hits: list[tuple[Span, str]], doers: set[int], things: frozenset[str]
) -> tuple[Action, ...]:
    """The verbs among the hits; `doers` are the offsets at which a person or animal word ends."""
    found: list[Action] = []
    for span, phrase in hits:
        first = phrase.split(" ", 1)[0]
        if _describes(prompt, span):
            continue
        continuous = first.endswith("ing") and len(first) > 4
        if not continuous and not (_is_deed(folded, span, first, doers, things) or _goes_on(folded, span, found)):
            continue
        if continuous and _is_thing(folded, span):
            continue
        found.append(Action(span, phrase, continuous))
    return tuple(found)


def _describes(prompt: str, span: Span) -> bool:
    """ "hand-painted", 'a sign reading "OPEN"': a verb that says what something is like."""
    hyphen_before = span.start > 0 and prompt[span.start - 1] == "-"
    return hyphen_before or (span.text(prompt).lower() in SAYING_WHAT and bool(LETTERING.match(prompt, span.end)))


def _goes_on(folded: str, span: Span, found: list[Action]) -> bool:
    """ "wakes up, brushes her teeth": a later deed of a list, without its doer."""
    if not found or found[-1].continuous or folded[max(0, span.start - 2) : span.start] != "  ":
        return False
    after = folded[span.end : span.end + 12].split(maxsplit=1)
    return bool(after) and after[0] in AFTER_A_DEED


def _previous_word(folded: str, offset: int) -> tuple[str, int]:
    """The word right before an offset and where it ends; nothing across two marks."""
    end = offset - 1
    if end <= 0 or folded[end] != " " or folded[end - 1] == " ":
        return "", -1
    start = folded.rfind(" ", 0, end) + 1
    return folded[start:end], end


def _is_deed(folded: str, span: Span, word: str, doers: set[int], things: frozenset[str]) -> bool:
    before, end = _previous_word(folded, span.start)
    if before in BEFORE_A_THING and before not in DOERS:
        return False
    if folded[span.end : span.end + 4] == " of " and word in things:
        return False
    if word not in things:
        return True
    if before.endswith("ly"):
        before, end = _previous_word(folded, end - len(before))
    return before in DOERS or end in doers


def _is_thing(folded: str, span: Span) -> bool:
    """ "a walking stick", "the opening": an -ing word that describes or names."""
    before, _ = _previous_word(folded, span.start)
    return before in {"a", "an", "the"}

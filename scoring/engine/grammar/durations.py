"""How long a prompt says that its clip lasts: stated lengths, and marks of time such as 0:03-0:08."""

import re
from typing import NamedTuple

from scoring.engine.grammar.numbers import NUMBER, number_value
from scoring.engine.verdict import Span

LENGTH = re.compile(
    rf"(?<![\w:./$])(?P<number>{NUMBER}|half a)(?P<half> and a half)?(?:\s*|-)"
    r"(?P<unit>seconds?|secs?|s|minutes?|mins?)\b(?! hand| floor)"
)
TIMED = re.compile(r"\d[\s-]*s|:\d|sec|min|half")
CLOCK = re.compile(r"(?<![\d:.])(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?:\.\d+)?(?![\d:])")
AT_SECOND = re.compile(r"\bseconds? (?P<first>\d{1,2})(?:\s?(?:-|–|to)\s?(?P<last>\d{1,2}))?\b")
DECADE = re.compile(r"\b(?:the|her|his|their|in|early|late|mid|mid-)\s*$")
DECADES = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
OF_A_CLIP = re.compile(r"[\s-]*(?:long\b|clip|video|shot|film\b|loop|take|footage|sequence|spot|animation|commercial)")
LASTS = re.compile(
    r"\b(?:last(?:s|ing)|length|duration|runtime|run time|running time|total|seconds)\b\W{0,3}(?:of |is |about )?$"
)
PIECE_BEFORE, PIECE_AFTER = re.compile(r"(?:^|[,.;:(\[\n])\s*$"), re.compile(r"\s*(?:[,.;)\]\n]|$)")
A_MOMENT = re.compile(
    r"\b(?:after|at|from|until|till|first|last|next|by|final|every|within|then|another|opening|remaining)\s(?:the\s)?$"
)
RANGE_BEFORE = re.compile(r"\d(?:\.\d+)?\s?(?:s|sec|seconds)?\s?(?:-|–|to)\s?$")
MARK_BEFORE, MARK_AFTER = re.compile(r"(?:[\[(]|\n|^|\d\s?(?:-|–|—|to)\s?)$"), re.compile(r"\s?(?:-|–|—|to)\s?\d")
SHORTEST_CLIP = 4.0
LOOK_BACK = 18


class Duration(NamedTuple):
    """A stretch of time named in the prompt, in seconds."""

    seconds: float
    span: Span


def durations(lower: str) -> tuple[Duration, ...]:
    """What the prompt says of its length: "a 15 second clip"; else how long things last, and the last mark of time."""
    if TIMED.search(lower) is None:
        return ()
    whole, partly, marks = [], [], _marks(lower)
    for match in LENGTH.finditer(lower):
        before, after = lower[max(0, match.start() - LOOK_BACK) : match.start()], lower[match.end() : match.end() + 14]
        if _is_decade(match, before, after):
            continue
        duration = Duration(_seconds(match), Span(*match.span()))
        if RANGE_BEFORE.search(before) and not OF_A_CLIP.match(after):
            marks += [duration] if duration.seconds >= SHORTEST_CLIP else []
        elif (
            OF_A_CLIP.match(after) or LASTS.search(before) or (PIECE_BEFORE.search(before) and PIECE_AFTER.match(after))
        ):
            whole.append(duration)
        elif duration.seconds >= SHORTEST_CLIP and not A_MOMENT.search(before):
            partly.append(duration)
    if whole:
        return tuple(whole)
    last = max(marks, key=lambda mark: mark.seconds, default=None)
    return tuple(sorted([*partly, *([last] if last else [])], key=lambda duration: duration.span))


def _marks(lower: str) -> list[Duration]:
    """The ends of "0:03-0:08", "[00:02]" and "seconds 3-5"; not a time of day."""
    found = []
    for match in CLOCK.finditer(lower) if ":" in lower else ():
        before, after = lower[max(0, match.start() - 4) : match.start()], lower[match.end() : match.end() + 4]
        if MARK_BEFORE.search(before) or MARK_AFTER.match(after):
            minutes = int(match["hours"] or 0) * 60 + int(match["minutes"])
            if minutes < 10:
                found.append(Duration(minutes * 60.0 + int(match["seconds"]), Span(*match.span())))
    for match in AT_SECOND.finditer(lower):
        if match["last"]:
            found.append(Duration(float(match["last"]), Span(*match.span())))
    return [mark for mark in found if mark.seconds >= SHORTEST_CLIP]


def _seconds(match: re.Match[str]) -> float:
    number = match["number"]
    value = 0.5 if number == "half a" else number_value(number) + (0.5 if match["half"] else 0.0)
    return value * (60 if match["unit"].startswith("min") else 1)


def _is_decade(match: re.Match[str], before: str, after: str) -> bool:
    """ "in her 30s", "a 90s sitcom", "1980s"; "a 30s clip" is none."""
    number = match["number"]
    if match["unit"] != "s":
        return False
    if len(number) > 3 or not number[0].isdigit() or DECADE.search(before):
        return True
    joined = match.end() - match.start() == len(number) + 1
    return joined and number in DECADES and re.match(r" [a-z]", after) is not None and not OF_A_CLIP.match(after)

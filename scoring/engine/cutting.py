"""Where a prompt cuts from shot to shot, and how many shots it labels."""

import re

from scoring.engine.reading import Reading
from scoring.engine.verdict import Span

# "cut to pieces", "hair cut to her shoulders": scissors, not editing.
SCISSORS = re.compile(
    r" (?:the |her |his |their |a |an )?(?:pieces|size|length|ribbons|shreds|fit|bone|quick|shoulders?|chin|jaw|"
    r"point)\b"
)
_TO = r"(?:\.\d)? ?s? ?(?:-|–|to) ?\d{1,2}(?:\.\d)? ?s(?:ec|econds)?\b"  # after the first number of "2 to 4 s"
# Each alternative begins with a plain character: the search rejects most places by it.
LABEL = re.compile(
    r"s(?<=\bs)(?:hot|cene) ?#?\d+|c(?<=\bc)(?:lip|ut) ?#?\d+|p(?<=\bp)a(?:nel|rt) ?#?\d+|f(?<=\bf)rame ?#?\d+"
    r"|b(?<=\bb)eat ?#?\d+|\n ?\(?\d{1,2}[.)] "
    rf"|\[ ?\b\d{{1,2}}{_TO}| \b\d{{1,2}}{_TO}|\d(?<=\b\d)\d?(?:{_TO}|:\d\d\b ?(?:-|–))"
)


def cuts(reading: Reading) -> list[Span]:
    """The places where the prompt says that the picture cuts to another shot."""
    spans = [hit.span for hit in reading.said("cut_word") if not _is_scissors(reading, hit.span)]
    return [_without_what_follows(reading, span) for span in spans]


def labels(reading: Reading) -> list[Span]:
    """The numbers and times by which shots are labelled, each once."""
    if not reading.has_digits:
        return []
    found = {match.group().strip(): Span(*match.span()) for match in LABEL.finditer(reading.lower)}
    return sorted(found.values())


def labelled_shots(reading: Reading) -> int:
    """How many shots are labelled by number or by time."""
    return len(reading.answer(labels))


def _is_scissors(reading: Reading, span: Span) -> bool:
    before = reading.folded[max(0, span.start - 16) : span.start].split()[-1:]
    tail = reading.folded[span.start : span.end + 24]
    return before in (["hair"], ["haircut"], ["dress"], ["clean"]) or SCISSORS.search(tail) is not None


def _without_what_follows(reading: Reading, span: Span) -> Span:
    """ "cut to", without the first word of the shot that it leads to."""
    place = span.text(reading.folded).find(" to ")
    return span if place < 0 else Span(span.start, span.start + place + len(" to"))

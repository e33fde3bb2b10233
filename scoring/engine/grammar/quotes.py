"""Quoted strings, and which of them are spoken or to be read on screen."""

import re
from bisect import bisect_right
from typing import NamedTuple

from scoring.engine.grammar.spoken_lines import lines
from scoring.engine.grammar.stretches import Stretches
from scoring.engine.verdict import Span

QUOTED = re.compile(
    r"(?<!\d)\"([^\"\n]+)\"|„([^“”„\n]+)[“”]|“([^“”\n]+)”|«([^«»\n]+)»|‹([^‹›\n]+)›|「([^「」\n]+)」|『([^『』\n]+)』"
    r"|‘([^‘’\n]+)’(?!\w)|(?<!\w)'([^'\n]+)'(?!\w)"
)
MARKS = "\"'“„«‹‘「『"
OPENED = re.compile(r"(?:(?<=\s)|^)[\"“]([^\"“”\n]+)$", re.MULTILINE)
# Words that make the quotation after them speech, or lettering.
SPEECH = re.compile(
    r"\b(?:says?|said|saying|speaks?|speaking|asks?|asking|asked|repl(?:y|ies|ying|ied)|whispers?|whispering|shouts?"
    r"|shouting|yells?|yelling|mutters?|sings?|singing|screams?|dialogue|voice[- ]?over|narrat(?:or|ion|es|ing)"
    r"|announces?|line|speech|tells?|telling|exclaims?|murmurs?|declares?|calls?(?: out)?)\b"
)
LETTERING = re.compile(
    r"\b(?:read(?:s|ing)|text|words?|title|titled|caption|captions|sign|label|labelled|labeled|logo|letters?|lettering"
    r"|written|writes|spell(?:s|ing)?|banner|poster|headline|subtitle|subtitles|neon|printed|engraved|display(?:s|ing)?)\b"
)
WORD = re.compile(r"\w+(?:['’]\w+)*")
# "action": "…", in a prompt written as fields.
KEY_BEFORE = re.compile(r"\"([\w -]+)\"\s*:\s*\[?\s*$")
SPOKEN_KEY = re.compile(r"dialog|line|speech|spoken|voice|narration|says")
LETTERED_KEY = re.compile(r"text|caption|title|lettering|logo|slogan")
UNWANTED_KEY = re.compile(r"negative|avoid|exclude")
# Words before the name of a work or a being, which is neither said nor read.
NAMED = re.compile(
    r"\b(?:entitled|called|named|nicknamed|dubbed|known as|so[- ]called|inspired by|in the style of|copy of|version of"
    r"|(?:film|movie|song|novel|album|play|poem|game|series|show|painting|opera|ballad|book) titled"
    r"|plays?|playing|performs?|performing|painting|film|movie|song|novel|album|opera|ballad|series)(?: the)?\b"
)
LOOK_BACK = 60


class Quote(NamedTuple):
    """A quoted string: its place with the marks, its inside, and what for ("speech", "lettering", "name" or "")."""

    span: Span
    inside: Span
    use: str

    def word_count(self, prompt: str) -> int:
        return sum(1 for _ in WORD.finditer(self.inside.text(prompt)))


def quotes(prompt: str, lower: str) -> tuple[Quote, ...]:
    """The quoted strings of a prompt and the lines that somebody speaks without marks, in order."""
    spoken = lines(prompt, lower) if ":" in prompt or "\n" in prompt else []
    matches = list(QUOTED.finditer(prompt)) if any(mark in prompt for mark in MARKS) else []
    if not (matches or spoken) and not any(mark in prompt for mark in '"“'):
        return ()
    uses = _Uses(lower)
    found = [_quote(match, uses) for match in matches]
    found += _opened(prompt, found, uses)
    taken = Stretches(quote.span for quote in found)
    found += [Quote(span, span, "speech") for span in spoken if not taken.touches(span)]
    return tuple(sorted(found))


def _quote(match: re.Match[str], uses: "_Uses") -> Quote:
    return Quote(Span(*match.span()), Span(*match.span(match.lastindex or 0)), uses.at(match.start()))


def _opened(prompt: str, found: list[Quote], uses: "_Uses") -> list[Quote]:
    """A quotation that is never closed goes on to the end of its line, if somebody says it or a sign reads it."""
    taken = Stretches(quote.span for quote in found)
    opened = [_quote(match, uses) for match in OPENED.finditer(prompt)]
    return [quote for quote in opened if quote.use and not taken.touches(quote.span)]


class _Uses:
    """What a quotation at a place is for, by the words before it."""

    def __init__(self, lower: str) -> None:
        self._lower = lower
        self._speech = [match.end() for match in SPEECH.finditer(lower)]
        self._named = [match.end() for match in NAMED.finditer(lower)]
        self._lettering = [match.end() for match in LETTERING.finditer(lower)]

    def at(self, start: int) -> str:
        """ "speech", "lettering", "name" or "" (cannot tell)."""
        speech, lettering = _last(self._speech, start), _last(self._lettering, start)
        named = _last(self._named, start)
        if 0 < start - named <= 3 and self._lower[named:start].isspace():
            return "name"
        if max(speech, lettering) < start - LOOK_BACK:
            return "speech" if self._lower[max(0, start - 3) : start].rstrip().endswith(":") else ""
        return "speech" if speech > lettering else "lettering"


def _last(ends: list[int], start: int) -> int:
    place = bisect_right(ends, start)
    return ends[place - 1] if place else -LOOK_BACK - 1


def set_apart(prompt: str, found: tuple[Quote, ...]) -> list[Span]:
    """The quotations that are no wording: all but the values of fields that describe the picture."""
    if "{" not in prompt:
        return [quote.span for quote in found]
    return [quote.span for quote in found if not _describes(prompt, quote)]


def _describes(prompt: str, quote: Quote) -> bool:
    key = KEY_BEFORE.search(prompt[max(0, quote.span.start - LOOK_BACK) : quote.span.start].lower())
    return key is not None and not any(kind.search(key[1]) for kind in (LETTERED_KEY, SPOKEN_KEY, UNWANTED_KEY))

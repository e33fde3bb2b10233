"""Quoted strings, and which of them are spoken or to be read on screen; parameters such as --ar 16:9."""

import re
from typing import NamedTuple

from scoring.engine.verdict import Span

QUOTED = re.compile(r"\"([^\"\n]+)\"|“([^“”\n]+)”|«([^«»\n]+)»|‘([^‘’\n]+)’(?!\w)|(?<!\w)'([^'\n]+)'(?!\w)")
PARAMETER = re.compile(r"(?<!\S)--?[a-zA-Z][\w-]*(?:[ =](?!-)[^\s,]+)?")
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
LOOK_BACK = 60


class Quote(NamedTuple):
    """A quoted string: its place with the marks, its inside, and what it is for ("speech", "lettering" or "")."""

    span: Span
    inside: Span
    use: str

    def word_count(self, prompt: str) -> int:
        return sum(1 for _ in WORD.finditer(self.inside.text(prompt)))


def quotes(prompt: str) -> tuple[Quote, ...]:
    """The quoted strings of a prompt, in order."""
    if not any(mark in prompt for mark in "\"'“«‘"):
        return ()
    found = []
    for match in QUOTED.finditer(prompt):
        group = next(number for number in range(1, 6) if match.group(number) is not None)
        before = prompt[max(0, match.start() - LOOK_BACK) : match.start()].lower()
        found.append(Quote(Span(*match.span()), Span(*match.span(group)), _use(before)))
    return tuple(found)


def set_apart(prompt: str, found: tuple[Quote, ...]) -> list[Span]:
    """The quotations that are no wording: all but the values of fields that describe the picture."""
    if "{" not in prompt:
        return [quote.span for quote in found]
    return [quote.span for quote in found if not _describes(prompt, quote)]


def _describes(prompt: str, quote: Quote) -> bool:
    key = KEY_BEFORE.search(prompt[max(0, quote.span.start - LOOK_BACK) : quote.span.start].lower())
    return key is not None and not any(kind.search(key[1]) for kind in (LETTERED_KEY, SPOKEN_KEY, UNWANTED_KEY))


def parameters(prompt: str) -> tuple[Span, ...]:
    """Command-like parts such as --ar 16:9, which are not wording."""
    if "--" not in prompt and ("-" not in prompt or "=" not in prompt):
        return ()
    return tuple(
        Span(*match.span()) for match in PARAMETER.finditer(prompt) if match[0].startswith("--") or "=" in match[0]
    )


def _use(before: str) -> str:
    speech = max((match.end() for match in SPEECH.finditer(before)), default=-1)
    lettering = max((match.end() for match in LETTERING.finditer(before)), default=-1)
    if speech == lettering == -1:
        return "speech" if before.rstrip().endswith(":") else ""
    return "speech" if speech > lettering else "lettering"

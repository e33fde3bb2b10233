"""Lines that somebody speaks, written without quotation marks: "she says: …", "ANNA: …", a screenplay's dialogue."""

import re
from collections.abc import Iterator

from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

LABELS = word_set("labels")
SPOKEN_LABELS = word_set("spoken_labels")
SAYS = re.compile(
    r"\b(?:says?|said|saying|asks?|asked|asking|repl(?:y|ies|ied)|whispers?|shouts?|yells?|mutters?|announces?|exclaims?"
    r"|murmurs?|declares?|narrates)(?: [a-z]+){0,3}:[ \t]+(?=[A-Z¿¡])"
)
SPEAKER = re.compile(
    r"(?:^|\n|(?<=[.!?…] ))[ \t*_-]{0,4}([A-Z][A-Za-z'’.]{0,20}(?: [A-Za-z]{1,16}\d?){0,2})\*{0,2}[ \t]*"
    r"(?:\([^)\n]{1,40}\))?:\*{0,2}[ \t]+(?=[A-Z¿¡…])"
)
SCENE_HEADING = re.compile(r"(?:^|\n)[ \t]*(?:INT|EXT|I/E)\b")
CUE_LINE = re.compile(
    r"\n[ \t]*([A-Z][A-Z'’.]+(?: [A-Z'’.]+){0,2})[ \t]*(?:\([^)\n]{1,40}\))?[ \t]*\n"
    r"[ \t]*(?:\([^)\n]{1,60}\)[ \t]*\n[ \t]*)?(?=[A-Z¿¡…a-z])"
)
SENTENCE = re.compile(r"[^\n.!?…]+(?:[.!?…]+(?=\s|$)|$|(?=\n))|[^\n]")
TALKS = re.compile(
    r"\b(?:i|you|we|me|my|your|us|our|let['’]s|i['’]m|it['’]s|that['’]s|don['’]t|can['’]t|yes|no|hello|hi|hey|please|thanks?)\b|[?!]"
)
NEXT_SPEAKER = re.compile(r"\s+[A-Z][\w'’]*(?: \w+)?:\s")
DESCRIBES = re.compile(r"(?:a|an|the|two|three|one|close|wide|slow|medium|we see)\b|\w+ing\b")
LONGEST = 600


def lines(prompt: str, lower: str) -> list[Span]:
    """Every line that is spoken, in order; they do not overlap."""
    found: list[Span] = []
    for span in sorted(_candidates(prompt, lower)):
        if span.end > span.start and (not found or span.start >= found[-1].end):
            found.append(span)
    return found


def _candidates(prompt: str, lower: str) -> Iterator[Span]:
    for match in SAYS.finditer(prompt):
        yield _speech(prompt, lower, match.end())
    for match in SPEAKER.finditer(prompt):
        span = _speech(prompt, lower, match.end())
        if _is_speaker(match[1], lower[span.start : span.end]):
            yield span
    if SCENE_HEADING.search(prompt):
        for match in CUE_LINE.finditer(prompt):
            if match[1].split()[0].rstrip(".").lower() not in LABELS:
                end = prompt.find("\n", match.end())
                yield Span(match.end(), len(prompt) if end < 0 else end)


def _is_speaker(name: str, line: str) -> bool:
    words = name.lower().replace(".", " ").split()
    if not SPOKEN_LABELS.isdisjoint(words):
        return True
    if any(word in LABELS or word.rstrip("s") in LABELS for word in words):
        return False
    return TALKS.search(line) is not None or (name.isupper() and DESCRIBES.match(line) is None)


def _speech(prompt: str, lower: str, start: int) -> Span:
    """The sentence from here, and those after it in which somebody still talks to somebody."""
    end = start
    for sentence in SENTENCE.finditer(prompt, start, min(len(prompt), start + LONGEST)):
        if end > start and not TALKS.search(lower, sentence.start(), sentence.end()):
            break
        if end > start and NEXT_SPEAKER.match(prompt, sentence.start()):
            break
        end = sentence.end()
        if prompt[end : end + 1] == "\n":
            break
    return Span(start, end)

"""How long spoken lines take, and what of them does not fit into the clip."""

import re
from collections.abc import Iterator

from scoring.engine.clip import clip_seconds
from scoring.engine.quotations import is_off_screen, spoken_quotes
from scoring.engine.reading import Reading
from scoring.engine.verdict import Context, Span

WORDS_PER_SECOND = 2.5
WORD = re.compile(r"\w+(?:['’]\w+)*")


def overflow(reading: Reading, context: Context, *, mouths_only: bool = False) -> Iterator[Span]:
    """The part of each spoken line for which the clip is too short; of lines with a mouth in view only, if asked."""
    quotes = spoken_quotes(reading) if reading.quotes else ()
    left = int(clip_seconds(reading, context) * WORDS_PER_SECOND) if quotes else 0
    for quote in quotes:
        if mouths_only and is_off_screen(reading, quote):
            continue
        words = list(WORD.finditer(reading.prompt, quote.inside.start, quote.inside.end))
        if len(words) > left:
            yield Span(words[max(0, left)].start(), words[-1].end())
        left = max(0, left - len(words))

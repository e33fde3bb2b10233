"""Comma-separated pieces that a prompt can spare."""

from scoring.engine.phrases import droppable_segment
from scoring.engine.reading import Reading
from scoring.engine.verdict import Span

MOST_WORDS = 5
MOST_CHARACTERS = 80


def spare_segment(reading: Reading, span: Span, most_words: int = MOST_WORDS) -> Span | None:
    """The piece around a span with its comma, if it is short, not the first, and shows nobody."""
    edit_span = droppable_segment(reading, span)
    if edit_span is None or edit_span.end - edit_span.start > MOST_CHARACTERS:
        return None
    if len(reading.folded[edit_span.start : edit_span.end].split()) > most_words:
        return None
    shown = (*reading.said("person"), *reading.said("animal"))
    return None if any(edit_span.start <= hit.start < edit_span.end for hit in shown) else edit_span

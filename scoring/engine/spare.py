"""Comma-separated pieces that a prompt can spare."""

from scoring.engine.reading import Reading
from scoring.engine.verdict import Span

MOST_WORDS = 5
MOST_CHARACTERS = 80


def droppable_segment(reading: Reading, span: Span) -> Span | None:
    """The comma-separated piece around a span, with its comma; None for the first piece, which carries the sentence."""
    segment = reading.segments.span_at(span.start)
    comma = segment.start - 1
    if comma < 0 or reading.prompt[comma] != "," or span.end > segment.end:
        return None
    body = segment.text(reading.prompt).rstrip().rstrip(",.!?;").rstrip()
    return Span(comma, segment.start + len(body))


def spare_segment(reading: Reading, span: Span, most_words: int = MOST_WORDS) -> Span | None:
    """The piece around a span with its comma, if it is short, not the first, and shows nobody."""
    edit_span = droppable_segment(reading, span)
    if edit_span is None or edit_span.end - edit_span.start > MOST_CHARACTERS:
        return None
    if len(reading.folded[edit_span.start : edit_span.end].split()) > most_words:
        return None
    shown = (*reading.said("person"), *reading.said("animal"))
    return None if any(edit_span.start <= hit.start < edit_span.end for hit in shown) else edit_span

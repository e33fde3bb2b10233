"""Whether what a prompt names takes place in it, or rests, is over, or is only shown in a picture."""

from collections.abc import Iterator

from scoring.engine.phrases import Match, Phrases
from scoring.engine.reading import Reading
from scoring.engine.verdict import Context, Span


def is_at_rest(reading: Reading, span: Span) -> bool:
    """Whether the sentence around a place says that somebody or something rests."""
    return reading.sentences.number_at(span.start) in reading.pieces_with("at_rest", "sentences")


def in_motion(finder: Phrases, reading: Reading, context: Context) -> Iterator[Match]:
    """What a finder finds outside the sentences in which something rests: for names of sports, tools and games."""
    for match in finder(reading, context):
        if match.span and not is_at_rest(reading, match.span) and not owns_something(reading, match.span):
            yield match


def owns_something(reading: Reading, span: Span) -> bool:
    """Whether the words only say whose a thing is: "the acrobat's suitcase"."""
    return reading.folded[span.end : span.end + 3] == " s " and not reading.folded.endswith("other", 0, span.end)


def shown_happening(finder: Phrases, reading: Reading, context: Context) -> Iterator[Match]:
    """What a finder finds outside the sentences that speak of a picture, a pattern or a name."""
    for match in finder(reading, context):
        home = reading.sentences.number_at(match.span.start) if match.span else -1
        if home not in reading.pieces_with("only_shown", "sentences"):
            yield match

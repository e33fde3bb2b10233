"""Which stretches of a prompt say that something shall not be: "no people", "he never turns around"."""

import re
from collections.abc import Iterable

from scoring.engine.verdict import Span

SCOPE_END = re.compile(
    r"[.!?;:\n()]|\b(?:but|instead|while|because|although|then|as|just|only|except|so|until|rather)\b"
)
COMMA = re.compile(r",")
LIST_JOIN = re.compile(r"\b(?:or|nor)\b")
WORD = re.compile(r"\w+(?:['’]\w+)*")
MOST_WORDS = 8
MOST_LIST_WORDS = 3


def negation_scopes(prompt: str, negators: Iterable[Span]) -> tuple[Span, ...]:
    """For each negating word, the stretch it denies, the word itself included."""
    lower = prompt.lower() if len(prompt.lower()) == len(prompt) else prompt
    return tuple(Span(negator.start, _scope_end(lower, negator.end)) for negator in negators)


def _scope_end(lower: str, start: int) -> int:
    window = lower[start : start + 160]
    stop = SCOPE_END.search(window)
    window = window[: stop.start()] if stop else window
    pieces = COMMA.split(window)
    length = len(pieces[0])
    if len(pieces) > 1 and len(WORD.findall(pieces[0])) <= MOST_LIST_WORDS:
        length = _list_length(pieces)
    words = list(WORD.finditer(window[:length]))
    if len(words) > MOST_WORDS:
        length = words[MOST_WORDS - 1].end()
    return start + length


def _list_length(pieces: list[str]) -> int:
    """ "no text, logos, or people": the list goes on through short items as far as the one that says "or"."""
    reached, last = len(pieces[0]), len(pieces[0])
    for piece in pieces[1:]:
        join = LIST_JOIN.search(piece)
        if join and len(WORD.findall(piece[: join.start()])) <= MOST_LIST_WORDS:
            return reached + 1 + _word_end(piece, join.end())
        if len(WORD.findall(piece)) > MOST_LIST_WORDS + 1:
            break
        reached += 1 + len(piece)
    return last


def _word_end(piece: str, offset: int) -> int:
    """Where the word after an offset ends."""
    word = WORD.search(piece, offset)
    return word.end() if word else len(piece)

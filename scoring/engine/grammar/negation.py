"""Which stretches of a prompt say that something shall not be: "no people", "he never turns around"."""

import re
from collections.abc import Iterable, Iterator

from scoring.engine.tables import word_set
from scoring.engine.verdict import Span

SCOPE_END = re.compile(
    r"[.!?;:\n()\[\]{}<>|]|\b(?:but|instead|while|because|although|though|then|as|just|only|except|so|until|unless"
    r"|rather|before|after|where|and (?:he|she|they|it|we|i|you|then|one|there))\b|\s(?:--|—|–|-\s)"
)
# "no crowd and the boy dances", "no choice and jumps": after a denied thing, a new sentence.
NEW_SENTENCE = re.compile(r"(?<=\w )(?:(?:he|she|they|we)\b|and (?:the|his|her|their|this|that)\b|and (?=(\w+s)\b))")
DENIES_A_THING = frozenset({"no", "without", "zero", "lacking", "minus", "free", "devoid", "w/o"})
COMMA = re.compile(r",")
LIST_JOIN = re.compile(r"\b(?:or|nor)\b")
WORD = re.compile(r"\w+(?:['’]\w+)*")
MOST_WORDS = 8
MOST_LIST_WORDS = 3
WINDOW = 160
UNWANTED_FIELD = re.compile(
    r"\b(?:negatives?(?:[ _-]prompts?)?|neg(?:[ _-]prompt)?|exclu(?:de|sions?)|avoid|without|unwanted"
    r"|(?:do not|don['’]t) (?:include|show|want|add))\s*[:=][ \t]*[^\n]*?(?=[.;](?:\s|$)|\n|$|\s\w+:\s|\s--)"
)
NOT_SHOWN = re.compile(
    r"\b(?:(?:is|are|was|were|be|remains?|stays?)\s+)?(?:not|never|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t)\s"
    r"(?:visible|shown|showing|seen|in (?:the )?(?:frame|shot|view|picture))\b(?! before)"
    r"|\b(?:keep|kept|stays?|leave|left|remains?)(?: \w+){0,2} out of (?:the )?(?:frame|shot|view|picture)\b"
)
NOT_SHOWN_SIGNS = ("visible", "show", "seen", "not in", "n't in", "n’t in", "never in", "out of")
WITHOUT_THING = re.compile(r"\b([a-z]+)[- ]?free\b(?<=-free)|\bnon-[a-z]+")
FREE_IDIOMS = word_set("free_idioms")
PIECE_START = re.compile(r"[.!?;:,\n()]|\b(?:and|but|with|while|so)\b")
MOST_UNSHOWN_WORDS = 4


def negation_scopes(prompt: str, negators: Iterable[Span], deeds: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """For each negating word, the stretch it denies, the word itself included; `deeds` are verbs and no things."""
    lower = prompt.lower() if len(prompt.lower()) == len(prompt) else prompt
    scopes: list[Span] = []
    for negator in negators:
        if not scopes or negator.start >= scopes[-1].end:
            scopes.append(Span(negator.start, _scope_end(lower, negator, deeds)))
    return tuple(scopes)


def unwanted(lower: str) -> Iterator[Span]:
    """What is denied without a "no": a negative prompt's field, "face not visible", "people-free"."""
    if ":" in lower or "=" in lower:
        yield from (Span(*match.span()) for match in UNWANTED_FIELD.finditer(lower))
    if any(sign in lower for sign in NOT_SHOWN_SIGNS):
        yield from (Span(_unshown_start(lower, match.start()), match.end()) for match in NOT_SHOWN.finditer(lower))
    if "-free" in lower or "non-" in lower:
        for match in WITHOUT_THING.finditer(lower):
            if match[1] not in FREE_IDIOMS:
                yield Span(*match.span())


def _unshown_start(lower: str, offset: int) -> int:
    """Where the thing begins of which it is said that it is not in the picture."""
    window_start = max(0, offset - 60)
    window = lower[window_start:offset]
    begin = max((match.end() for match in PIECE_START.finditer(window)), default=0)
    words = list(WORD.finditer(window, begin))[-MOST_UNSHOWN_WORDS:]
    return window_start + words[0].start() if words else offset


def _scope_end(lower: str, negator: Span, deeds: frozenset[str]) -> int:
    start = negator.end
    window = lower[start : start + WINDOW]
    stop = SCOPE_END.search(window)
    window = window[: stop.start()] if stop else window
    if lower[negator.start : start].split(" ", 1)[0] in DENIES_A_THING:
        window = window[: _new_sentence(window, deeds)]
    pieces = COMMA.split(window)
    length = len(pieces[0])
    if len(pieces) > 1 and len(WORD.findall(pieces[0])) <= MOST_LIST_WORDS:
        length = _list_length(pieces)
    words = list(WORD.finditer(window[:length]))
    if len(words) > MOST_WORDS:
        length = words[MOST_WORDS - 1].end()
    return start + length


def _new_sentence(window: str, deeds: frozenset[str]) -> int:
    for match in NEW_SENTENCE.finditer(window):
        if match[1] is None or match[1] in deeds:
            return match.start()
    return len(window)


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

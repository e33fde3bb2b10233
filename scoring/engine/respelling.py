"""Typing errors and shorthand, read as what was meant; every offset still leads to what was typed."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from scoring.engine.tables import grammar_table

FILE = Path(__file__).parent / "data" / "known_words.txt"
SHORTHAND: dict[str, str] = grammar_table("shorthand")
SHORTEST, LONGEST = 5, 20
SHORTEST_OF_TWO_ERRORS = 6  # letters a word needs before a wrong letter, not a missing or doubled one, is mended
SURE_SIDE = 3  # letters at one end of a word that a single error leaves as they are
MOST_MENDED = 8
FEW_UNKNOWN, MOST_UNKNOWN_SHARE = 2, 0.35  # with more words that nobody knows, the text is in another language
WORD = re.compile(r"[^ ]+")


class Respelling:
    """Words that can be meant, and those that are spelled right."""

    def __init__(self, meant: Iterable[str]) -> None:
        self._known = frozenset(meant)
        self._by_side: dict[tuple[str, str], list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if len(word) >= SHORTEST and word.isascii() and word.isalpha():
                for side in _sides(word):
                    self._by_side[side].append(word)
        self.meant = lru_cache(maxsize=8192)(self._meant)

    def mended(self, folded: str, typed: str) -> tuple[str, list[int]] | None:
        """The text with typing errors mended and where each of its characters was typed; None if nothing is wrong."""
        words = folded.split(" ")
        unknown = [word for word in dict.fromkeys(words) if word not in self._known]
        changes = {word: SHORTHAND[word] for word in unknown if word in SHORTHAND}
        strange = [word for word in unknown if is_strange(word)]
        if len(strange) <= max(FEW_UNKNOWN, MOST_UNKNOWN_SHARE * len(words)):
            for word in strange[:MOST_MENDED]:
                if (meant := self.meant(word)) is not None:
                    changes[word] = meant
        return _rewritten(folded, typed, changes) if changes else None

    def _meant(self, word: str) -> str | None:
        """The one word that is a single typing error away; None if there is none, or more than one."""
        near: dict[str, int] = {}
        for side in _sides(word):
            for other in self._by_side.get(side, ()):
                if abs(len(other) - len(word)) <= 1 and (error := _error(word, other)):
                    near[other] = error
        likely = min(near.values(), default=0)
        likeliest = [other for other, error in near.items() if error == likely]
        if len(likeliest) != 1 or (likely == WRONG_LETTER and len(word) < SHORTEST_OF_TWO_ERRORS):
            return None
        return likeliest[0]


SWAPPED, MISSING, SPARE, WRONG_LETTER = 1, 2, 3, 4  # the likeliest error first


def _error(typed: str, meant: str) -> int:
    """Which single error makes one word of the other; 0 if none does."""
    place = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    rest, other = typed[place:], meant[place:]
    if len(typed) == len(meant):
        if rest[2:] == other[2:] and rest[:2] == other[1::-1]:
            return SWAPPED
        return WRONG_LETTER if rest[1:] == other[1:] else 0
    if len(typed) < len(meant):
        doubled = other[:1] == meant[place - 1 : place]
        return (SWAPPED if doubled else MISSING) if rest == other[1:] else 0
    doubled = rest[:1] == typed[place - 1 : place]
    return (SWAPPED if doubled else SPARE) if rest[1:] == other else 0


def _sides(word: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """The first letters, and the first with the last ones: an error leaves one of the two as it is."""
    return (word[:SURE_SIDE], ""), (word[0], word[-SURE_SIDE:])


def _rewritten(folded: str, typed: str, changes: dict[str, str]) -> tuple[str, list[int]] | None:
    pieces: list[str] = []
    places: list[int] = []
    last = mended = 0
    for match in WORD.finditer(folded):
        meant = changes.get(match[0])
        if meant is None or not _is_wording(typed, match):
            continue
        start, end = match.span()
        pieces += [folded[last:start], meant]
        places += range(last, start)
        places += [min(start + n, end - 1) for n in range(len(meant) - 1)] + [end - 1]
        last, mended = end, mended + 1
        if mended == MOST_MENDED:
            break
    if not mended:
        return None
    pieces.append(folded[last:])
    places += range(last, len(folded) + 1)
    return "".join(pieces), places


def _is_wording(typed: str, match: re.Match[str]) -> bool:
    """Not a name (a capital within a sentence), a mention, an address or a part of one; "w" is "with" only as "w/"."""
    start, end = match.span()
    if typed[max(0, start - 1) : start] in ("@", "#", "/", ".", "_", "'", "’") and start:
        return False
    if match[0] == "w":
        return typed[end : end + 1] == "/"
    if typed[end : end + 1] in ("@", "_", "/") or re.match(r"\.\w", typed[end : end + 2]):
        return False
    if not typed[start].isupper() or typed[start:end].isupper():
        return True
    before = typed[:start].rstrip(" \"'“‘(") if start < 40 else typed[start - 40 : start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:;\n"


@cache
def _known_words() -> tuple[str, dict[str, tuple[int, int]]]:
    """The sorted list as one text, and where the words with each two first letters stand in it."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    text = "\n".join(["", *words, ""])
    ends: dict[str, tuple[int, int]] = {}
    offset = 0
    for word in words:
        start, _ = ends.get(word[:2], (offset, 0))
        ends[word[:2]] = (start, offset + len(word) + 2)
        offset += len(word) + 1
    return text, ends


@lru_cache(maxsize=16384)
def is_strange(word: str) -> bool:
    """Whether a word is long enough to tell, and in no list."""
    return SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha() and not is_spelled_right(word)


def is_spelled_right(word: str) -> bool:
    """Whether a word of five letters or more is in the list of those that are spelled right."""
    text, stretches = _known_words()
    stretch = stretches.get(word[:2])
    return stretch is not None and text.find(f"\n{word}\n", *stretch) >= 0

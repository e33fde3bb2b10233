"""Whether a prompt can be read at all: in English, and with enough words."""

import tomllib
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "languages.toml"
FEWEST_WORDS = 3
KNOWN_SHARE = 0.2
READ_WORDS = 400  # as many words tell the language


class Legibility(StrEnum):
    """How well a prompt can be read."""

    READ = "read"
    FOREIGN = "foreign"
    TOO_SHORT = "too_short"


def legibility(words: Sequence[str], listed: int) -> Legibility:
    """Judge the folded words of a prompt; `listed` is how many places our own lists met in it."""
    words = [word for word in words[:READ_WORDS] if not word.isdigit()]
    if not words:
        return Legibility.TOO_SHORT
    if sum(not word.isascii() for word in words) > len(words) / 2:
        return Legibility.FOREIGN
    english, foreign = _frequent_words()
    ours = sum(word in english for word in words)
    theirs = max(sum(word in language for word in words) for language in foreign)
    if theirs > ours and theirs >= max(2, len(words) / 6):
        return Legibility.FOREIGN
    if max(ours, min(listed, len(words))) < KNOWN_SHARE * len(words):
        return Legibility.FOREIGN
    return Legibility.TOO_SHORT if len(words) < FEWEST_WORDS else Legibility.READ


@cache
def _frequent_words() -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    english = frozenset(" ".join(data["english"].values()).split())
    return english, tuple(frozenset(words.split()) for words in data["foreign"].values())

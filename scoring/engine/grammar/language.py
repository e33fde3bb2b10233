"""Whether a prompt can be read at all: in English, and with enough words."""

import tomllib
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "languages.toml"
FEWEST_WORDS = 3
KNOWN_SHARE = 0.15
MOST_FOREIGN_LETTERS = 0.35
DENSE_FROM = "\u2e80"
DENSE_WEIGHT = 3
READ_WORDS = 200  # as many words tell the language


class Legibility(StrEnum):
    """How well a prompt can be read."""

    READ = "read"
    FOREIGN = "foreign"
    TOO_SHORT = "too_short"


def legibility(words: Sequence[str], listed: frozenset[str]) -> Legibility:
    """Judge the folded words of a prompt; `listed` are the words of our own lists, all English."""
    words = [word for word in words[:READ_WORDS] if not word.isdigit()]
    if _foreign_share(words) > MOST_FOREIGN_LETTERS:
        return Legibility.FOREIGN
    if len(words) < FEWEST_WORDS:
        return Legibility.TOO_SHORT
    frequent, prompting, foreign, any_foreign = _frequent_words()
    ours = sum(map(frequent.__contains__, words))
    strange = [word for word in words if word in any_foreign]
    if len(strange) > ours and len(strange) >= 2:
        theirs = max(sum(map(language.__contains__, strange)) for language in foreign)
        if theirs > ours and theirs >= max(2, len(words) / 6):
            return Legibility.FOREIGN
    if ours >= KNOWN_SHARE * len(words):
        return Legibility.READ
    known = ours + sum(word not in frequent and (word in prompting or word in listed) for word in words)
    return Legibility.READ if known >= KNOWN_SHARE * len(words) else Legibility.FOREIGN


def _foreign_share(words: Sequence[str]) -> float:
    """The share of the text in letters beyond ASCII; a Chinese or Japanese one says as much as three."""
    if "".join(words).isascii():
        return 0.0
    weights = [len(word) * (DENSE_WEIGHT if word[0] >= DENSE_FROM else 1) for word in words]
    return sum(weight for weight, word in zip(weights, words, strict=True) if not word.isascii()) / (sum(weights) or 1)


@cache
def _frequent_words() -> tuple[frozenset[str], frozenset[str], tuple[frozenset[str], ...], frozenset[str]]:
    """English words, words of prompts, the words of each other language, and these together."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    english = {name: frozenset(words.split()) for name, words in data["english"].items()}
    foreign = tuple(frozenset(words.split()) for words in data["foreign"].values())
    return english["small"], english["prompt"], foreign, frozenset().union(*foreign)

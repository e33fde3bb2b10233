"""Whether a prompt can be read at all: in English, and with enough words."""

import re
import tomllib
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent.parent / "data" / "languages.toml"
FEWEST_WORDS = 3
READ_WORDS = 200  # as many words tell the language
CLEARLY_ENGLISH = 0.2  # of the words
MOST_FOREIGN_LETTERS = 0.3
FEWEST_STRANGE = 2  # different words
MOST_STRANGE, MOST_STRANGE_TOLD = 0.5, 0.3
LONG = 5
SHORTEST_PART = 4
DENSE_FROM = "\u2e80"
DENSE_WEIGHT = 3
QUOTED = re.compile(r"[\"“«「][^\"“”«»「」]*[\"”»」]")
TOKEN = re.compile(r"[^\W\d_]+")
FIRST_FOREIGN, MARKS = (
    "\u0370",
    ("\u1e00", "\u2e80", "\ue000", "\uf900", "\ufe00", "\uff10", "\U0001f000", "\U00020000"),
)


class Legibility(StrEnum):
    """How well a prompt can be read."""

    READ = "read"
    FOREIGN = "foreign"
    TOO_SHORT = "too_short"


class Lists(NamedTuple):
    """Words that tell a language, and words that tell none."""

    clearly_english: frozenset[str]
    english: frozenset[str]
    anywhere: frozenset[str]
    foreign: frozenset[str]
    telling: frozenset[str]
    in_names: frozenset[str]


def legibility(
    prompt: str, words: Sequence[str], listed: frozenset[str], is_spelled_right: Callable[[str], bool]
) -> Legibility:
    """Judge a prompt and its folded words; `listed` are the words of our own lists, all English."""
    if not prompt.isascii() and _foreign_share(prompt) > MOST_FOREIGN_LETTERS:
        return Legibility.FOREIGN
    if len(words) < FEWEST_WORDS:
        return Legibility.TOO_SHORT
    words, lists = words[:READ_WORDS], _lists()
    if sum(map(lists.clearly_english.__contains__, words)) >= CLEARLY_ENGLISH * len(words):
        return Legibility.READ
    return Legibility.FOREIGN if _is_foreign(prompt, listed, is_spelled_right, lists) else Legibility.READ


def _is_foreign(prompt: str, listed: frozenset[str], is_spelled_right: Callable[[str], bool], lists: Lists) -> bool:
    """Whether more of the wording, names and quotations aside, is strange than known."""
    tokens = TOKEN.findall(QUOTED.sub(" ", prompt[: READ_WORDS * 12]))
    known = telling = foreign = shared = 0
    unknown: set[str] = set()
    names: set[str] = set()
    for number, token in enumerate(tokens):
        word = token.lower()
        if word in lists.anywhere or len(word) == 1 or (word in lists.in_names and _in_a_name(tokens, number)):
            continue
        if word in lists.telling:
            telling += 1
        elif word in lists.foreign:
            shared, foreign = (shared + 1, foreign) if word in listed else (shared, foreign + 1)
        elif _is_english(word, listed, is_spelled_right, lists):
            known += 1
        else:
            (unknown if word == token or _opens_a_sentence(tokens, number) else names).add(word)
    strange = telling + foreign + len(unknown) + (shared if foreign or not known else 0) + (0 if known else len(names))
    most = (MOST_STRANGE_TOLD if telling >= FEWEST_STRANGE else MOST_STRANGE) * (known + strange)
    enough = strange > most or (strange == most and foreign >= FEWEST_STRANGE)
    return enough and strange >= FEWEST_STRANGE and bool(telling or foreign or unknown)


def _is_english(word: str, listed: frozenset[str], is_spelled_right: Callable[[str], bool], lists: Lists) -> bool:
    """Whether it is a word we know, or two such words in one: "slapshot"."""
    if word in lists.english or word in listed or (len(word) >= LONG and is_spelled_right(word)):
        return True
    parts = ((word[:end], word[end:]) for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1))
    return any((a in lists.english or a in listed) and (b in lists.english or b in listed) for a, b in parts)


def _opens_a_sentence(tokens: list[str], number: int) -> bool:
    """Whether a word has its capital from standing first, not from being a name."""
    return number == 0 and tokens[-1].islower() and tokens[1].islower()


def _in_a_name(tokens: list[str], number: int) -> bool:
    """ "Las Vegas", "Rio de Janeiro": a little word that stands before a capital."""
    following = next((token for token in tokens[number + 1 : number + 3] if token[0].isupper()), None)
    starts = tokens[number][0].isupper() or (number > 0 and tokens[number - 1][0].isupper()) or number > 1
    return following is not None and starts


def _foreign_share(prompt: str) -> float:
    """The share of letters of other scripts; a Chinese or Japanese one says as much as three."""
    foreign = latin = 0
    for letter in QUOTED.sub(" ", prompt):
        if letter < FIRST_FOREIGN:
            latin += letter.isalpha()
        elif not _is_mark(letter):
            foreign += DENSE_WEIGHT if letter >= DENSE_FROM else 1
    return foreign / ((foreign + latin) or 1)


def _is_mark(letter: str) -> bool:
    """Whether it is a Latin letter with accents, a punctuation mark, a symbol or an emoji."""
    pairs = zip(MARKS[::2], MARKS[1::2], strict=True)
    return any(first <= letter < last for first, last in pairs) or letter == "\u200d"


@cache
def _lists() -> Lists:
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    english = {name: frozenset(words.split()) for name, words in data["english"].items()}
    foreign = {name: frozenset(words.split()) for name, words in data["foreign"].items()}
    told = english["small"] | english["prompt"] | english["short"]
    telling, in_names = foreign.pop("telling"), foreign.pop("in_names")
    every = frozenset(word for words in foreign.values() for word in words)
    return Lists(english["small"] - english["shared"], told, english["anywhere"], every, telling, in_names)

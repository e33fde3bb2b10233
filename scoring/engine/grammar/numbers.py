"""Number words, and counts with the noun they count."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scoring.engine.tables import grammar_table, word_set
from scoring.engine.verdict import Span

NUMBER_WORDS: dict[str, int] = grammar_table("numbers")
# Groups that are a count and its noun in one word.
WHOLE_GROUPS = word_set("whole_groups")
_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d+)?|(?:half a )?(?:{_WORD})(?:[ -](?:and )?(?:{_WORD})\b)*"
FIRST_WORDS = frozenset({word.split()[0] for word in NUMBER_WORDS} | {"half"})
SCALES = frozenset({12, 100, 1000, 1_000_000})
DIGIT = re.compile(r"\d")
COUNT = re.compile(
    rf"(?<![\w:./$€£#@°-])(?:\d+ ?[-–] ?(?=\d)|(?:{NUMBER}) (?:to|or) )?({NUMBER})\b(?![:./%°]\d|[%°:]|[-‑](?!\s))"
    rf"(?:\s+of)?(?=((?:[\s-]+[^\W\d_]+){{0,4}}))"
)
WORDS = re.compile(r"[^\W\d_]+")
UNITS = word_set("units")
NOT_A_NOUN = word_set("not_a_noun")
NUMBERED = word_set("numbered")
PAIRED = word_set("paired_things")
CAPITALISED = re.compile(r"[A-Z][a-z]")
UNCAPITALISED = re.compile(r"(?<![\w'’])[a-z]\w{3,}")


class Count(NamedTuple):
    """A number of things: "three dancers"."""

    value: float
    noun: str
    span: Span
    number: Span


def number_value(text: str) -> float:
    """ "three", "3", "twenty-five", "two hundred", "half a dozen" or "10,000" as a number."""
    if text[0].isdigit():
        return float(text) if "." in text else int(text.replace(",", ""))
    total = 0
    for word in WORDS.findall(text):
        value = NUMBER_WORDS.get(word)
        if value is None:
            continue
        total = total * value if total and value in SCALES else total + value
    return total / 2 if text.startswith("half") else total


def counts(lower: str, nouns: frozenset[str], verbs: frozenset[str], prompt: str = "") -> tuple[Count, ...]:
    """Numbers followed by the thing they count; times, sizes, ratios, decades, labels and names are not counts."""
    found = (_count(lower, match, nouns, verbs) for match in _numbers(lower))
    return tuple(count for count in found if count is not None and not _is_name(prompt, count))


def _numbers(lower: str) -> Iterator[re.Match[str]]:
    """COUNT.finditer, tried only where a digit or a number word stands."""
    starts = {match.start() for match in DIGIT.finditer(lower)}
    for word in FIRST_WORDS.intersection(WORDS.findall(lower)):
        place = lower.find(word)
        while place >= 0:
            starts.add(place)
            place = lower.find(word, place + 1)
    end = 0
    for start in sorted(starts):
        if start >= end and (match := COUNT.match(lower, start)) is not None:
            end = match.end()
            yield match


def _count(lower: str, match: re.Match[str], nouns: frozenset[str], verbs: frozenset[str]) -> Count | None:
    number = match.group(1)
    words = list(WORDS.finditer(match.group(2)))
    if _is_label(lower, match.start(), number) or number == "one":
        return None
    value = number_value(number)
    if value != int(value):
        return None
    kept = [] if _counts_nothing(number, words) else _thing(value, words, nouns, verbs)
    if number in WHOLE_GROUPS:
        of_things = kept and lower.startswith(" of", match.end(1))
        return Count(value, kept[-1].group() if of_things else number, Span(*match.span(1)), Span(*match.span(1)))
    if not kept:
        return None
    end = match.start(2) + kept[-1].end()
    return Count(value, kept[-1].group(), Span(match.start(1), end), Span(*match.span(1)))


def _counts_nothing(number: str, words: list[re.Match[str]]) -> bool:
    if not words or words[0].group() in UNITS or words[0].group() in NOT_A_NOUN:
        return True
    return number == "pair" and words[-1 if len(words) < 2 else 0].group() in PAIRED


def _thing(
    value: float, words: list[re.Match[str]], nouns: frozenset[str], verbs: frozenset[str]
) -> list[re.Match[str]]:
    """The words of the counted thing, its adjectives included."""
    kept = []
    for word in words:
        if word.group() in NOT_A_NOUN or (word.group() in verbs and not word.group().endswith("ing")):
            break
        kept.append(word)
        if word.group() in nouns or (value != 1 and len(word.group()) > 3 and word.group().endswith("s")):
            break
    return kept


def _is_label(lower: str, offset: int, number: str) -> bool:
    """ "route 66", "No. 5", "apollo 11": a number that names one thing."""
    before = lower[max(0, offset - 14) : offset].rstrip(" .").rpartition(" ")[2].lstrip("([\"'")
    return before in NUMBERED if number[0].isdigit() else before in {"no", "number", "nr", "chapter"}


def _is_name(prompt: str, count: Count) -> bool:
    """ "Four Seasons", "the Three Gorges": capitals where the rest of the prompt has none."""
    if count.number == count.span or not CAPITALISED.match(prompt, count.number.start):
        return False
    thing = prompt[count.number.end + 1 : count.span.end].split()
    return bool(thing) and thing[0][0].isupper() and UNCAPITALISED.search(prompt) is not None

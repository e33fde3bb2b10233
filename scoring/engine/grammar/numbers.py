"""Number words, counts with their noun, and durations."""

import re
from typing import NamedTuple

from scoring.engine.tables import grammar_table, word_set
from scoring.engine.verdict import Span

NUMBER_WORDS: dict[str, int] = grammar_table("numbers")
# Groups that are a count and its noun in one word.
WHOLE_GROUPS = word_set("whole_groups")
_NUMBER = r"\d{1,4}(?:\.\d+)?|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
DIGIT = re.compile(r"\d")
COUNT = re.compile(rf"(?<![\w:./-])({_NUMBER})\b(?![:./%°]\d)(?:\s+of)?(?=((?:[\s-]+[^\W\d_]+){{0,4}}))")
DURATION = re.compile(rf"(?<![\w:./])({_NUMBER})(?:\s*|-)(seconds?|secs?|s|minutes?|mins?)\b")
DECADE = re.compile(r"\b(?:the|her|his|their|in|early|late|mid|mid-)\s*$")
UNITS = word_set("units")
NOT_A_NOUN = word_set("not_a_noun")


class Count(NamedTuple):
    """A number of things: "three dancers"."""

    value: float
    noun: str
    span: Span
    number: Span


class Duration(NamedTuple):
    """A stretch of time named in the prompt, in seconds."""

    seconds: float
    span: Span


def number_value(word: str) -> float:
    """ "three" or "3" as a number."""
    return NUMBER_WORDS[word] if word in NUMBER_WORDS else float(word)


def counts(lower: str, nouns: frozenset[str], verbs: frozenset[str]) -> tuple[Count, ...]:
    """Numbers followed by the thing they count; times, sizes, ratios and decades are not counts."""
    return tuple(count for match in COUNT.finditer(lower) if (count := _count(match, nouns, verbs)) is not None)


def _count(match: re.Match[str], nouns: frozenset[str], verbs: frozenset[str]) -> Count | None:
    number = match.group(1)
    words = list(re.finditer(r"[^\W\d_]+", match.group(2)))
    value = number_value(number)
    if number in WHOLE_GROUPS:
        return Count(value, number, Span(*match.span(1)), Span(*match.span(1)))
    if not words or words[0].group() in UNITS or words[0].group() in NOT_A_NOUN or number == "one":
        return None
    kept = []
    for word in words:
        if word.group() in NOT_A_NOUN or (word.group() in verbs and not word.group().endswith("ing")):
            break
        kept.append(word)
        if word.group() in nouns or (value != 1 and len(word.group()) > 3 and word.group().endswith("s")):
            break
    if not kept:
        return None
    end = match.start(2) + kept[-1].end()
    return Count(value, kept[-1].group(), Span(match.start(1), end), Span(*match.span(1)))


def durations(lower: str) -> tuple[Duration, ...]:
    """Times such as "15 seconds", "8s" or "ten-second"; not "in her 30s"."""
    found = []
    for match in DURATION.finditer(lower):
        if match.group(2) == "s" and (
            len(match.group(1)) > 3
            or not match.group(1).isdigit()
            or DECADE.search(lower[max(0, match.start() - 10) : match.start()])
        ):
            continue
        factor = 60 if match.group(2).startswith("min") else 1
        found.append(Duration(number_value(match.group(1)) * factor, Span(*match.span())))
    return tuple(found)

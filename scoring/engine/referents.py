"""What a pronoun stands for, once the words before it are in another clip."""

import re

from scoring.engine.finite_verbs import WORD
from scoring.engine.tables import word_set

SUBJECT = re.compile(r"(he|she|it|they)\b", re.IGNORECASE)
OBJECT = re.compile(r"\b(it|them)\b(?! (?:is|are|was|were|has|have|takes?|rains?|starts|begins))", re.IGNORECASE)
UNCLEAR = re.compile(
    r"\b(?:him|he|she|they|one another|there|this|these|those|both|another(?=\W*$)|one(?=\W*$)|the (?:same|other|rest)|"
    r"the (?:first|second|third|fourth|last)(?= to\b|\W*$|,| and\b)|"
    r"her(?=$|\W*$|,| (?:in|on|with|to|from|at|and|into|by|up|down|away|over|out|a|an|the)\b))\b",
    re.IGNORECASE,
)
THING = re.compile(
    r"^(?:\w+ly )?[\w-]+(?: (?:up|out|down|off|open|on|over|away|back|in|into|onto|at|to|with|through))?"
    r" ((?:an?|the|his|her|its|their|some|several|many) )?((?:[\w'-]+ ){0,2}?[\w'-]+)"
    r"(?=$|[,.;:]| (?:with|on|in|into|onto|to|from|at|and|out|of|under|over|through|by|up|down|off|for|while|as|near|"
    r"behind|around|nearby|between|that|which|who|a|an|the|his|her|its|before|after|across|against|along|inside|like|using|first|second|third|last|again|twice|\w+ly)\b)",
    re.IGNORECASE,
)
NAMED_ANEW = re.compile(r"(?:,|\band) (?:an?|the) ", re.IGNORECASE)
RELATIVE = re.compile(r"\b(?:who|which|that)\b", re.IGNORECASE)
ARTICLE = re.compile(r"\b(?:an?|some)\b", re.IGNORECASE)
TOWARDS = re.compile(r"(?:\w+ly )?\w+ (?:to|at|into|onto|in|through|with) ", re.IGNORECASE)
PARTICLES = frozenset(
    {"up", "out", "down", "off", "open", "on", "over", "away", "back", "in", "forward", "around", "itself", "himself"}
)


def thing_done_to(deed: str) -> str | None:
    """What a deed is done to, told as known: "a sailboat" is "the sailboat" from then on."""
    found = THING.match(deed)
    if found is None:
        return None
    article, noun = (found[1] or "").strip().lower(), found[2]
    words = WORD.findall(noun.lower())
    if not words or words[-1] in PARTICLES or not word_set("after_a_verb").isdisjoint(words):
        return None
    if not article and not _is_plural(words[-1]):
        return None
    return f"{article if article in {'his', 'her', 'its', 'their'} else 'the'} {noun}"


def without_pronouns(deed: str, earlier: list[str]) -> str | None:
    """A deed with "it" and "them" told in words that stand in earlier deeds; None where that is not clear."""
    if UNCLEAR.search(deed):
        return None
    pronoun = OBJECT.search(deed)
    if pronoun is None:
        return deed
    if RELATIVE.search(deed, 0, pronoun.start()):
        return None
    if NAMED_ANEW.search(deed, 0, pronoun.start()):  # "peels away, and a hand flings it over the table"
        return deed
    many = pronoun[1].lower() == "them"
    for place, text in reversed(list(enumerate(earlier))):
        thing = thing_done_to(text)
        if thing and _is_plural(thing) == many:
            unsure = TOWARDS.match(text) and any(map(thing_done_to, earlier[:place]))  # "runs to the tree, drops it"
            return None if unsure else deed[: pronoun.start()] + thing + deed[pronoun.end() :]
        if ARTICLE.search(text):  # something that could be meant as well
            return None
    return None


def _is_plural(noun: str) -> bool:
    return len(noun) > len("gas") and noun.endswith("s") and not noun.endswith(("ss", "us", "is"))

"""Who is in the picture, and how many."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from scoring.engine.grammar.numbers import NUMBER, Count, number_value
from scoring.engine.tables import grammar_table, word_set
from scoring.engine.verdict import Span

SIZES: dict[str, int] = grammar_table("groups")
TEAMS: dict[str, int] = grammar_table("teams")
PLURALS = word_set("people_plurals")
FEMALE, MALE = word_set("female"), word_set("male")
MANY = 3
# Words that point back at someone already named.
POINTING = word_set("pointing")
OF_SO_MANY = re.compile(rf" of (?:about |around |over )?({NUMBER})\b")
SO_MANY_STRONG = re.compile(rf"(?:^| )({NUMBER}) (?:person|people|man|woman|member|piece|player) $")
OF = " of "
LISTED_ON = re.compile(r"\b(another|(?:a|the) (?:third|fourth|fifth))\s(?:\w+ing|(?!this|its|is)\w+[^su]s)\b")
LISTED_SIGNS = ("another", " third", " fourth", " fifth")
SOME_OF_THEM = re.compile(rf"\b({NUMBER}|both|all {NUMBER}) of (?:them|us|you)\b")
WINDOW = 28
MOST_BETWEEN = 3


class Person(NamedTuple):
    """A mention of one person or several: `number` is how many, at least MANY for a group of unknown size."""

    span: Span
    word: str
    number: int
    new: bool

    @property
    def plural(self) -> bool:
        return self.number > 1


def people(
    folded: str, mentions: list[tuple[Span, str]], groups: list[tuple[Span, str]], counts: tuple[Count, ...]
) -> tuple[Person, ...]:
    """The people a prompt mentions, in order; a word with "the" before it that was met already is not new."""
    found: list[Person] = []
    starts = [count.span.start for count in counts]
    named = _outside(mentions, groups)
    met: set[str] = set()
    reached = 0
    in_order = sorted([(*one, False) for one in named] + [(*one, True) for one in groups])
    for span, word, is_group in in_order:
        if span.start < reached:
            continue
        number, reached = _group_size(folded, span, word, is_group, named)
        if number == 0:
            continue
        if found and found[-1].span.end == span.start - 1 and _is_measure(folded, span):
            found.pop()
        if number is None:
            place = bisect_right(starts, span.start) - 1
            number = _number(span, word, counts[place] if place >= 0 else None)
        new = not (_previous(folded, span.start) in POINTING and _singular(word) in met)
        met.add(_singular(word))
        found.append(Person(span, word, number, new))
    return tuple(found)


def how_many(folded: str, found: tuple[Person, ...], pronouns: frozenset[str]) -> int:
    """How many people are in the picture, as far as the words tell; a bare pronoun is one."""
    sexes = {sex for sex in (_sex(word) for word in pronouns) if sex}
    named = sum(person.number for person in found if person.new)
    if not named:
        return max(len(sexes), int(bool(pronouns)), _of_them(folded))
    if len(sexes) and all(person.number == 1 for person in found):
        known = {_sex(_singular(person.word)) for person in found}
        named += len(sexes - known) if "" not in known else 0
    if named < MANY and (" another " in folded or " third " in folded) and any(not person.plural for person in found):
        listed = LISTED_ON.findall(folded) if any(sign in folded for sign in LISTED_SIGNS) else ()
        named = max(named, 1 + len(set(listed)))
    return max(named, _of_them(folded))


def _of_them(folded: str) -> int:
    match = SOME_OF_THEM.search(folded) if " of " in folded else None
    return int(number_value(match[1].removeprefix("all "))) if match else 0


def _is_measure(folded: str, span: Span) -> bool:
    """ "a five-person band": the word before says how many."""
    return SO_MANY_STRONG.search(folded[max(0, span.start - WINDOW) : span.start]) is not None


def _outside(mentions: list[tuple[Span, str]], groups: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The mentions that are no part of a group's phrase."""
    starts = sorted((span.start, span.end) for span, _ in groups)
    kept = []
    for span, word in mentions:
        place = bisect_right(starts, (span.start, 1 << 30)) - 1
        if place < 0 or starts[place][1] <= span.start:
            kept.append((span, word))
    return kept


def _group_size(
    folded: str, span: Span, word: str, is_group: bool, mentions: list[tuple[Span, str]]
) -> tuple[int | None, int]:
    """How many a group's word stands for (None: it is no group; 0: it is one of things), and how far it reaches."""
    size = SIZES.get(word)
    if size is None and not is_group:
        return None, span.end
    stated = OF_SO_MANY.match(folded, span.end)
    if stated:
        return int(number_value(stated[1])), _members_end(folded, stated.end(), mentions)
    before = folded[max(0, span.start - WINDOW) : span.start]
    strong = SO_MANY_STRONG.search(before)
    if strong:
        return int(number_value(strong[1])), span.end
    if size is None:
        return TEAMS.get(before.rsplit(maxsplit=1)[-1:][0] if before.split() else "", MANY), span.end
    if folded.startswith(OF, span.end):
        end = _members_end(folded, span.end + len(OF), mentions)
        return (size, end) if end > span.end + len(OF) else (0, span.end)
    return size, span.end


def _members_end(folded: str, offset: int, mentions: list[tuple[Span, str]]) -> int:
    """Where the word for the members ends ("a team of four young engineers"), or the offset."""
    place = bisect_left(mentions, offset, key=lambda mention: mention[0].start)
    if place == len(mentions):
        return offset
    span = mentions[place][0]
    between = folded[offset : min(span.start, offset + WINDOW)]
    near = span.start - offset < WINDOW and "  " not in between and len(between.split()) < MOST_BETWEEN
    return span.end if near and " and " not in between else offset


def _previous(folded: str, offset: int) -> str:
    return "".join(folded[max(0, offset - 12) : offset].rsplit(maxsplit=1)[-1:])


def _sex(word: str) -> str:
    return "f" if word in FEMALE else "m" if word in MALE else ""


def _singular(word: str) -> str:
    return {"men": "man", "women": "woman", "children": "child", "people": "person"}.get(word, word.removesuffix("s"))


def _number(span: Span, word: str, count: Count | None) -> int:
    if count and span.end <= count.span.end and count.number != span:
        return int(count.value)
    plural = word in PLURALS or (word.endswith("s") and not word.endswith("ss") and word not in {"samurai"})
    return MANY if plural else 1

"""The small language in which word lists and factors write their phrases, and its expansion into plain words.

`turn~` every form of a verb · `turn^` the forms without the past · `hand+` singular and plural · `(her|his)` one of ·
`[slowly|gently]` one of, or nothing ·
`<possessive>` one of a word list · ` .. ` up to four other words between, within one clause.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from math import prod
from typing import NamedTuple

from scoring.engine.folding import fold_words
from scoring.engine.inflect import inflected, plural, verb_forms
from scoring.engine.tables import grammar_table
from scoring.engine.word_list import Form, WordList

PIECE = re.compile(r"\(([^()\[\]<>]*)\)|\[([^()\[\]<>]*)\]|<([a-z_]+)>|([^\s()\[\]<>]+)")
LARGEST_EXPANSION = 6000
INFLECTED = frozenset("~^+")  # the marks of a word that stands for its forms
PRESENT = frozenset({"base", "s", "ing"})

# American and British spellings of words that prompts use; both are read as either.
SPELLINGS: dict[str, str] = grammar_table("spellings")


WordLists = Mapping[str, WordList]


def expand(pattern: str, word_lists: WordLists) -> tuple[Form, ...]:
    """Every plain phrase that a pattern (without ` .. `) stands for, with what was chosen."""
    forms: dict[str, Form] = {}
    for choice in product(*[_options(piece.groups(), word_lists) for piece in pieces_of(pattern)]):
        text = " ".join([part[0] for part in choice if part[0]])
        verb_form = next((part[1] for part in choice if part[1]), "")
        chosen = tuple([word for part in choice for word in part[2]])
        for spelling in _spellings(text):
            if spelling not in forms:
                forms[spelling] = Form(spelling, verb_form, chosen)
    forms.pop("", None)
    return tuple(forms.values())


def plain_phrases(pattern: str, word_lists: WordLists) -> dict[str, str]:
    """The same phrases, each with how its verb stands: all that a search needs, in a small part of the time."""
    if pattern.isalpha() and pattern not in SPELLINGS:
        return {fold_words(pattern): ""}
    choices = [_choice(piece, word_lists) for piece in pieces_of(pattern)]
    if (size := prod([len(choice.texts) for choice in choices])) > LARGEST_EXPANSION:
        raise ValueError(f"{pattern!r} stands for {size} phrases; the most is {LARGEST_EXPANSION}")
    texts, verb_forms = [""], [""]
    for choice in choices:
        texts = [before + text for before in texts for text in choice.texts]
        verb_forms = [before or form for before in verb_forms for form in choice.verb_forms]
    phrases: dict[str, str] = {}
    has_second_spellings = any(choice.has_second_spellings for choice in choices)
    for text, verb_form in zip(texts, verb_forms, strict=True):
        for spelling in _spellings(text[:-1]) if has_second_spellings else (text[:-1],):
            phrases.setdefault(spelling, verb_form)
    phrases.pop("", None)
    return phrases


class Choice(NamedTuple):
    """What may stand in the place of one piece: texts, each with a space at its end unless it is nothing."""

    texts: tuple[str, ...]
    verb_forms: tuple[str, ...]
    has_second_spellings: bool


def options_at(piece: re.Match[str], word_lists: WordLists) -> int:
    """How many things may stand in the place of one piece."""
    listed = piece.group(3)
    return len(word_lists[listed] if listed else _written_choice(*piece.groups()).texts)


def _choice(piece: re.Match[str], word_lists: WordLists) -> Choice:
    if listed := piece.group(3):
        return _choice_of([(text, "") for text in word_lists[listed].texts])
    return _written_choice(*piece.groups())


@cache
def _written_choice(*piece: str | None) -> Choice:
    one_of, perhaps, _, word = piece
    text = word or one_of or perhaps or ""
    if INFLECTED.isdisjoint(text):
        alternatives = [(fold_words(alternative), "") for alternative in text.split("|")]
        return _choice_of(alternatives if perhaps is None else [*alternatives, ("", "")])
    return _choice_of([(form.text, form.verb_form) for form in _options(piece, {})])


def _choice_of(options: list[tuple[str, str]]) -> Choice:
    words = {word for text, _ in options for word in text.split(" ")}
    texts = tuple([f"{text} " if text else "" for text, _ in options])
    return Choice(texts, tuple([verb_form for _, verb_form in options]), not SPELLINGS.keys().isdisjoint(words))


def pieces_of(pattern: str) -> Iterator[re.Match[str]]:
    """The pieces in order; what is nested or left open is refused."""
    if stray := PIECE.sub(" ", pattern).split():
        raise ValueError(f"{pattern!r} cannot be read: {' '.join(stray)} is nested or left open")
    return PIECE.finditer(pattern)


def fill(template: str, form: Form) -> str:
    r"""A replacement: `\1` is the first alternative's choice, `look~` takes the form of the verb that was found."""

    def word(match: re.Match[str]) -> str:
        if match.group(1):
            place = int(match.group(1)) - 1
            return form.chosen[place] if place < len(form.chosen) else ""
        return inflected(match.group(2), form.verb_form or "base")

    return " ".join(re.sub(r"\\(\d)|(\w+)~", word, template).split())


def _options(piece: tuple[str | None, ...], word_lists: WordLists) -> tuple[Form, ...]:
    one_of, perhaps, listed, word = piece
    if word is not None:
        return _word_forms(word)
    if listed is not None:
        return tuple(Form(form.text, "", (form.text,)) for form in word_lists[listed])
    nothing = (Form("", "", ("",)),) if perhaps is not None else ()
    return _alternatives(one_of if one_of is not None else perhaps or "") + nothing


@cache
def _alternatives(text: str) -> tuple[Form, ...]:
    forms = []
    for alternative in text.split("|"):
        for form in product(*(_word_forms(word) for word in alternative.split())):
            words = " ".join(part.text for part in form)
            forms.append(Form(words, next((part.verb_form for part in form if part.verb_form), ""), (words,)))
    return tuple(forms)


@cache
def _word_forms(word: str) -> tuple[Form, ...]:
    if word.endswith("~"):
        return tuple(Form(fold_words(text), name, ()) for name, text in verb_forms(word[:-1]))
    if word.endswith("^"):
        forms = verb_forms(word[:-1])
        return tuple(Form(fold_words(text), name, ()) for name, text in forms if name in PRESENT)
    if word.endswith("+"):
        return tuple(Form(fold_words(text), "", ()) for text in dict.fromkeys((word[:-1], plural(word[:-1]))))
    return (Form(fold_words(word), "", ()),)


def _spellings(text: str) -> Iterator[str]:
    yield text
    words = text.split(" ")
    if not SPELLINGS.keys().isdisjoint(words):
        yield " ".join(SPELLINGS.get(word, word) for word in words)

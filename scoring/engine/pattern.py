"""The small language in which word lists and factors write their phrases, and its expansion into plain words.

`turn~` every form of a verb · `hand+` singular and plural · `(her|his)` one of · `[slowly|gently]` one of, or nothing ·
`<possessive>` one of a word list · ` .. ` up to four other words between, within one clause.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from scoring.engine.folding import fold_words
from scoring.engine.inflect import inflected, plural, verb_forms
from scoring.engine.tables import grammar_table

PIECE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|<([a-z_]+)>|([^\s()\[\]<>]+)")
LARGEST_EXPANSION = 6000

# American and British spellings of words that prompts use; both are read as either.
SPELLINGS: dict[str, str] = grammar_table("spellings")


class Form(NamedTuple):
    """One plain phrase of a pattern: how its verb stands, and what its alternatives chose."""

    text: str
    verb_form: str
    chosen: tuple[str, ...]


def expand(pattern: str, word_lists: Mapping[str, tuple[str, ...]]) -> tuple[Form, ...]:
    """Every plain phrase that a pattern (without ` .. `) stands for."""
    options = [tuple(_options(piece, word_lists)) for piece in PIECE.finditer(pattern)]
    size = 1
    for option in options:
        size *= len(option)
    if size > LARGEST_EXPANSION:
        raise ValueError(f"{pattern!r} stands for {size} phrases; the most is {LARGEST_EXPANSION}")
    forms: dict[str, Form] = {}
    for choice in product(*options):
        joined = fold_words(" ".join(part.text for part in choice))
        verb_form = next((part.verb_form for part in choice if part.verb_form), "")
        chosen = tuple(word for part in choice for word in part.chosen)
        for text in _spellings(joined):
            forms.setdefault(text, Form(text, verb_form, chosen))
    forms.pop("", None)
    return tuple(forms.values())


def fill(template: str, form: Form) -> str:
    r"""A replacement: `\1` is the first alternative's choice, `look~` takes the form of the verb that was found."""

    def word(match: re.Match[str]) -> str:
        if match.group(1):
            place = int(match.group(1)) - 1
            return form.chosen[place] if place < len(form.chosen) else ""
        return inflected(match.group(2), form.verb_form or "base")

    return re.sub(r"\\(\d)|(\w+)~", word, template)


def _options(piece: re.Match[str], word_lists: Mapping[str, tuple[str, ...]]) -> Iterator[Form]:
    one_of, perhaps, listed, word = piece.groups()
    if word is not None:
        yield from _word_forms(word)
    elif listed is not None:
        for entry in word_lists[listed]:
            yield Form(entry, "", (entry,))
    else:
        for alternative in (one_of if one_of is not None else perhaps).split("|"):
            for form in product(*(tuple(_word_forms(word)) for word in alternative.split())):
                text = " ".join(part.text for part in form)
                yield Form(text, next((part.verb_form for part in form if part.verb_form), ""), (text,))
        if perhaps is not None:
            yield Form("", "", ("",))


@cache
def _word_forms(word: str) -> tuple[Form, ...]:
    if word.endswith("~"):
        return tuple(Form(text, name, ()) for name, text in verb_forms(word[:-1]))
    if word.endswith("+"):
        return tuple(Form(text, "", ()) for text in dict.fromkeys((word[:-1], plural(word[:-1]))))
    return (Form(word, "", ()),)


def _spellings(text: str) -> Iterator[str]:
    yield text
    words = text.split()
    if any(word in SPELLINGS for word in words):
        yield " ".join(SPELLINGS.get(word, word) for word in words)

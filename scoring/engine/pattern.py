"""The small language in which word lists and factors write their phrases, and its expansion into plain words.

`turn~` every form of a verb · `turn^` the forms without the past · `hand+` singular and plural · `(her|his)` one of ·
`[slowly|gently]` one of, or nothing ·
`<possessive>` one of a word list · ` .. ` up to four other words between, within one clause.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import product
from typing import NamedTuple

from scoring.engine.folding import fold_words
from scoring.engine.inflect import inflected, plural, verb_forms
from scoring.engine.tables import grammar_table
from scoring.engine.word_list import Form, WordList

PIECE = re.compile(r"\(([^()\[\]<>]*)\)|\[([^()\[\]<>]*)\]|<([a-z_]+)>|([^\s()\[\]<>]+)")
GAP = " .. "
WRITTEN_OUT = "="  # begins the key of a part that is no word list
LARGEST_EXPANSION = 6000
LARGEST_PART = 40
PRESENT = frozenset({"base", "s", "ing"})

# American and British spellings of words that prompts use; both are read as either.
SPELLINGS: dict[str, str] = grammar_table("spellings")


WordLists = Mapping[str, WordList]


def expand(pattern: str, word_lists: WordLists) -> tuple[Form, ...]:
    """Every plain phrase that a pattern (without ` .. `) stands for."""
    options = [_options(piece.groups(), word_lists) for piece in _pieces(pattern)]
    size = 1
    for option in options:
        size *= len(option)
    if size > LARGEST_EXPANSION:
        raise ValueError(f"{pattern!r} stands for {size} phrases; the most is {LARGEST_EXPANSION}")
    forms: dict[str, Form] = {}
    for choice in product(*options):
        text = " ".join([part[0] for part in choice if part[0]])
        verb_form = next((part[1] for part in choice if part[1]), "")
        chosen = tuple([word for part in choice for word in part[2]])
        for spelling in _spellings(text):
            if spelling not in forms:
                forms[spelling] = Form(spelling, verb_form, chosen)
    forms.pop("", None)
    return tuple(forms.values())


def _pieces(pattern: str) -> Iterator[re.Match[str]]:
    """The pieces in order; what is nested or left open is refused."""
    if stray := PIECE.sub(" ", pattern).split():
        raise ValueError(f"{pattern!r} cannot be read: {' '.join(stray)} is nested or left open")
    return PIECE.finditer(pattern)


class Part(NamedTuple):
    """A stretch of a pattern that is searched for by itself: its key, its plain phrases, what comes before it."""

    key: str
    forms: Mapping[str, Form]
    after_gap: bool  # else it follows the part before it directly


def cut(pattern: str, word_lists: WordLists) -> tuple[Part, ...]:
    """The pattern as parts small enough to write out: phrases multiply within a part, parts only add up."""
    parts = []
    for stretch in pattern.split(GAP):
        for number, text in enumerate(_small_stretches(stretch, word_lists)):
            parts.append(Part(*_key_and_forms(text, _Lists(word_lists)), after_gap=number == 0))
    return tuple(parts)


class ListForms(Mapping[str, Form]):
    """The phrases of a word list as a part: what was chosen is the phrase. Made when asked for, for lists are long."""

    def __init__(self, forms: WordList) -> None:
        self._forms = forms

    @cached_property
    def _verb_forms(self) -> dict[str, str]:
        return {form.text: form.verb_form for form in self._forms}

    def __getitem__(self, text: str) -> Form:
        return Form(text, self._verb_forms[text], (text,))

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms.texts)

    def __len__(self) -> int:
        return len(self._forms)


class _Lists:
    """Word lists, told apart by identity, so that what is made from them can be kept."""

    def __init__(self, word_lists: WordLists) -> None:
        self.word_lists = word_lists

    def __hash__(self) -> int:
        return id(self.word_lists)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Lists) and self.word_lists is other.word_lists


@cache
def _key_and_forms(text: str, lists: _Lists) -> tuple[str, Mapping[str, Form]]:
    """A part that is one `<list>` is found wherever the list is. Made once: many patterns share a part."""
    name, word_lists = text[1:-1], lists.word_lists
    if text.startswith("<") and name in word_lists:
        return name, ListForms(word_lists[name])
    return WRITTEN_OUT + text, {form.text: form for form in expand(text, word_lists)}


def _small_stretches(stretch: str, word_lists: WordLists) -> list[str]:
    """Cut before a piece that would make too many phrases; pieces that may be missing go with what follows them,
    but stay with what precedes them where a whole `<list>` follows.
    """
    stretches: list[list[str]] = [[]]
    waiting: list[str] = []
    size, growth = 1, 1
    for piece in _pieces(stretch):
        if piece.group(3) and stretches[-1] and size * growth <= LARGEST_EXPANSION:
            stretches[-1] += waiting
            size, growth, waiting = size * growth, 1, []
        growth *= len(_options(piece.groups(), word_lists))
        waiting.append(piece.group(0))
        if piece.group(2) is not None:
            continue
        if stretches[-1] and size * growth > LARGEST_PART:
            stretches.append([])
            size = 1
        stretches[-1] += waiting
        size, growth, waiting = size * growth, 1, []
    stretches[-1] += waiting
    return [" ".join(pieces) for pieces in stretches]


def joined(forms: Iterable[Form]) -> Form:
    """Parts found together, as one."""
    forms = tuple(forms)
    verb_form = next((form.verb_form for form in forms if form.verb_form), "")
    return Form(" ".join(form.text for form in forms), verb_form, tuple(word for form in forms for word in form.chosen))


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

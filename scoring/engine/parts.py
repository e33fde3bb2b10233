"""A pattern as the parts that are searched for by themselves, and the phrases of each."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from scoring.engine.pattern import LARGEST_EXPANSION, WordLists, expand, options_at, pieces_of, plain_phrases
from scoring.engine.word_list import Form, WordList

GAP = " .. "
WRITTEN_OUT = "="  # begins the key of a part that is no word list
LARGEST_PART = 40


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


class WrittenForms(Mapping[str, Form]):
    """The phrases of any other part; what was chosen in each is worked out once a replacement asks for it."""

    def __init__(self, pattern: str, word_lists: WordLists) -> None:
        self._pattern = pattern
        self._word_lists = word_lists
        self._phrases = WordList(plain_phrases(pattern, word_lists))

    @cached_property
    def _forms(self) -> dict[str, Form]:
        return {form.text: form for form in expand(self._pattern, self._word_lists)}

    def __getitem__(self, text: str) -> Form:
        return self._forms[text]

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases.texts)

    def __len__(self) -> int:
        return len(self._phrases)


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
    return WRITTEN_OUT + text, WrittenForms(text, word_lists)


def _small_stretches(stretch: str, word_lists: WordLists) -> list[str]:
    """Cut before a piece that would make too many phrases; pieces that may be missing go with what follows them,
    but stay with what precedes them where a whole `<list>` follows.
    """
    stretches: list[list[str]] = [[]]
    waiting: list[str] = []
    size, growth = 1, 1
    for piece in pieces_of(stretch):
        if piece.group(3) and stretches[-1] and size * growth <= LARGEST_EXPANSION:
            stretches[-1] += waiting
            size, growth, waiting = size * growth, 1, []
        growth *= options_at(piece, word_lists)
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

"""One word list's plain phrases, kept small: most are never looked at one by one."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Form(NamedTuple):
    """One plain phrase of a pattern: how its verb stands, and what its alternatives chose."""

    text: str
    verb_form: str
    chosen: tuple[str, ...]


class WordList:
    """Phrases in order, each with how its verb stands; as forms they are made when asked for."""

    __slots__ = ("_lines", "_size", "_verb_forms")

    def __init__(self, verb_forms: Mapping[str, str]) -> None:
        self._lines = "\n".join(verb_forms)  # a quarter of the memory of as many strings
        self._size = len(verb_forms)
        self._verb_forms = tuple(verb_forms.values())

    @property
    def texts(self) -> list[str]:
        """The phrases without their verbs' forms."""
        return self._lines.split("\n") if self._size else []

    def __iter__(self) -> Iterator[Form]:
        for text, verb_form in zip(self.texts, self._verb_forms, strict=True):
            yield Form(text, verb_form, ())

    def __len__(self) -> int:
        return self._size

"""A rewrite as text kept, taken out and put in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scoring.engine.verdict import Edit


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text; `kind` is kept, out or in."""

    kind: str
    text: str


def difference(prompt: str, edits: Iterable[Edit]) -> Iterator[Change]:
    """The stretches of `prompt` and of what replaces them, in order, without empty ones."""
    return (change for change in _stretches(prompt, edits) if change.text)


def _stretches(prompt: str, edits: Iterable[Edit]) -> Iterator[Change]:
    position = 0
    for edit in sorted(edits, key=lambda each: each.span):
        yield Change("kept", prompt[position : edit.span.start])
        yield Change("out", edit.span.text(prompt))
        yield Change("in", edit.replacement)
        position = max(position, edit.span.end)
    yield Change("kept", prompt[position:])

"""Changing a text in places: tidy single edits, applied together, and two rounds of them told as one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from scoring.engine.verdict import Edit, Span

ARTICLE = re.compile(r"(?:^|(?<=\W))(an?) $", re.IGNORECASE)
AND_BEFORE = re.compile(r",? (?:and|then|and then) $")
STARTS_LIKE_YOU = re.compile(r"(?:uni|use|usu|one\b|once|eu|u-)")
SILENT_H = re.compile(r"(?:hour|honest|heir)")
ENDS = ",.;!?"


def apply(prompt: str, edits: Iterable[Edit]) -> str:
    """The prompt with every edit made; edits do not overlap."""
    pieces, last = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [prompt[last : edit.span.start], edit.replacement]
        last = edit.span.end
    return "".join([*pieces, prompt[last:]])


def tidy(prompt: str, edit: Edit) -> Edit:
    """The edit widened so that commas, spaces, capitals and articles around it come out right."""
    edit = _removed(prompt, edit) if not edit.replacement else _capitalised(prompt, edit)
    return _with_article(prompt, edit)


def compose(prompt: str, first: tuple[Edit, ...], second: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that lead from the prompt to where the second round, made on the result of the first, arrives."""
    edits = first
    for edit in sorted(second, key=lambda edit: edit.span, reverse=True):
        edits = _absorb(prompt, edits, edit)
    return tuple(edit for edit in edits if edit.span.text(prompt) != edit.replacement)


@dataclass(frozen=True, slots=True)
class _Placed:
    """An edit with the span that its replacement has in the changed text."""

    edit: Edit
    span: Span


def _absorb(prompt: str, edits: tuple[Edit, ...], new: Edit) -> tuple[Edit, ...]:
    changed = apply(prompt, edits)
    placed, shift = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        start = edit.span.start + shift
        placed.append(_Placed(edit, Span(start, start + len(edit.replacement))))
        shift += len(edit.replacement) - (edit.span.end - edit.span.start)
    touched = [item for item in placed if item.span.start <= new.span.end and new.span.start <= item.span.end]
    start = min([new.span.start, *(item.span.start for item in touched)])
    end = max([new.span.end, *(item.span.end for item in touched)])
    text = changed[start : new.span.start] + new.replacement + changed[new.span.end : end]
    gives_up = ", ".join(dict.fromkeys(filter(None, [*(item.edit.gives_up for item in touched), new.gives_up])))
    reason = " ".join(dict.fromkeys([*(item.edit.reason for item in touched), new.reason]))
    origin = Span(_origin(start, placed, touched, first=True), _origin(end, placed, touched, first=False))
    merged = replace(new, span=origin, replacement=text, reason=reason, gives_up=gives_up)
    return tuple(sorted([*(item.edit for item in placed if item not in touched), merged], key=lambda edit: edit.span))


def _origin(offset: int, placed: list[_Placed], touched: list[_Placed], *, first: bool) -> int:
    """Where an offset of the changed text lay before."""
    shift = 0
    for item in placed:
        if item in touched and (item.span.start if first else item.span.end) == offset:
            return item.edit.span.start if first else item.edit.span.end
        if item.span.end <= offset:
            shift += len(item.edit.replacement) - (item.edit.span.end - item.edit.span.start)
    return offset - shift


def starts_sentence(prompt: str, offset: int) -> bool:
    """Whether nothing but space stands between the offset and the beginning of a sentence."""
    before = prompt[:offset].rstrip(" \t\"'“‘(")
    return not before or before[-1] in ".!?\n…"


def _removed(prompt: str, edit: Edit) -> Edit:
    start, end = edit.span.start, edit.span.end
    while end < len(prompt) and prompt[end] == " ":
        end += 1
    closing = end == len(prompt) or prompt[end] in ENDS
    joined = AND_BEFORE.search(prompt[max(0, start - 12) : start])
    if starts_sentence(prompt, start):
        while end < len(prompt) and prompt[end] in ", ":
            end += 1
        return replace(edit, span=Span(start, min(end + 1, len(prompt))), replacement=prompt[end : end + 1].upper())
    if closing and joined:
        return replace(edit, span=Span(start - len(joined[0]), end))
    bare = len(prompt[:start].rstrip(" "))
    if closing and prompt[bare - 1] == ",":
        return replace(edit, span=Span(bare - 1, end))
    return replace(edit, span=Span(bare if closing else start, end))


def _capitalised(prompt: str, edit: Edit) -> Edit:
    first = prompt[edit.span.start : edit.span.start + 1]
    if (first.isupper() or (first.isdigit() and (prompt[:1].isupper() or not edit.span.start))) and starts_sentence(
        prompt, edit.span.start
    ):
        return replace(edit, replacement=edit.replacement[:1].upper() + edit.replacement[1:])
    return edit


def _with_article(prompt: str, edit: Edit) -> Edit:
    article = ARTICLE.search(prompt[max(0, edit.span.start - 4) : edit.span.start])
    following = (edit.replacement + prompt[edit.span.end : edit.span.end + 12]).lstrip()
    if article is None or not following[:1].isalpha():
        return edit
    right = "an" if _sounds_like_vowel(following.lower()) else "a"
    if article[1].lower() == right:
        return edit
    right = right.capitalize() if article[1][0].isupper() else right
    span = Span(edit.span.start - len(article[1]) - 1, edit.span.end)
    return replace(edit, span=span, replacement=f"{right} {edit.replacement}")


def _sounds_like_vowel(word: str) -> bool:
    return bool(SILENT_H.match(word)) or (word[0] in "aeiou" and not STARTS_LIKE_YOU.match(word))

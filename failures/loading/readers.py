"""Small readers, one for each kind of value. A reader notes what is wrong and answers None; it never raises."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from failures.loading.documents import Node

Read = Callable[[Node], Any]
CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?:\.(\d))?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Maybe:
    """A key that may be left out."""

    read: Read
    otherwise: object = None


def text(longest: int = 5_000) -> Read:
    """Words: not empty, not longer than `longest`."""

    def read(node: Node) -> str | None:
        if not isinstance(node.value, str) or not node.value.strip():
            return node.refuse(f"“{node.name}” must be text and not empty.")
        if len(node.value) > longest or "\0" in node.value:
            return node.refuse(f"“{node.name}” must have at most {longest} characters and no NUL; shorten it.")
        return node.value.strip()

    return read


def slug(node: Node) -> str | None:
    """A name for addresses: small letters, digits and hyphens."""
    if not isinstance(node.value, str) or not SLUG.fullmatch(node.value) or len(node.value) > 50:
        return node.refuse(f"“{node.name}” must be small letters, digits and hyphens, at most 50 of them.")
    return node.value


def whole_number(node: Node) -> int | None:
    """A whole number from 0 to 1,000,000."""
    if type(node.value) is not int or not 0 <= node.value <= 1_000_000:
        return node.refuse(f"“{node.name}” must be a whole number from 0 to 1000000, without quotes.")
    return node.value


def seconds(node: Node) -> float | None:
    """A length of time, at most an hour."""
    if isinstance(node.value, bool) or not isinstance(node.value, int | float) or not 0 < node.value <= 3_600:
        return node.refuse(f"“{node.name}” must be a number of seconds above 0, without quotes.")
    return node.value


def amount(node: Node) -> float | None:
    """How much of a money or of credits."""
    if isinstance(node.value, bool) or not isinstance(node.value, int | float) or not 0 < node.value <= 1_000_000:
        return node.refuse(f"“{node.name}” must be a number above 0, without quotes and without a currency.")
    return node.value


def truth(node: Node) -> bool | None:
    """true or false."""
    if not isinstance(node.value, bool):
        return node.refuse(f"“{node.name}” must be true or false, without quotes; leave it out when unknown.")
    return node.value


def day(node: Node) -> date | None:
    """A date without a time."""
    if not isinstance(node.value, date) or isinstance(node.value, datetime):
        return node.refuse(f"“{node.name}” must be a date such as 2026-11-22, without quotes.")
    return node.value


def clock(node: Node) -> int | None:
    """A time in a clip, m:ss or m:ss.s, kept as milliseconds."""
    found = CLOCK.fullmatch(node.value) if isinstance(node.value, str) else None
    if found is None:
        return node.refuse(f'“{node.name}” must be a time in the clip written m:ss or m:ss.s, such as "0:03".')
    minutes, seconds, tenths = found.groups()
    return (int(minutes) * 60 + int(seconds)) * 1000 + int(tenths or 0) * 100


def one_of(*choices: str, called: str = "must be one of") -> Read:
    """One of the given words."""

    def read(node: Node) -> str | None:
        if node.value in choices:
            return node.value
        near = get_close_matches(str(node.value), choices, n=3) or sorted(choices)[:20]
        return node.refuse(f"“{node.name}” is {node.value!r}; it {called}: {', '.join(near)}.")

    return read


def many(item: Read, *, at_least: int = 0) -> Read:
    """A list of the same kind of value."""

    def read(node: Node) -> tuple | None:
        if not isinstance(node.value, list) or len(node.value) < at_least:
            return node.refuse(
                f"“{node.name}” must be a list in [ ]" + (f" of at least {at_least}." if at_least else ".")
            )
        return tuple(item(node.at(position)) for position in range(len(node.value)))

    return read


def table(into: Callable, **keys: Read | Maybe) -> Read:
    """A table with exactly these keys, handed to `into` together with its place."""

    def read(node: Node) -> Any:
        if not isinstance(node.value, dict):
            return node.refuse(f"“{node.name}” must be a table.")
        before = len(node.document.problems)
        _refuse_unknown_keys(node, keys)
        values = {name: _read_key(node, name, reader) for name, reader in keys.items()}
        return into(where=node.where, **values) if len(node.document.problems) == before else None

    return read


def _refuse_unknown_keys(node: Node, keys: dict) -> None:
    for name in node.value:  # type: ignore[attr-defined]
        if name not in keys:
            near = get_close_matches(name, keys, n=1)
            hint = f"did you mean “{near[0]}”?" if near else f"the keys are {', '.join(keys)}."
            node.at(name).refuse(f"“{name}” is not a key of {_kind(node)}; {hint}")


def _read_key(node: Node, name: str, reader: Read | Maybe) -> object:
    missing = name not in node.value  # type: ignore[operator]
    if isinstance(reader, Maybe):
        return reader.otherwise if missing else reader.read(node.at(name))
    return node.refuse(f"“{name}” is missing in {_kind(node)}; add it.") if missing else reader(node.at(name))


def _kind(node: Node) -> str:
    return f"“{node.name}”" if node.path else "this file"

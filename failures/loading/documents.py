"""Catalogue files as nodes that know their file and line."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from failures.errors import Problem
from failures.loading.lines import Path as Steps
from failures.loading.lines import lines_of

SYNTAX_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a catalogue file."""

    file: str
    line: int

    def problem(self, reason: str) -> Problem:
        return Problem(self.file, self.line, reason)


@dataclass(slots=True)
class Document:
    """One catalogue file, and what was found wrong in it."""

    file: str
    slug: str
    kind: str  # the folder it lies in: "sources", "platforms" or "modes"
    tree: dict | None = None  # None: the file could not be parsed
    lines: dict[Steps, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def root(self) -> "Node":
        return Node(self, (), self.tree or {})


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file, with the way to it."""

    document: Document
    path: Steps
    value: object

    @property
    def parent(self) -> "Node":
        value = self.document.root.value
        for step in self.path[:-1]:
            value = value[step]  # type: ignore[index]
        return Node(self.document, self.path[:-1], value)

    @property
    def key(self) -> str:
        """The nearest key above: of an item, its list's."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    def at(self, step: str | int) -> "Node":
        return Node(self.document, (*self.path, step), self.value[step])  # type: ignore[index]

    @property
    def where(self) -> Where:
        path = self.path
        while path and path not in self.document.lines:
            path = path[:-1]
        return Where(self.document.file, self.document.lines.get(path, 1))

    @property
    def name(self) -> str:
        return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in self.path).lstrip(".")

    def refuse(self, reason: str) -> Any:
        """Note what is wrong here and answer None; reading goes on, so that one load names every problem."""
        self.document.problems.append(self.where.problem(reason))
        return None

    def leaves(self) -> Iterator["Node"]:
        """Every text below this node."""
        if isinstance(self.value, str):
            yield self
        elif isinstance(self.value, dict | list):
            for step in self.value if isinstance(self.value, dict) else range(len(self.value)):
                yield from self.at(step).leaves()


def read_documents(folder: Path, kind: str) -> list[Document]:
    """Every TOML file of one kind, in the order of its name."""
    return [_read(path, folder, kind) for path in sorted((folder / kind).glob("*.toml"))]


def _read(path: Path, folder: Path, kind: str) -> Document:
    document = Document(file=path.relative_to(folder).as_posix(), slug=path.stem, kind=kind)
    try:
        text = path.read_bytes().decode()
        document.tree = tomllib.loads(text)
        document.lines = lines_of(text)
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        document.problems.append(Problem(document.file, line, "is not UTF-8; save the file as UTF-8."))
    except tomllib.TOMLDecodeError as error:
        document.problems.append(_syntax_problem(document.file, str(error), text))
    return document


def _syntax_problem(file: str, message: str, text: str) -> Problem:
    found = SYNTAX_LINE.search(message)
    line = int(found.group(1)) if found else text.count("\n") + 1
    return Problem(file, line, f"is not TOML: {SYNTAX_LINE.sub('', message).strip()}. Mend the syntax here.")

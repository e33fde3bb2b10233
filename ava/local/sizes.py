"""Files and functions stay small enough to be read at once."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from ava.local.run_folder import ROOT

FOLDERS = ("ava", "billing", "dashboard", "failures", "scoring", "tests")
# What house style aims at, and what fails the check.
FILE_AIM, FILE_LIMIT = 250, 300
FUNCTION_AIM, FUNCTION_LIMIT = 25, 40


def python_files() -> Iterator[Path]:
    """Every Python file that people write: generated migrations are left out."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def lines_of(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def function_lengths(source: str) -> Iterator[tuple[str, int, int]]:
    """The name, first line and length of each function in `source`, its docstring not counted."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            in_docstring = lines_of(node.body[0]) if ast.get_docstring(node) is not None else 0
            yield node.name, node.lineno, lines_of(node) - in_docstring


def findings() -> Iterator[tuple[bool, str]]:
    """Whether it fails, and in words, for each file and function above its aim."""
    for path in python_files():
        source, name = path.read_text(), path.relative_to(ROOT)
        if (lines := source.count("\n")) > FILE_AIM:
            yield lines > FILE_LIMIT, f"{name}: {lines} lines (aim {FILE_AIM}, limit {FILE_LIMIT})"
        for function, line, length in function_lengths(source):
            if length > FUNCTION_AIM:
                words = f"{name}:{line}: {function} has {length} lines (aim {FUNCTION_AIM}, limit {FUNCTION_LIMIT})"
                yield length > FUNCTION_LIMIT, words


def main() -> None:
    """Print what is above its aim; exit with 1 if anything is above its limit."""
    found = list(findings())
    for fails, words in found:
        print("too long" if fails else "note    ", words)
    sys.exit(any(fails for fails, _ in found))


if __name__ == "__main__":
    main()

"""The small tables of data/grammar.toml."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "data" / "grammar.toml"


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def grammar_table(name: str) -> Any:
    """One table of the file."""
    return _tables()[name]


def word_set(name: str) -> frozenset[str]:
    """One set of words."""
    return frozenset(_tables()["words"][name].split())

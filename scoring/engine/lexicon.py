"""The word lists of data/lexicon/*.toml, expanded once: concept -> plain words."""

import tomllib
from functools import cache
from pathlib import Path

from scoring.engine.pattern import plain_phrases
from scoring.engine.word_list import WordList

FOLDER = Path(__file__).parent / "data" / "lexicon"


@cache
def concepts() -> dict[str, WordList]:
    """Every concept with the plain words that name it, in the order of the files."""
    lists: dict[str, WordList] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for name, entries in tomllib.loads(path.read_text(encoding="utf-8"))["concepts"].items():
            if name in lists:
                raise ValueError(f"{path.name}: the concept {name!r} is already in another file")
            verb_forms: dict[str, str] = {}
            for entry in entries:
                verb_forms.update(plain_phrases(entry, {}))
            lists[name] = WordList(verb_forms)
    return lists


@cache
def words_of(concept: str) -> frozenset[str]:
    """The plain words of one concept, for looking a single word up."""
    return frozenset(concepts()[concept].texts)


@cache
def deeds() -> frozenset[str]:
    """The plain words that are filmable verbs and name no thing."""
    return words_of("action") - words_of("action_or_thing")

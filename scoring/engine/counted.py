"""What can be counted in any prompt: how long, how many people, how much happens."""

import tomllib
from functools import cache
from math import log1p
from pathlib import Path

from scoring.engine.reading import Reading

FILE = Path(__file__).parent / "data" / "counted.toml"
MOST = 4  # of anything: the fifth says nothing new
MOST_WORDS = 60  # few judged prompts are longer, so nothing is known beyond

# Counted from the hits of a word list of the lexicon.
LISTED = {
    "people": "person",
    "groups": "group",
    "pronouns": "pronoun_person",
    "animals": "animal",
    "actions": "action",
    "body_motion": "bodily_move",
    "negations": "negator",
    "sequence": "sequence_word",
    "liquids": "liquid",
    "colours": "color",
    "emotions": "emotion_word",
    "manner": "manner",
    "style": "style_word",
    "camera": "camera_word",
    "hands": "hand",
    "faces": "face",
    "speech": "speak",
    "lettered": "lettered_thing",
}
# Counted from the words of data/counted.toml.
LOOKED_UP = ("joins", "places", "articles", "pointers", "numbers", "scenery", "fire", "vehicles")
COUNTED = ("length", "continuous", "commas", *LISTED, *LOOKED_UP)


def counted(reading: Reading) -> tuple[float, ...]:
    """The counted features of a prompt, in the order of COUNTED."""
    words = reading.words
    found = dict.fromkeys(LOOKED_UP, 0)
    for name in filter(None, map(_table().get, words)):
        found[name] += 1
    continuous = len([hit for hit in reading.hits("action") if hit.phrase.endswith("ing")])
    listed = map(len, map(reading.hits, LISTED.values()))
    tallies = (continuous, reading.prompt.count(","), *listed, *found.values())
    return (log1p(min(len(words), MOST_WORDS)), *[tally if tally < MOST else MOST for tally in tallies])


@cache
def _table() -> dict[str, str]:
    """Word -> the name of its set."""
    return {word: name for name in LOOKED_UP for word in words_counted_as(name)}


def words_counted_as(*names: str) -> list[str]:
    """The words of some of the sets that are looked up."""
    return [word for name in names for word in _sets()[name].split()]


@cache
def _sets() -> dict[str, str]:
    sets: dict[str, str] = tomllib.loads(FILE.read_text(encoding="utf-8"))["words"]
    return sets

"""The benchmark's prompts: like those that people type, made of the lists in bench_prompts.toml, always the same."""

import re
import tomllib
from pathlib import Path
from random import Random

from scoring.engine.json_lines import MOST_CHARACTERS
from scoring.engine.risk_factors import RISK_FACTORS

FILE = Path(__file__).with_name("bench_prompts.toml")
SLOT = re.compile(r"\{(\w+)\}")
SEED = 1
# Prompts as people type them have about 300 characters in the mean, one in a hundred more than a thousand.
MEAN_OF_LOG, SPREAD_OF_LOG = 5.48, 0.62
SHARE_OF_TAGS = 0.25


def made_prompts(number: int) -> list[str]:
    """As many different prompts."""
    lists: dict[str, list[str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    chance = Random(SEED)  # noqa: S311
    prompts: dict[str, None] = {}
    while len(prompts) < number:
        prompts[_made(lists, chance)] = None
    return list(prompts)


def _made(lists: dict[str, list[str]], chance: Random) -> str:
    length = chance.lognormvariate(MEAN_OF_LOG, SPREAD_OF_LOG)
    text = _filled("openings", lists, chance)
    text = text[0].upper() + text[1:]
    while len(text) < length * (1 - SHARE_OF_TAGS):
        sentence = _filled("sentences", lists, chance)
        text += f"{'' if text[-1] == '.' else '.'} {sentence[0].upper()}{sentence[1:]}"
    while len(text) < length:
        text = f"{text.removesuffix('.')}, {_filled('tags', lists, chance)}"
    return text


def _filled(name: str, lists: dict[str, list[str]], chance: Random) -> str:
    """One of a list, its {names} filled from the lists of these names."""
    return SLOT.sub(lambda slot: _filled(slot[1], lists, chance), chance.choice(lists[name]))


def hostile_prompts() -> dict[str, str]:
    """Texts of the greatest length that a request may have, each of one kind of thing that is costly to read."""
    lists: dict[str, list[str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    pieces = {piece: piece for piece in lists["hostile"]}
    pieces["examples"] = " ".join(text for factor in RISK_FACTORS for text in factor.failing)
    pieces["made prompts"] = " ".join(made_prompts(100))
    return {kind: (piece * (MOST_CHARACTERS // len(piece) + 1))[:MOST_CHARACTERS] for kind, piece in pieces.items()}

"""A release of the weights: an immutable value, read from a small file that a person can follow."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, hypot, log
from pathlib import Path
from typing import Any

from scoring.engine.risk_factor import LOWERS, RiskFactor
from scoring.engine.text_terms import HEADS, TextTerms, text_terms_from

FILE = Path(__file__).parent / "data" / "release.json"
SIGMAS_FOR_80_PERCENT = 1.28


def sigmoid(log_odds: float) -> float:
    """Log-odds as a probability."""
    return 1.0 / (1.0 + exp(-log_odds))


def logit(probability: float) -> float:
    """A probability as log-odds."""
    return log(probability / (1.0 - probability))


@dataclass(frozen=True, slots=True)
class ModeWeights:
    """One mode: log-odds with no finding, the spread of our doubt, and the head it belongs to."""

    base: float
    spread: float
    head: str


@dataclass(frozen=True, slots=True)
class HeadWeights:
    """One head: log-odds with no finding, the share of its failures that waste the clip, and the share of its modes'
    findings that whoever judges the whole clip takes notice of."""

    base: float
    wasted_share: float
    factor_share: float


@dataclass(frozen=True, eq=False)
class Release:
    """Everything learned or assumed; `name` goes into every verdict."""

    name: str
    modes: Mapping[str, ModeWeights]
    heads: Mapping[str, HeadWeights]
    spread: float
    families: Mapping[str, str]
    family_shift: Mapping[str, float]
    family_spread: Mapping[str, float]
    factors: Mapping[str, float]
    by_strength: Mapping[str, Mapping[str, float]]
    fading: float
    head_fading: float
    named_share: float
    text: TextTerms | None
    yellow_from: float
    red_from: float

    def weight_of(self, factor: RiskFactor) -> float:
        """The factor's log-odds, positive when it raises."""
        size = self.factors.get(factor.slug, self.by_strength[factor.direction][factor.strength])
        return -size if factor.direction == LOWERS else size

    def shift_for(self, platform: str) -> float:
        """How much better or worse than the average this platform's family is, in log-odds."""
        return self.family_shift[self.families.get(platform, "unknown")]

    def spread_for(self, platform: str) -> float:
        """The doubt that this platform's family adds."""
        return self.family_spread[self.families.get(platform, "unknown")]


def release_from(data: Mapping[str, Any]) -> Release:
    """A release from the parsed contents of a release file."""
    costs = data["costs"]
    text = text_terms_from(data["text"]) if "text" in data else None
    return Release(
        name=data["name"],
        modes={
            slug: ModeWeights(logit(row["probability"]), row["spread"], row["head"])
            for slug, row in data["modes"].items()
        },
        heads={head: _head_from(data["heads"][head]) for head in HEADS},
        spread=hypot(data["overall_spread"], text.doubt if text else 0.0),
        families={platform: name for name, row in data["families"].items() for platform in row["platforms"]},
        family_shift={name: row["shift"] for name, row in data["families"].items()},
        family_spread={name: row["spread"] for name, row in data["families"].items()},
        factors=data["factors"],
        by_strength=data["weight_by_strength"],
        fading=data["fading"],
        head_fading=data["head_fading"],
        named_share=data.get("named_share", 1.0),
        text=text,
        yellow_from=break_even(costs["needless_second_look"], costs["wasted_clip"]),
        red_from=break_even(costs["needless_rewrite"], costs["wasted_clip"]),
    )


def _head_from(row: Mapping[str, Any]) -> HeadWeights:
    return HeadWeights(logit(row["probability"]), row["wasted_share"], row.get("factor_share", 1.0))


def break_even(needless_cost: float, wasted_cost: float) -> float:
    """The probability from which acting costs less than not acting: p * wasted = (1 - p) * needless."""
    return needless_cost / (needless_cost + wasted_cost)


@cache
def current_release() -> Release:
    """The release that comes with the engine."""
    return release_from(json.loads(FILE.read_text(encoding="utf-8")))

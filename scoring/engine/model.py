"""A release of the weights: an immutable value, read from a small file that a person can follow."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from math import exp, hypot, log
from pathlib import Path
from typing import Any

from scoring.engine.once import once
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


@dataclass(frozen=True, slots=True)
class Moved:
    """What outcomes taught: a shift in log-odds, and all the doubt that is left."""

    shift: float
    spread: float


@dataclass(frozen=True, eq=False)
class PlatformWeights:
    """What outcomes taught about one platform: in place of its family's shift, beyond it for the whole clip, for each
    model version and for each mode."""

    every_mode: Moved
    whole_clip: Moved
    models: Mapping[str, float]
    modes: Mapping[str, Moved]


@dataclass(frozen=True, eq=False)
class Place:
    """A platform and model version as a release sees them: `shift` moves modes and heads alike, `whole_clip` the whole
    clip's figure besides, `modes` each mode besides."""

    shift: float
    whole_clip: float
    modes: Mapping[str, float]
    spread: float
    spreads: Mapping[str, float]


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
    platforms: Mapping[str, PlatformWeights] = field(default_factory=dict)
    factors_by_mode: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    _places: dict[tuple[str, str], Place] = field(default_factory=dict, init=False, repr=False)
    _weights: dict[str, dict[str, float]] = field(default_factory=dict, init=False, repr=False)

    @once
    def red_line(self) -> float:
        """The log-odds from which a light is red."""
        return logit(self.red_from)

    def weight_of(self, factor: RiskFactor, mode: str = "") -> float:
        """The factor's log-odds, positive when it raises; in one mode, as far as that was learned apart."""
        size = self.factors.get(factor.slug, self.by_strength[factor.direction][factor.strength])
        size = self.factors_by_mode.get(mode, {}).get(factor.slug, size)
        return -size if factor.direction == LOWERS else size

    def weights_of(self, factor: RiskFactor) -> Mapping[str, float]:
        """The factor's log-odds in each of its modes."""
        found = self._weights.get(factor.slug)
        if found is None:
            found = {mode: self.weight_of(factor, mode) for mode in factor.failure_modes}
            self._weights[factor.slug] = found
        return found

    def shift_for(self, platform: str, model_version: str = "") -> float:
        """How much better or worse than the average a platform or model version is in every mode, in log-odds."""
        return self.place_of(platform, model_version).shift

    def place_of(self, platform: str, model_version: str = "") -> Place:
        """What the release knows of a platform and a model version; looked up once each."""
        learned = self.platforms.get(platform)
        version = model_version if learned and model_version in learned.models else ""
        key = (platform if learned or platform in self.families else "", version)
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = self._place(*key)
        return found

    def _place(self, platform: str, version: str) -> Place:
        family = self.families.get(platform, "unknown")
        learned = self.platforms.get(platform)
        if learned is None:
            doubt = self.family_spread[family]
            spreads = {mode: row.spread + doubt for mode, row in self.modes.items()}
            return Place(self.family_shift[family], 0.0, {}, self.spread + doubt, spreads)
        spreads = {mode: row.spread + learned.every_mode.spread for mode, row in self.modes.items()}
        spreads |= {mode: row.spread for mode, row in learned.modes.items()}
        return Place(
            shift=learned.every_mode.shift + learned.models.get(version, 0.0),
            whole_clip=learned.whole_clip.shift,
            modes={mode: row.shift for mode, row in learned.modes.items()},
            spread=hypot(learned.whole_clip.spread, self.text.doubt if self.text else 0.0),
            spreads=spreads,
        )


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
        platforms={slug: _platform_from(row) for slug, row in data.get("platforms", {}).items()},
        factors_by_mode=data.get("factors_by_mode", {}),
    )


def _platform_from(row: Mapping[str, Any]) -> PlatformWeights:
    return PlatformWeights(
        every_mode=Moved(row["shift"], row["spread"]),
        whole_clip=Moved(**row["whole_clip"]),
        models={version: model["shift"] for version, model in row["models"].items()},
        modes={mode: Moved(**moved) for mode, moved in row["modes"].items()},
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

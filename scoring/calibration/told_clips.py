"""Clips as their users told of them, and how much each may say: no account weighs more than a few clips."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from scoring.engine import assess
from scoring.engine.assess import Met, heads_of, held_back, moved
from scoring.engine.model import Place, Release, logit
from scoring.engine.risk_factor import RAISES, Match, RiskFactor
from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.wording import Wording

CLIPS_A_DAY = 20  # of one account: no more are counted
MOST_WEIGHT = 2.0  # of one account, in clips, whatever it tells of and wherever


@dataclass(frozen=True, slots=True)
class ToldClip:
    """One generated clip. `failed` names the engine's modes that it shows; None: it failed, and nobody said how.
    `elsewhere`: it failed only in modes that no prompt causes. `terms` is what the release says of its wording as a
    whole; None: the wording is not kept."""

    key: str  # grows with time
    account: int
    day: str
    platform: str
    model_version: str
    factors: tuple[str, ...]
    failed: frozenset[str] | None
    elsewhere: bool = False
    terms: Mapping[str, float] | None = None

    @property
    def good(self) -> bool:
        """Nothing failed at all."""
        return self.failed == frozenset() and not self.elsewhere


@dataclass(frozen=True, slots=True)
class Weighed:
    """A clip and how much it says."""

    clip: ToldClip
    weight: float


def weighed(clips: Iterable[ToldClip]) -> list[Weighed]:
    """The clips that count, in the order of time; those of one account together weigh at most MOST_WEIGHT."""
    counted, on_day = [], Counter[tuple[int, str]]()
    for clip in sorted(clips, key=lambda clip: clip.key):
        on_day[clip.account, clip.day] += 1
        if on_day[clip.account, clip.day] <= CLIPS_A_DAY:
            counted.append(clip)
    many = Counter(clip.account for clip in counted)
    return [Weighed(clip, min(1.0, MOST_WEIGHT / many[clip.account])) for clip in counted]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a release says of a clip, before and after it is held back for want of strong evidence."""

    modes: Mapping[str, float]
    whole: float | None
    shown_modes: Mapping[str, float]
    shown: float | None


def judged(clip: ToldClip, release: Release) -> Judged:
    """The log-odds of every mode and of the whole clip; the latter None where the release weighs words not kept."""
    place, factors = release.place_of(clip.platform, clip.model_version), met(clip)
    excess = excess_of(factors, release)
    modes = {mode: row.base + moved(place, mode) + excess.get(mode, 0.0) for mode, row in release.modes.items()}
    strong = {mode for factor in factors if _shown_to_fail(factor) for mode in factor.failure_modes}
    listed = excess_of([factor for factor in factors if not isinstance(factor.find, Wording)], release)
    line = logit(release.red_from)
    proven = {mode for mode in strong if release.modes[mode].base + moved(place, mode) + listed.get(mode, 0.0) >= line}
    whole = whole_clip(clip, excess, place, release)
    return Judged(
        modes=modes,
        whole=whole,
        shown_modes={mode: held_back(value, mode in proven, release) for mode, value in modes.items()},
        shown=None if whole is None else held_back(whole, bool(strong), release),
    )


def whole_clip(
    clip: ToldClip, excess: Mapping[str, float], place: Place, release: Release, further: float = 0.0
) -> float | None:
    """The log-odds that the clip is wasted, with every mode and head moved further by so much."""
    if release.text and clip.terms is None:
        return None
    terms = (clip.terms or {}) if release.text else {}
    return logit(heads_of(terms, excess, place.shift + further, release)[1]) + place.whole_clip


def excess_of(factors: Iterable[RiskFactor], release: Release) -> dict[str, float]:
    """What the factors add to each mode."""
    return assess.excess_of([Met(factor, (Match(),)) for factor in factors], release)


def met(clip: ToldClip) -> tuple[RiskFactor, ...]:
    """The factors that the clip's prompt met, as far as they still exist."""
    known = factors_by_slug()
    return tuple(known[slug] for slug in clip.factors if slug in known)


@cache
def factors_by_slug() -> dict[str, RiskFactor]:
    """Every factor by its name."""
    return {factor.slug: factor for factor in RISK_FACTORS}


def _shown_to_fail(factor: RiskFactor) -> bool:
    return factor.direction == RAISES and factor.strength == "strong"

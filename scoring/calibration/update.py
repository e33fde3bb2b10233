"""Learning from outcomes: how far they move a release, worked out afresh from all of them around the shipped one.

Two steps, each the most probable weights under a prior around the release (Laplace's approximation). First, for each
platform, whole clips that failed or served move the platform and its model versions. Then, for each mode, the modes
that were told move that mode on each platform, and its factors everywhere. Nothing is added to what was learned before,
so neither the order of the outcomes nor a run that was cut short matters. Plain Python: see newton.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any

from scoring.calibration.newton import Posterior, Row, posterior, sigmoid
from scoring.calibration.told_clips import (
    ToldClip,
    Weighed,
    excess_of,
    factors_by_slug,
    judged,
    met,
    weighed,
    whole_clip,
)
from scoring.engine.model import Release, release_from
from scoring.engine.risk_factor import LOWERS

# How far outcomes may pull, as deviations in log-odds: less than our doubt, since an account may tell what it likes.
PLATFORM, MODEL_VERSION, WHOLE_CLIP, MODE_OF_PLATFORM = 0.3, 0.2, 0.3, 0.4
FACTOR = {"strong": 0.1, "moderate": 0.15, "weak": 0.2}
# By how much, at most, any published probability moves because of one account: tests/scoring/calibration/test_bound.py.
MOST_MOVED_BY_ONE = 0.2
NUDGE = 0.1

Terms = tuple[tuple[int, float], ...]


@dataclass(frozen=True, eq=False)
class PlatformFit:
    """One platform's whole clips. Weights: 0 the platform, 1 the whole clip besides, then each model version."""

    slug: str
    versions: tuple[str, ...]
    rows: tuple[tuple[int, Row], ...]  # by account
    found: Posterior

    @property
    def shift(self) -> float:
        return self.found.moved[0]

    def version_shift(self, version: str) -> float:
        """How far the version stands from its platform."""
        return self.found.moved[2 + self.versions.index(version)] if version in self.versions else 0.0


@dataclass(frozen=True, eq=False)
class ModeFit:
    """One mode everywhere. Weights: the mode on each platform, then each factor's size."""

    mode: str
    platforms: tuple[str, ...]
    factors: tuple[str, ...]
    rows: tuple[tuple[int, str, Row], ...]  # by account and platform
    found: Posterior


@dataclass(frozen=True, eq=False)
class Learned:
    """What the outcomes say, around a prior."""

    prior: Release
    data: Mapping[str, Any]
    clips: tuple[Weighed, ...]
    platforms: Mapping[str, PlatformFit]
    modes: Mapping[str, ModeFit]

    @cached_property
    def accounts(self) -> frozenset[int]:
        """Whose outcomes counted."""
        return frozenset(item.clip.account for item in self.clips)


def learn(data: Mapping[str, Any], clips: Iterable[ToldClip]) -> Learned:
    """Fit every platform and every mode around the release in `data`."""
    prior, counted = release_from(data), weighed(clips)
    on_platform: dict[str, list[Weighed]] = defaultdict(list)
    for item in counted:
        on_platform[item.clip.platform].append(item)
    platforms = {slug: fit_platform(slug, items, prior) for slug, items in sorted(on_platform.items())}
    seen = [seen_by(prior, item, platforms[item.clip.platform]) for item in counted]
    modes = {mode: fit_mode(mode, seen, prior) for mode in prior.modes}
    return Learned(prior, data, tuple(counted), platforms, modes)


def fit_platform(slug: str, items: Sequence[Weighed], prior: Release) -> PlatformFit:
    """Move a platform, and its model versions, by its whole clips."""
    place = prior.place_of(slug)
    versions = tuple(sorted({item.clip.model_version for item in items} - {""}))
    numbers = {version: 2 + number for number, version in enumerate(versions)}
    rows = []
    for clip, weight in ((item.clip, item.weight) for item in items):
        excess = excess_of(met(clip), prior)
        before, after = (whole_clip(clip, excess, place, prior, further) for further in (0.0, NUDGE))
        if before is None or after is None or clip.elsewhere:
            continue
        slope = min(1.0, (after - before) / NUDGE)
        version: Terms = ((numbers[clip.model_version], slope),) if clip.model_version else ()
        rows.append((clip.account, Row(((0, slope), (1, 1.0), *version), before, float(not clip.good), weight)))
    deviations = (platform_deviation(slug, prior), WHOLE_CLIP, *(MODEL_VERSION for _ in versions))
    return PlatformFit(slug, versions, tuple(rows), posterior([row for _, row in rows], deviations))


def platform_deviation(slug: str, prior: Release) -> float:
    """How far a platform may be pulled: its family's doubt, within bounds."""
    return min(PLATFORM, prior.family_spread[prior.families.get(slug, "unknown")])


@dataclass(frozen=True, slots=True)
class Seen:
    """One clip as the prior judges it, moved as far as its platform was; and how surely each mode failed."""

    clip: ToldClip
    weight: float
    log_odds: Mapping[str, float]
    further: float
    failed: Mapping[str, float]


def seen_by(prior: Release, item: Weighed, fit: PlatformFit) -> Seen:
    """A clip, ready for every mode."""
    clip = item.clip
    log_odds = judged(clip, prior).modes
    further = fit.shift + fit.version_shift(clip.model_version)
    return Seen(clip, item.weight, log_odds, further, shares_failed(clip, log_odds))


def shares_failed(clip: ToldClip, log_odds: Mapping[str, float]) -> dict[str, float]:
    """How surely each mode failed; where nobody said how a clip failed, each takes its share of the blame."""
    if clip.failed is not None:
        return dict.fromkeys(clip.failed, 1.0)
    risks = {mode: sigmoid(value) for mode, value in log_odds.items()}
    some = 1.0 - prod(1.0 - risk for risk in risks.values())
    return {mode: risk / some for mode, risk in risks.items()}


def faded_factors(clip: ToldClip, mode: str, prior: Release) -> Iterator[tuple[str, float]]:
    """The factors met that bear on the mode, each with how much a change of its size counts, as faded_sum has it."""
    own = [factor for factor in met(clip) if mode in factor.failure_modes]
    for lowering in (False, True):
        side = [factor for factor in own if (factor.direction == LOWERS) is lowering]
        side.sort(key=lambda factor: (-abs(prior.weight_of(factor, mode)), factor.slug))
        for number, factor in enumerate(side):
            yield factor.slug, (-1.0 if lowering else 1.0) * prior.fading**number


def fit_mode(mode: str, seen: Sequence[Seen], prior: Release) -> ModeFit:
    """Move a mode on each platform, and its factors, by what was told of it."""
    faded = [tuple(faded_factors(item.clip, mode, prior)) for item in seen]
    platforms = tuple(sorted({item.clip.platform for item in seen}))
    factors = tuple(sorted({slug for met_there in faded for slug, _ in met_there}))
    places = {slug: number for number, slug in enumerate(platforms)}
    sizes = {slug: number for number, slug in enumerate(factors, start=len(platforms))}
    alike: dict[Row, Row] = {}  # many clips say the same: one row for all of them
    rows = []
    for item, met_there in zip(seen, faded, strict=True):
        terms: Terms = ((places[item.clip.platform], 1.0), *((sizes[slug], value) for slug, value in met_there))
        row = Row(terms, item.log_odds[mode] + item.further, item.failed.get(mode, 0.0), item.weight)
        rows.append((item.clip.account, item.clip.platform, alike.setdefault(row, row)))
    known = factors_by_slug()
    deviations = [MODE_OF_PLATFORM for _ in platforms] + [FACTOR[known[slug].strength] for slug in factors]
    return ModeFit(mode, platforms, factors, tuple(rows), posterior(together(row for *_, row in rows), deviations))


def together(rows: Iterable[Row]) -> list[Row]:
    """The same evidence in fewer rows: alike ones as one."""
    weight: dict[tuple[Terms, float], float] = defaultdict(float)
    failed: dict[tuple[Terms, float], float] = defaultdict(float)
    for row in rows:
        weight[row.terms, row.offset] += row.weight
        failed[row.terms, row.offset] += row.weight * row.failed
    return [Row(*key, failed[key] / total, total) for key, total in weight.items()]

"""What outcomes taught, as a release file: the shipped one with platforms, model versions, modes and factors moved."""

from collections.abc import Mapping
from math import sqrt
from typing import Any

from scoring.calibration.told_clips import factors_by_slug
from scoring.calibration.update import (
    MODE_OF_PLATFORM,
    WHOLE_CLIP,
    Learned,
    ModeFit,
    PlatformFit,
    platform_deviation,
)
from scoring.engine.model import Release

PLACES = 4


def release_data(learned: Learned, name: str, on: str) -> dict[str, Any]:
    """The contents of a release file; cells without evidence stay as they were."""
    return {
        **learned.data,
        "name": name,
        "created_on": on,
        "learned_from_outcomes": {
            "on": on,
            "around": learned.prior.name,
            "outcomes": len(learned.clips),
            "accounts": len(learned.accounts),
        },
        "platforms": {slug: platform_data(fit, learned) for slug, fit in learned.platforms.items()},
        "factors_by_mode": {mode: sizes for mode, fit in learned.modes.items() if (sizes := sizes_of(fit, learned))},
    }


def platform_data(fit: PlatformFit, learned: Learned) -> dict[str, Any]:
    """One platform: every shift, and the doubt that is left of each."""
    prior, slug = learned.prior, fit.slug
    family = prior.families.get(slug, "unknown")
    doubt, pull = prior.family_spread[family], platform_deviation(slug, prior)
    left = sqrt(fit.found.variance_of([(0, 1.0)])) / pull
    left_of_whole = sqrt(fit.found.variance_of([(0, 1.0), (1, 1.0)]) / (pull**2 + WHOLE_CLIP**2))
    spread = doubt * left
    return {
        "shift": round(prior.family_shift[family] + fit.shift, PLACES),
        "spread": round(spread, PLACES),
        "whole_clip": {
            "shift": round(fit.found.moved[1], PLACES),
            "spread": round((learned.data["overall_spread"] + doubt) * left_of_whole, PLACES),
        },
        "models": {version: {"shift": round(fit.version_shift(version), PLACES)} for version in fit.versions},
        "modes": {mode: moved_mode(learned.modes[mode], slug, spread, prior) for mode in learned.modes},
    }


def moved_mode(fit: ModeFit, platform: str, spread: float, prior: Release) -> dict[str, float]:
    """One mode on one platform: its shift beyond the platform's, and all the doubt that is left of it there."""
    place = fit.platforms.index(platform)
    left = sqrt(fit.found.variance_of([(place, 1.0)])) / MODE_OF_PLATFORM
    # The more is known of the mode itself, the less it matters how far the platform as a whole is off.
    doubt = prior.modes[fit.mode].spread * left + spread * left**2
    return {"shift": round(fit.found.moved[place], PLACES), "spread": round(doubt, PLACES)}


def sizes_of(fit: ModeFit, learned: Learned) -> Mapping[str, float]:
    """The sizes that differ from the prior's in this mode; a factor never turns into its opposite."""
    found, known = {}, factors_by_slug()
    for number, slug in enumerate(fit.factors, start=len(fit.platforms)):
        before = abs(learned.prior.weight_of(known[slug], fit.mode))
        after = round(max(0.0, before + fit.found.moved[number]), PLACES)
        if after != round(before, PLACES):
            found[slug] = after
    return found

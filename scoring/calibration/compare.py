"""Is one release better than another on told clips? Plain Python, as the worker needs it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from scoring.calibration.newton import sigmoid
from scoring.calibration.told_clips import Weighed, judged
from scoring.engine.assess import light_of
from scoring.engine.model import Release

BINS = 10
PLACES = 4
LEAST = 1e-6
LIGHTS = ("green", "yellow", "red")


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of one thing, what happened, and how much that counts."""

    probability: float
    failed: bool
    weight: float
    light: str


def compare(clips: Sequence[Weighed], releases: Mapping[str, Release]) -> dict[str, Any]:
    """Every release's figures on the same clips, for whole clips and for their modes."""
    return {name: figures(clips, release) for name, release in releases.items()}


def figures(clips: Sequence[Weighed], release: Release) -> dict[str, Any]:
    """How true a release is of these clips: of the whole clip, and of each mode of clips whose failures were named."""
    whole, modes = [], []
    for item in clips:
        said = judged(item.clip, release)
        if said.shown is not None and not item.clip.elsewhere:
            whole.append(told(said.shown, not item.clip.good, item.weight, release))
        if item.clip.failed is not None:
            failed = item.clip.failed
            modes += [told(row, mode in failed, item.weight, release) for mode, row in said.shown_modes.items()]
    return {"release": release.name, "whole_clip": scores(whole), "modes": scores(modes)}


def told(log_odds: float, failed: bool, weight: float, release: Release) -> Told:
    """One probability beside what happened."""
    probability = sigmoid(log_odds)
    return Told(probability, failed, weight, light_of(probability, release))


def scores(rows: Sequence[Told]) -> dict[str, Any]:
    """Log loss, Brier score, calibration error and the share that failed under each light."""
    total = sum(row.weight for row in rows)
    if not total:
        return {"clips": 0}
    return {
        "clips": len(rows),
        "log_loss": round(sum(row.weight * surprise(row) for row in rows) / total, PLACES),
        "brier": round(sum(row.weight * (row.probability - row.failed) ** 2 for row in rows) / total, PLACES),
        "calibration_error": round(calibration_error(rows, total), PLACES),
        "failed_by_light": {light: failures([row for row in rows if row.light == light]) for light in LIGHTS},
    }


def surprise(row: Told) -> float:
    """How surprising what happened was."""
    said = row.probability if row.failed else 1.0 - row.probability
    return -log(max(LEAST, said))


def calibration_error(rows: Sequence[Told], total: float) -> float:
    """The mean gap between said and seen over bins of equal weight."""
    gaps, gap, filled = 0.0, 0.0, 0.0
    for row in sorted(rows, key=lambda row: row.probability):
        gap += row.weight * (row.probability - row.failed)
        filled += row.weight
        if filled >= total / BINS:
            gaps, gap, filled = gaps + abs(gap), 0.0, 0.0
    return (gaps + abs(gap)) / total


def failures(rows: Iterable[Told]) -> dict[str, Any]:
    """How many clips had a light, and the weighed share of them that failed."""
    clips = list(rows)
    weight = sum(row.weight for row in clips)
    share = sum(row.weight * row.failed for row in clips) / weight if weight else None
    return {"clips": len(clips), "failed": None if share is None else round(share, PLACES)}

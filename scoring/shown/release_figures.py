"""An evaluation of a release as rows of a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

COMPARED = {"proposed": "Proposed, learned without this month", "current": "Judging then", "shipped": "Shipped"}
SUBJECTS = {"whole_clip": "whole clips", "modes": "failure modes"}


@dataclass(frozen=True, slots=True)
class ReleaseFigures:
    """One release on one subject. `failed` is the share that failed under green, yellow and red; None: no clips."""

    name: str
    subject: str
    clips: int
    log_loss: float | None
    brier: float | None
    calibration_error: float | None
    failed: tuple[int | None, ...]


def release_figures(evaluation: Mapping[str, Any]) -> list[ReleaseFigures]:
    """The rows, whole clips first; none where nothing was compared."""
    figures = evaluation.get("figures", {})
    return [
        row_of(name, SUBJECTS[subject], figures[key][subject])
        for subject in SUBJECTS
        for key, name in COMPARED.items()
        if figures.get(key, {}).get(subject, {}).get("clips")
    ]


def row_of(name: str, subject: str, found: Mapping[str, Any]) -> ReleaseFigures:
    """One row, with shares in per cent."""
    shares = (found["failed_by_light"][light]["failed"] for light in ("green", "yellow", "red"))
    return ReleaseFigures(
        name=name,
        subject=subject,
        clips=found["clips"],
        log_loss=found["log_loss"],
        brier=found["brier"],
        calibration_error=found["calibration_error"],
        failed=tuple(None if share is None else round(100 * share) for share in shares),
    )

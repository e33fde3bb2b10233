"""Judged clips: what was asked, who made it, and whether people thought it failed."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FAILED_BELOW = 0.5
FEWEST, MOST = 0.08, 0.92  # shares of failures outside of which the lowest third is taken instead

# Which head a judged dimension speaks of. A dimension that is not here teaches nothing.
HEAD_OF_DIMENSION: Mapping[str, str] = {
    # Does the clip show what was asked?
    "alignment": "alignment",
    "video_text_consistency": "alignment",
    "object_class": "alignment",
    "scene": "alignment",
    "color": "alignment",
    "action": "alignment",
    "correct": "alignment",
    "event_completion": "alignment",
    "transition_completion": "alignment",
    "human_q1": "alignment",
    "fine_quantity": "alignment",
    "fine_color": "alignment",
    "fine_camera_view": "alignment",
    "fine_motion_direction": "alignment",
    "fine_event_order": "alignment",
    # Does it move as things and bodies do?
    "temporal_quality": "motion",
    "temporal_consistency": "motion",
    "motion_effects": "motion",
    "fine_speed": "motion",
    "human_q2": "motion",
    # Does it look good?
    "quality": "quality",
    "static_quality": "quality",
    "imaging_quality": "quality",
    "aesthetic_quality": "quality",
}
# Two judges of one set of prompts are one set: leaving one out leaves out both.
FAMILY_OF_DATASET: Mapping[str, str] = {
    "storyeval_gpt4o": "storyeval",
    "storyeval_llava": "storyeval",
    "tcbench_i2v": "tcbench",
    "tcbench_t2v_gpt4v": "tcbench",
}


@dataclass(frozen=True)
class Target:
    """What is predicted for a set that was left out: one dimension of it, by one head."""

    dataset: str
    dimension: str
    head: str


TARGETS = (
    Target("fetv", "alignment", "alignment"),
    Target("fetv", "temporal_quality", "motion"),
    Target("tvge", "alignment", "alignment"),
    Target("tvge", "quality", "quality"),
    Target("videobench", "temporal_consistency", "motion"),
    Target("videobench", "motion_effects", "motion"),
)


@dataclass(frozen=True, eq=False)
class Cell:
    """All that one generator was judged for in one dimension of one set: a row a prompt."""

    dataset: str
    dimension: str
    generator: str
    modality: str
    judge: str
    head: str
    prompts: tuple[str, ...]
    failed: NDArray[Any]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from other cells."""
        return self.dataset, self.dimension, self.generator, self.modality, self.judge

    @property
    def family(self) -> str:
        return family_of(self.dataset)

    @property
    def by_people(self) -> bool:
        """Whether people watched clips made from words alone."""
        return self.judge == "human" and self.modality == "t2v"


def family_of(dataset: str) -> str:
    """The set of prompts that a dataset belongs to."""
    return FAMILY_OF_DATASET.get(dataset, dataset)


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines, packed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def failed_of(labels: NDArray[Any]) -> NDArray[Any]:
    """1 for the failed: below a half, or the lowest third where nearly all or hardly any are."""
    failed = labels < FAILED_BELOW
    if not FEWEST <= failed.mean() <= MOST:
        third = np.quantile(labels, 1 / 3)
        failed = labels <= third
        if failed.mean() > FAILED_BELOW:
            failed = labels < third
    return failed.astype(np.float64)


def cells_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Cell, ...]:
    """The cells in which something failed and something did not; several clips of one prompt are averaged."""
    labels: dict[tuple[str, ...], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row["dimension"] in HEAD_OF_DIMENSION:
            key = tuple(str(row[name]) for name in ("dataset", "dimension", "model", "modality", "judge"))
            labels[key][row["prompt"]].append(row["label"])
    cells = []
    for key, by_prompt in sorted(labels.items()):
        prompts = tuple(sorted(by_prompt))
        failed = failed_of(np.array([np.mean(by_prompt[prompt]) for prompt in prompts]))
        if 0 < failed.mean() < 1:
            dataset, dimension, generator, modality, judge = key
            head = HEAD_OF_DIMENSION[dimension]
            cells.append(Cell(dataset, dimension, generator, modality, judge, head, prompts, failed))
    return tuple(cells)

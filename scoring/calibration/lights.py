"""Does red fail more often than green? Asked of the engine, with releases that never saw the set."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scoring.calibration.calibrated import Said
from scoring.calibration.features import Features, anywhere
from scoring.calibration.judged import TARGETS, Cell, Target, family_of
from scoring.calibration.ranking import cells_for
from scoring.engine.assess import assess
from scoring.engine.model import Release
from scoring.engine.verdict import Light

SHOWN = (Light.GREEN, Light.YELLOW, Light.RED)


@dataclass(frozen=True)
class Tally:
    """Clips under one light, and how many of them failed."""

    clips: int
    failed: int

    @property
    def share(self) -> float | None:
        """The share that failed; None without clips."""
        return self.failed / self.clips if self.clips else None


def by_light(
    features: Features, cells: Sequence[Cell], release_without: Mapping[str, Release]
) -> dict[str, dict[str, Tally]]:
    """For each target, and for all together, the clips and failures under each overall light."""
    found: dict[str, dict[str, Tally]] = {}
    for target in TARGETS:
        own = cells_for(target, cells)
        if own:
            release = release_without[family_of(target.dataset)]
            found[f"{target.dataset} {target.dimension}"] = _tallies(features, own, release)
    if found:
        found["all"] = {light: _sum(row[light] for row in list(found.values())) for light in SHOWN}
    return found


def _tallies(features: Features, cells: Sequence[Cell], release: Release) -> dict[str, Tally]:
    prompts = {prompt for cell in cells for prompt in cell.prompts}
    readings = features.readings
    light_of = {prompt: assess(readings[features.rows[prompt]], anywhere(), release).light for prompt in prompts}
    rows = [
        (light_of[prompt], bool(failed))
        for cell in cells
        for prompt, failed in zip(cell.prompts, cell.failed, strict=True)
    ]
    return {
        light: Tally(sum(row[0] is light for row in rows), sum(row[1] for row in rows if row[0] is light))
        for light in SHOWN
    }


def by_light_of_head(said: Mapping[str, Said], release: Release) -> dict[str, dict[str, Tally]]:
    """The same for each head's own probability, where the generator is known and the prompt is not."""
    return {head: _tallies_of(rows, release) for head, rows in said.items()}


def _tallies_of(said: Said, release: Release) -> dict[str, Tally]:
    red = (said.probability >= release.red_from) & said.strong
    green = said.probability < release.yellow_from
    chosen = {Light.GREEN: green, Light.YELLOW: ~(green | red), Light.RED: red}
    return {light: Tally(int(rows.sum()), int(said.failed[rows].sum())) for light, rows in chosen.items()}


def families_of(targets: Sequence[Target]) -> list[str]:
    """The sets that are left out, one after another."""
    return sorted({family_of(target.dataset) for target in targets})


def _sum(tallies: Iterable[Tally]) -> Tally:
    rows = list(tallies)
    return Tally(sum(row.clips for row in rows), sum(row.failed for row in rows))

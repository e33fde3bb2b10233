"""An evaluation as a page for people: tables in Markdown, plots as SVG."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from scoring.calibration.plots import bars, curves

RELIABILITY, RANKING = "reliability.svg", "ranking.svg"


def written(found: Mapping[str, Any]) -> str:
    """The whole page."""
    parts = (_head(found), _ranking(found), _calibration(found), _lights(found), _sets(found))
    return "\n".join(line for part in parts for line in part) + "\n"


def write(found: Mapping[str, Any], folder: Path) -> None:
    """The figures as JSON, the page and its plots, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "evaluation.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    (folder / "evaluation.md").write_text(written(found), encoding="utf-8")
    for name, drawing in plots(found).items():
        (folder / name).write_text(drawing, encoding="utf-8")


def plots(found: Mapping[str, Any]) -> dict[str, str]:
    """The page's plots by their file names."""
    tables = {
        head: [(row["predicted"], row["observed"]) for row in part["table"]]
        for head, part in found["calibration"].items()
    }
    return {
        RELIABILITY: curves(tables, "said", "happened"),
        RANKING: bars({name: tuple(row["mean"]) for name, row in found["ranking"].items()}),
    }


def _head(found: Mapping[str, Any]) -> Iterator[str]:
    yield f"# What the scorer is worth on judged clips ({found['release']})"
    yield ""
    yield "Every figure is of prompts that the numbers were not learned from."
    yield "Failed: rated under a half, or in the lowest third where nearly all or hardly any clips of a generator are."
    yield from (f"\n**{words}**" for words in found["not_run"])


def _ranking(found: Mapping[str, Any]) -> Iterator[str]:
    rows = found["ranking"]
    targets = list(next(iter(rows.values()))["each"])
    yield "\n## Ranking: AUROC within each generator, one set left out\n"
    yield "In brackets: where 95 of 100 draws of the prompts lie.\n"
    yield from _table(
        ["trained on the other sets", *targets, "mean", "AVA fitted is ahead by"],
        (
            [name, *(f"{row['each'][target][0]:.3f}" for target in targets), _range(row["mean"]), _lead(row)]
            for name, row in rows.items()
        ),
    )
    yield f"\n![Mean AUROC by method]({RANKING})"


def _lead(row: Mapping[str, Any]) -> str:
    return _range(row["behind_ours"], "+.3f") if any(row["behind_ours"]) else ""


def _calibration(found: Mapping[str, Any]) -> Iterator[str]:
    yield "\n## Calibration\n"
    yield "Folds of prompts: the generators are known, the prompts are not. Left out: nothing of the set is known but"
    yield "each generator's share of failures. The Brier score of base rates alone stands beside ours.\n"
    yield from _table(
        ["head", "clips", "ECE", "Brier", "bases alone", "ECE, set left out", "Brier, set left out", "bases alone"],
        (
            _calibration_row(head, row, found["calibration_left_out"].get(head))
            for head, row in found["calibration"].items()
        ),
    )
    yield f"\n![Reliability of each head]({RELIABILITY})\n"
    for head, row in found["calibration"].items():
        yield f"{head}: said → happened: " + " · ".join(
            f"{part['predicted']:.2f} → {part['observed']:.2f}" for part in row["table"]
        )
        yield ""


def _calibration_row(head: str, row: Mapping[str, Any], left: Mapping[str, Any] | None) -> list[str]:
    figures = [f"{part[name]:.3f}" for part in (row, left) if part for name in ("error", "brier", "brier_of_bases")]
    return [head, f"{row['clips']:,}", *figures]


def _lights(found: Mapping[str, Any]) -> Iterator[str]:
    yield "\n## Failures by light\n"
    yield "Share of failed clips (clips), by the light of each head's figure: known generators, prompts left out.\n"
    yield from _light_table("head", found["lights_known"])
    yield "\nA generator's base rate counts for much of that. Without it, by the engine's overall light:\n"
    yield "Share of failed clips (clips), by the light of the engine with a release that never saw the set.\n"
    for title, name in (("fitted", "lights"), ("written priors", "lights_of_priors")):
        yield from _light_table(title, found[name])
        yield ""


def _light_table(title: str, rows: Mapping[str, Any]) -> Iterator[str]:
    yield from _table([title, "green", "yellow", "red", "red : green", "in odds"], map(_light_row, rows.items()))


def _light_row(item: tuple[str, Mapping[str, Any]]) -> list[str]:
    target, row = item
    green, red = row["green"]["share"], row["red"]["share"]
    ratios = ["–", "–"]
    if green and red and red < 1:
        ratios = [f"{red / green:.2f}", f"{_odds(red) / _odds(green):.2f}"]
    return [target, *(_share(row[light]) for light in ("green", "yellow", "red")), *ratios]


def _odds(share: float) -> float:
    return share / (1 - share)


def _share(tally: Mapping[str, Any]) -> str:
    return f"{tally['share']:.3f} ({tally['clips']:,})" if tally["clips"] else "–"


def _sets(found: Mapping[str, Any]) -> Iterator[str]:
    yield "## The sets\n"
    names = ["set", "judgements", "prompts", "generators", "judge", "modality", "licence"]
    yield from _table(names, ([f"{row[name]}" for name in names] for row in found["sets"]))
    yield "\nWhich head a dimension teaches: " + ", ".join(
        f"{dimension} → {head}" for dimension, head in found["head_of_dimension"].items()
    )


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield "|" + " --- |" * len(names)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _range(triple: Sequence[float], form: str = ".3f") -> str:
    return f"{triple[0]:{form}} ({triple[1]:{form}} to {triple[2]:{form}})"

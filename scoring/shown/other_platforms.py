"""The same prompt on other platforms, as a page shows it."""

from dataclasses import dataclass

from scoring.engine.verdict import Light, Standing
from scoring.shown.figures import Figure, figure

WORDS = {
    "better": "Better",
    "no-clear-difference": "No clear difference",
    "worse": "Worse",
    "impossible": "Cannot make this clip",
    "retired": "Retired",
}


@dataclass(frozen=True, slots=True)
class ShownStanding:
    """One platform's row: its figure, or why it has none here."""

    slug: str
    name: str
    relation: str
    words: str
    light: Light
    figure: Figure | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherPlatforms:
    """The sentence that sums the comparison up, and a row for each platform but the one asked for."""

    summary: str
    rows: tuple[ShownStanding, ...]


def other_platforms(comparison: tuple[Standing, ...]) -> OtherPlatforms | None:
    """The rows in the engine's order; None where nothing was compared."""
    rows = tuple(_row(standing) for standing in comparison if standing.relation != "asked")
    return OtherPlatforms(_summary(comparison), rows) if rows else None


def _row(standing: Standing) -> ShownStanding:
    judged = standing.relation not in ("impossible", "retired")
    return ShownStanding(
        slug=standing.platform,
        name=standing.name,
        relation=standing.relation,
        words=WORDS[standing.relation],
        light=standing.light,
        figure=figure(standing.risk, standing.low, standing.high) if judged else None,
        reasons=standing.reasons,
    )


def _summary(comparison: tuple[Standing, ...]) -> str:
    better = [standing.name for standing in comparison if standing.relation == "better"]
    worse = [standing.name for standing in comparison if standing.relation == "worse"]
    said = f"Better for this prompt: {', '.join(better)}." if better else "No platform is shown to be better."
    return f"{said} Worse: {', '.join(worse)}." if worse else said

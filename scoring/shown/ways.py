"""Ways round, as a page lists them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scoring.engine.facts import Reference
from scoring.engine.risk_factors import RISK_FACTORS_BY_SLUG
from scoring.engine.verdict import Light, Verdict, Way
from scoring.engine.ways import FIRST_FRAME, SAYS_MORE_THAN_ADVICE
from scoring.shown.figures import Figure, figure

LABELS = {
    "platform": "Another platform",
    "reference-image": "A reference image",
    "shorter-clip": "A shorter clip",
    "edit": "The edit",
    "draft": "A draft first",
}
FIRST_FRAME_LABEL = "A first frame"


@dataclass(frozen=True, slots=True)
class ShownWay:
    """One way: what to do, and from which figure to which it leads. `risk_of` names a mode, or nothing: the whole."""

    label: str
    text: str
    risk_of: str
    before: Figure | None
    after: Figure | None
    light: Light | None
    source: Reference | None


def shown_ways(verdict: Verdict, mode_names: Mapping[str, str]) -> Iterator[ShownWay]:
    """The ways in the engine's order, each beside the figure that it lowers."""
    outlooks = {outlook.mode: outlook for outlook in verdict.outlooks}
    for way in verdict.ways:
        now = outlooks.get(way.mode, verdict)
        yield ShownWay(
            label=FIRST_FRAME_LABEL if way.text == FIRST_FRAME else LABELS[way.kind],
            text=way.text,
            risk_of=mode_names.get(way.mode, way.mode),
            before=figure(now.risk, now.low, now.high),
            after=figure(way.risk, way.low, way.high),
            light=way.light,
            source=way.source,
        )


def without_repeats(advice: Iterable[str], ways: Iterable[Way]) -> tuple[str, ...]:
    """Each piece of advice once, and none that one of the ways already gives."""
    factors = {factor for way in ways for factor in SAYS_MORE_THAN_ADVICE.get(way.text, ())}
    said = {RISK_FACTORS_BY_SLUG[factor].advice for factor in factors}
    return tuple(dict.fromkeys(text for text in advice if text not in said))

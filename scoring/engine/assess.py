"""What a release makes of a reading: log-odds for each mode and head, with the factors behind them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from scoring.engine.model import HEADS, Place, Release, logit, sigmoid
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Match, RiskFactor
from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.verdict import Context, Light
from scoring.engine.wording import Wording

MOST_PLACES = 8  # of one factor in one prompt
BELOW_RED = 0.02  # in log-odds


class Met(NamedTuple):
    """A factor met in a prompt, and where."""

    factor: RiskFactor
    matches: tuple[Match, ...]

    @property
    def told(self) -> bool:
        """Whether it says enough to be shown, and to count for the clip as a whole."""
        return self.matches[0].share >= 1.0

    @property
    def raises(self) -> bool:
        """Whether it says enough, and speaks for a failure."""
        return self.told and self.factor.direction == RAISES


class ModeRisk(NamedTuple):
    """One mode's figure and light before anyone is told."""

    log_odds: float
    risk: float
    light: Light


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything the words, the context and the release say."""

    reading: Reading
    met: tuple[Met, ...]
    modes: dict[str, ModeRisk]
    heads: dict[str, float]
    log_odds: float
    risk: float
    light: Light


def assess(reading: Reading, context: Context, release: Release) -> Assessment:
    """Ask every factor that could answer, and add up."""
    return weigh(reading, factors_met(reading, context), context, release)


def weigh(reading: Reading, met: tuple[Met, ...], context: Context, release: Release) -> Assessment:
    """Add up what these factors weigh."""
    place = release.place_of(context.platform.slug, context.model_version)
    named, together = _apart(met)
    weights = _weights_by_mode(named, release)
    listed = {mode: faded_sum(found, release.fading) for mode, found in weights.items()}
    excess, strong = _with_wording(listed, weights, together, release), strongly_raised(met)
    proven = proven_red(listed, strong, place, release) if together else strong
    modes = dict(_unmoved(release, place))
    for mode, amount in excess.items():
        modes[mode] = _mode_risk(release.modes[mode].base + moved(place, mode) + amount, mode in proven, release)
    terms = release.text.of(reading) if release.text else {}
    told = _with_wording(listed, weights, [item for item in together if item.told], release)
    heads, wasted = heads_of(terms, told, place.shift, release)
    log_odds = held_back(logit(wasted) + place.whole_clip, bool(strong), release)
    risk = sigmoid(log_odds)
    return Assessment(reading, met, modes, heads, log_odds, risk, light_of(risk, release))


def excess_of(met: Iterable[Met], release: Release) -> dict[str, float]:
    """What the factors add to each mode, in log-odds. What all words say together comes after what is listed; where it
    is too little to be told, it counts only beside that."""
    named, together = _apart(met)
    weights = _weights_by_mode(named, release)
    listed = {mode: faded_sum(found, release.fading) for mode, found in weights.items()}
    return _with_wording(listed, weights, together, release)


def _apart(met: Iterable[Met]) -> tuple[list[Met], list[Met]]:
    """What is listed, all of which is told, and what all words say together."""
    sides: tuple[list[Met], list[Met]] = [], []
    for item in met:
        sides[isinstance(item.factor.find, Wording)].append(item)
    return sides


def _weights_by_mode(named: Iterable[Met], release: Release) -> dict[str, list[float]]:
    weights: dict[str, list[float]] = defaultdict(list)
    for item in named:
        for mode, weight in release.weights_of(item.factor).items():
            weights[mode].append(weight)
    return weights


def _with_wording(
    listed: Mapping[str, float], weights: Mapping[str, list[float]], together: Iterable[Met], release: Release
) -> dict[str, float]:
    excess = dict(listed)
    for item in together:
        for mode, weight in release.weights_of(item.factor).items():
            if item.told or mode in excess:
                before = sum([each > 0 for each in weights.get(mode, ())])
                excess[mode] = excess.get(mode, 0.0) + weight * item.matches[0].share * release.fading**before
    return excess


def strongly_raised(met: Iterable[Met]) -> set[str]:
    """The modes that a finding on strong evidence raises."""
    raising = (item.factor for item in met if item.factor.direction == RAISES)
    return {mode for factor in raising if factor.strength == "strong" for mode in factor.failure_modes}


def proven_red(listed: Mapping[str, float], strong: set[str], place: Place, release: Release) -> set[str]:
    """Those of the `strong` modes that what is listed turns red: what all words say together carries none so far."""
    modes, line = release.modes, release.red_line
    return {mode for mode in strong if modes[mode].base + moved(place, mode) + listed.get(mode, 0.0) >= line}


def factors_met(reading: Reading, context: Context) -> tuple[Met, ...]:
    """The factors found in the prompt or its context, in their fixed order."""
    found = []
    for number in reading.asked.factors:
        factor = RISK_FACTORS[number]
        matches = tuple(islice(factor.find(reading, context), MOST_PLACES))
        if matches:
            found.append(Met(factor, matches))
    return tuple(found)


@lru_cache(maxsize=256)
def _unmoved(release: Release, place: Place) -> dict[str, ModeRisk]:
    """Every mode as it stands when nothing was found."""
    return {mode: _mode_risk(row.base + moved(place, mode), False, release) for mode, row in release.modes.items()}


def moved(place: Place, mode: str) -> float:
    """How far the platform and model version move the mode."""
    return place.shift + place.modes.get(mode, 0.0)


def faded_sum(weights: list[float], fading: float) -> float:
    """Each further factor in one direction adds less than the one before."""
    if len(weights) == 1:
        return weights[0]
    raising = sorted((weight for weight in weights if weight > 0), reverse=True)
    lowering = sorted(weight for weight in weights if weight < 0)
    return sum(weight * fading**n for side in (raising, lowering) for n, weight in enumerate(side))


def light_of(risk: float, release: Release) -> Light:
    """The light that the release's costs give to a probability."""
    if risk >= release.red_from:
        return Light.RED
    return Light.YELLOW if risk >= release.yellow_from else Light.GREEN


def held_back(log_odds: float, proven: bool, release: Release) -> float:
    """What is not proven, by a finding on strong evidence at least, does not turn red."""
    return log_odds if proven else min(log_odds, release.red_line - BELOW_RED)


def _mode_risk(log_odds: float, proven: bool, release: Release) -> ModeRisk:
    held = held_back(log_odds, proven, release)
    risk = sigmoid(held)
    return ModeRisk(held, risk, light_of(risk, release))


def heads_of(
    terms: Mapping[str, float], excess: Mapping[str, float], shift: float, release: Release
) -> tuple[dict[str, float], float]:
    """Each head's probability of failure, and that some head fails in a way that wastes the clip."""
    named = _named(excess, release)
    heads, kept = {}, 1.0
    for head, row in release.heads.items():
        start = row.base + shift + terms.get(head, 0.0)
        heads[head] = sigmoid(start + row.factor_share * named[head])
        kept *= 1.0 - row.wasted_share * sigmoid(start + release.named_share * named[head])
    return heads, 1.0 - kept


def _named(excess: Mapping[str, float], release: Release) -> dict[str, float]:
    """What the findings add to each head: the sum over its modes, each further one adding less."""
    moved: dict[str, list[float]] = {head: [] for head in HEADS}
    for mode, amount in excess.items():
        moved[release.modes[mode].head].append(amount)
    return {head: faded_sum(amounts, release.head_fading) for head, amounts in moved.items()}

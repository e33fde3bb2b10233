"""The scorer: a prompt and what is known of it in, a verdict out. The same in, the same out."""

from functools import cache, lru_cache
from typing import NamedTuple

from scoring.engine.assess import Assessment, assess
from scoring.engine.clip import clip_length
from scoring.engine.grammar.language import Legibility
from scoring.engine.model import SIGMAS_FOR_80_PERCENT, Release, current_release, sigmoid
from scoring.engine.notes import notes_on, read_in_part
from scoring.engine.reading import read
from scoring.engine.rewrite import advice_on, rewrite_of
from scoring.engine.verdict import Clip, Context, Finding, Light, Outlook, Rewrite, Verdict

MEDIUM_SPREAD = 0.95  # in log-odds; above it an interval says little
HIGH_SPREAD = 0.45
UNREAD_SPREAD = 1.5
NOT_OURS = "No wording of a prompt is known to cause or prevent this failure."
UNREAD = "The words do not tell enough to judge this failure."


class Figures(NamedTuple):
    """The figure at the top, with its interval and its light."""

    risk: float | None
    low: float | None
    high: float | None
    light: Light
    confidence: str


def score(prompt: str, context: Context, release: Release | None = None, *, rewrite: bool = True) -> Verdict:
    """Judge a prompt: one mode when the context names it, otherwise all."""
    reading = read(prompt)  # first: the vocabulary takes most memory while it is made, when little else should be there
    release = release or current_release()
    return verdict_on(assess(reading, context, release), context, release, rewrite=rewrite)


def verdict_on(assessment: Assessment, context: Context, release: Release, *, rewrite: bool = True) -> Verdict:
    """Say what an assessment comes to."""
    legible = assessment.reading.legibility is Legibility.READ
    outlooks = outlooks_of(assessment, context, release)
    better = _rewritten(assessment, context, release) if rewrite and legible else None
    risk, low, high, light, confidence = overall(assessment, outlooks, context, release)
    return Verdict(
        light=light,
        risk=risk,
        low=low,
        high=high,
        confidence=confidence,
        heads={head: round(value, 4) for head, value in assessment.heads.items()},
        outlooks=outlooks,
        findings=findings_of(assessment, context),
        rewrite=better,
        advice=advice_on(assessment, context, release),
        notes=notes_on(assessment.reading, context),
        release=release.name,
        clip=clip_length(assessment.reading, context),
    )


def outlooks_of(assessment: Assessment, context: Context, release: Release) -> tuple[Outlook, ...]:
    """One outlook a mode: of the mode asked for, or of all."""
    if context.mode is not None and context.mode not in assessment.modes:
        return (unpredictable(context.mode, NOT_OURS),)
    unread = assessment.reading.legibility is not Legibility.READ
    doubt = UNREAD_SPREAD if unread or read_in_part(assessment.reading) else 0.0
    raised = {mode for met in assessment.met if met.raises for mode in met.factor.failure_modes}
    spreads = release.place_of(context.platform.slug, context.model_version).spreads
    return tuple(
        unpredictable(mode, UNREAD)
        if unread and (mode not in raised or row.light is Light.GREEN)
        else _outlook(mode, row.log_odds, row.light, spreads[mode] + doubt)
        for mode, row in assessment.modes.items()
        if context.mode in (None, mode)
    )


@cache
def unpredictable(mode: str, reason: str) -> Outlook:
    """A mode without a figure, and why."""
    return Outlook(mode, Light.UNPREDICTABLE, None, None, None, "low", reason)


def findings_of(assessment: Assessment, context: Context) -> tuple[Finding, ...]:
    """Every place of every factor met, once for each mode it speaks of."""
    prompt, asked = assessment.reading.prompt, context.mode
    findings = []
    for factor, matches in [met for met in assessment.met if met.told]:
        for mode in factor.failure_modes:
            if asked is None or mode == asked:
                for match in matches:
                    span = match.span
                    text = prompt[span.start : span.end] if span else ""
                    findings.append(
                        Finding(factor.slug, mode, factor.direction, span, text, factor.message, factor.strength)
                    )
    return tuple(findings)


@lru_cache(maxsize=4096)
def _outlook(mode: str, log_odds: float, light: Light, spread: float) -> Outlook:
    low, high = interval(log_odds, spread)
    return Outlook(mode, light, round(sigmoid(log_odds), 4), low, high, confidence_of(spread))


def interval(log_odds: float, spread: float) -> tuple[float, float]:
    """The probabilities between which the truth lies four times in five, if the spread is right."""
    reach = SIGMAS_FOR_80_PERCENT * spread
    return round(sigmoid(log_odds - reach), 4), round(sigmoid(log_odds + reach), 4)


def confidence_of(spread: float) -> str:
    """The width of an interval in a word."""
    if spread <= HIGH_SPREAD:
        return "high"
    return "medium" if spread <= MEDIUM_SPREAD else "low"


def overall(assessment: Assessment, outlooks: tuple[Outlook, ...], context: Context, release: Release) -> Figures:
    """The figure at the top: of the one mode asked for, or that the clip is wasted."""
    if context.mode is not None:
        only = outlooks[0]
        return Figures(only.risk, only.low, only.high, only.light, only.confidence)
    spread = release.place_of(context.platform.slug, context.model_version).spread
    if assessment.reading.legibility is Legibility.READ:
        spread += UNREAD_SPREAD * read_in_part(assessment.reading)
        low, high = interval(assessment.log_odds, spread)
        return Figures(round(assessment.risk, 4), low, high, assessment.light, confidence_of(spread))
    low, high = interval(assessment.log_odds, spread + UNREAD_SPREAD)
    risk = max(assessment.risk, release.yellow_from)
    light = Light.YELLOW if assessment.light is Light.GREEN else assessment.light
    return Figures(round(risk, 4), low, max(high, round(risk, 4)), light, "low")


def figures_of(assessment: Assessment, context: Context, release: Release) -> Figures:
    """The figure at the top without the rest of the verdict."""
    outlooks = outlooks_of(assessment, context, release) if context.mode is not None else ()
    return overall(assessment, outlooks, context, release)


def _rewritten(assessment: Assessment, context: Context, release: Release) -> Rewrite | None:
    found = rewrite_of(assessment, context, release)
    if found is None:
        return None
    after = found.assessment
    outlooks = outlooks_of(after, context, release)
    risk, low, high, light, _ = overall(after, outlooks, context, release)
    if risk is None or low is None or high is None:
        return None
    return Rewrite(
        prompt=after.reading.prompt,
        edits=found.edits,
        light=light,
        risk=risk,
        low=low,
        high=high,
        outlooks=outlooks,
        advice=advice_on(after, context, release),
        clips=tuple(clip for each in found.clips if (clip := _clip(each, context, release)) is not None),
    )


def _clip(assessment: Assessment, context: Context, release: Release) -> Clip | None:
    risk, low, high, light, _ = figures_of(assessment, context, release)
    if risk is None or low is None or high is None:
        return None
    return Clip(assessment.reading.prompt, light, risk, low, high)

"""A better wording of the same idea: the factors' own edits, kept only if no mode gets worse."""

from dataclasses import dataclass

from scoring.engine.additions import additions
from scoring.engine.assess import Assessment, Met, assess
from scoring.engine.model import Release
from scoring.engine.protected import may_change
from scoring.engine.reading import read
from scoring.engine.risk_factor import RAISES, Match
from scoring.engine.splice import apply, compose, tidy
from scoring.engine.verdict import Context, Edit, Light, Span

MOST_EDITS = 12
MOST_ROUNDS = 4
MOST_ADVICE = 4
LEAST_GAIN = 1e-4


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The edits, in offsets of the prompt they were made from, and what the new prompt is judged to be."""

    edits: tuple[Edit, ...]
    assessment: Assessment


def rewrite_of(before: Assessment, context: Context, release: Release) -> Rewritten | None:
    """The rewrite, carried on until another round would change nothing; None where no edit helps."""
    edits: tuple[Edit, ...] = ()
    now = before
    for _ in range(MOST_ROUNDS):
        better = _round(now, context, release)
        if better is None:
            return Rewritten(edits, now) if edits else None
        edits = compose(before.reading.prompt, edits, better.edits)
        now = better.assessment
    return None


def advice_on(assessment: Assessment, context: Context, release: Release) -> tuple[str, ...]:
    """What words cannot do, for the factors met in modes that are not green; the weightiest first."""
    worried = _worried(assessment, context)
    said = [
        (release.weight_of(met.factor), match.advice or met.factor.advice)
        for met in assessment.met
        if met.factor.direction == RAISES and worried.intersection(met.factor.failure_modes)
        for match in met.matches[:1]
    ]
    said.sort(key=lambda item: -item[0])
    return tuple(dict.fromkeys(advice for _, advice in said if advice))[:MOST_ADVICE]


def _round(before: Assessment, context: Context, release: Release) -> Rewritten | None:
    """All edits at once; if that makes anything worse, one after another, keeping those that help."""
    worried = _worried(before, context)
    if not worried:
        return None
    edits = planned_edits(before, worried, release)
    edits += tuple(
        added
        for added in additions(before, context, worried)
        if all(edit.span.end < added.span.start for edit in edits)
    )
    attempt = _attempt(before, edits, context, release)
    if attempt is not None or len(edits) < 2:
        return attempt
    best = None
    for edit in edits:
        tried = _attempt(before, (*(best.edits if best else ()), edit), context, release)
        if tried is not None and (best is None or is_better(best.assessment, tried.assessment, context)):
            best = tried
    return best


def _attempt(before: Assessment, edits: tuple[Edit, ...], context: Context, release: Release) -> Rewritten | None:
    if not edits:
        return None
    prompt = apply(before.reading.prompt, edits)
    limit = context.platform.prompt_char_limit
    if limit and len(prompt) > max(limit, len(before.reading.prompt)):
        return None
    after = assess(read(prompt), context, release)
    return Rewritten(edits, after) if is_better(before, after, context) else None


def is_better(before: Assessment, after: Assessment, context: Context) -> bool:
    """No mode worse, the whole no worse, and what was asked for better."""
    if any(after.modes[mode].log_odds > row.log_odds + 1e-9 for mode, row in before.modes.items()):
        return False
    gain = before.risk - after.risk
    if context.mode in before.modes:
        return gain > -1e-9 and before.modes[context.mode].risk - after.modes[context.mode].risk > LEAST_GAIN
    return gain > LEAST_GAIN


def planned_edits(assessment: Assessment, worried: frozenset[str], release: Release) -> tuple[Edit, ...]:
    """The edits of the raising factors in these modes, heaviest first, none colliding, none in protected words."""
    offers = [
        (-release.weight_of(met.factor), number, tidy(assessment.reading.prompt, _edit(met, match)))
        for number, met in enumerate(assessment.met)
        if met.factor.direction == RAISES and worried.intersection(met.factor.failure_modes)
        for match in met.matches
        if match.replacement is not None and (match.edit_span or match.span) is not None
    ]
    kept: list[Edit] = []
    for _, _, edit in sorted(offers, key=lambda offer: (offer[0], offer[1], offer[2].span)):
        free = all(edit.span.end < other.span.start or other.span.end < edit.span.start for other in kept)
        if free and len(kept) < MOST_EDITS and may_change(assessment.reading, edit):
            kept.append(edit)
    return tuple(kept)


def _edit(met: Met, match: Match) -> Edit:
    span = match.edit_span or match.span or Span(0, 0)
    factor = met.factor
    return Edit(span, match.replacement or "", factor.slug, factor.message, factor.gives_up)


def _worried(assessment: Assessment, context: Context) -> frozenset[str]:
    """The modes to mend: those that are not green; all that were raised, if only the whole is not green."""
    if context.mode is not None:
        row = assessment.modes.get(context.mode)
        return frozenset() if row is None or row.light is Light.GREEN else frozenset({context.mode})
    modes = {mode for mode, row in assessment.modes.items() if row.light is not Light.GREEN}
    if not modes and assessment.light is not Light.GREEN:
        modes = {mode for met in assessment.met for mode in met.factor.failure_modes}
    return frozenset(modes)

"""A better wording of the same idea: the factors' own edits, kept only if no mode gets worse."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from scoring.engine.additions import additions
from scoring.engine.assess import Assessment, assess
from scoring.engine.best_case import HELD_BACK, best_case, stays_held_back
from scoring.engine.edits import Group, apart, groups_of
from scoring.engine.fit_clip import is_fit_clip
from scoring.engine.folding import fold
from scoring.engine.grammar.language import Legibility
from scoring.engine.model import Release
from scoring.engine.reading import read
from scoring.engine.splice import apply, compose
from scoring.engine.splitting import OWN_CLIPS
from scoring.engine.verdict import Context, Edit, Light

MOST_ROUNDS = 4
# Far above what a generator heeds, one round has to do, and few groups are tried alone: each costs a reading.
LONG = 2_000  # characters
READ_AGAIN = 4_000  # characters in all, where groups are tried one after another
MOST_ADVICE = 4
SHORT_WORD = 3
COMMON_IN_ADVICE = frozenset({"keep", "give", "make", "clip", "clips", "show", "leave", "them", "with", "from", "that"})
ALIKE = 0.6  # of the words of the shorter sentence
STEP = 1e-4  # what a single round has to gain
# Of one wasted clip. A needless second look costs a quarter of one; reading an offer about an eighth of it.
LEAST_GAIN = 0.03
LEAST_GAIN_WITH_LIGHT = 0.01
LIGHTS = (Light.GREEN, Light.YELLOW, Light.RED)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The edits, in offsets of the prompt they were made from, what the new prompt is judged to be, and the other
    clips, where the prompt became several."""

    edits: tuple[Edit, ...]
    assessment: Assessment
    further: tuple[str, ...] = ()
    clips: tuple[Assessment, ...] = ()


def rewrite_of(before: Assessment, context: Context, release: Release) -> Rewritten | None:
    """The rewrite, carried on until another round would change nothing; None where none is worth reading."""
    found = _carried_on(before, context, release)
    if found is None or not is_worth_reading(before, found.assessment, context):
        return None
    further = _further_clips(before, found.further, context, release)
    if further:
        return replace(found, clips=(found.assessment, *further))
    edits = tuple(replace(edit, gives_up=edit.gives_up.replace(OWN_CLIPS, "")) for edit in found.edits)
    return replace(found, edits=edits)


def advice_on(assessment: Assessment, context: Context, release: Release) -> tuple[str, ...]:
    """What words cannot do, for the factors met in modes that are not green; the weightiest first."""
    worried = _worried(assessment, context)
    said = [
        (release.weight_of(met.factor), match.advice or met.factor.advice)
        for met in assessment.met
        if met.raises and worried.intersection(met.factor.failure_modes)
        for match in met.matches[:1]
    ]
    said.sort(key=lambda item: -item[0])
    return tuple(unlike(advice for _, advice in said if advice))[:MOST_ADVICE]


def unlike(advice: Iterable[str]) -> list[str]:
    """The sentences without those that say again, in most of their words, what an earlier one said."""
    kept: dict[str, frozenset[str]] = {}
    for sentence in advice:
        words = _telling_words(sentence)
        if all(len(words & other) < ALIKE * min(len(words), len(other)) for other in kept.values()):
            kept[sentence] = words
    return list(kept)


@lru_cache(maxsize=1024)
def _telling_words(sentence: str) -> frozenset[str]:
    """What tells one advice from another; the sentences are few, and asked about at every verdict."""
    return frozenset(word for word in fold(sentence).split() if len(word) > SHORT_WORD) - COMMON_IN_ADVICE


def is_worth_reading(before: Assessment, after: Assessment, context: Context) -> bool:
    """Whether the figure that is asked for falls enough, or its light gets better and the figure falls at all."""
    old, new = _asked_for(before, context), _asked_for(after, context)
    gain = old[0] - new[0]
    return gain >= LEAST_GAIN or (gain >= LEAST_GAIN_WITH_LIGHT and LIGHTS.index(new[1]) < LIGHTS.index(old[1]))


def is_better(before: Assessment, after: Assessment, context: Context) -> bool:
    """No mode worse, the whole no worse, and what was asked for better."""
    if not is_no_worse(before, after):
        return False
    return _asked_for(before, context)[0] - _asked_for(after, context)[0] > STEP


def is_no_worse(before: Assessment, after: Assessment) -> bool:
    """Neither a mode nor the whole worse."""
    if after.risk > before.risk + 1e-9:
        return False
    return all(after.modes[mode].log_odds <= row.log_odds + 1e-9 for mode, row in before.modes.items())


def _asked_for(assessment: Assessment, context: Context) -> tuple[float, Light]:
    row = assessment.modes.get(context.mode) if context.mode is not None else None
    return (row.risk, row.light) if row is not None else (assessment.risk, assessment.light)


def _carried_on(before: Assessment, context: Context, release: Release, *, splits: bool = True) -> Rewritten | None:
    edits: tuple[Edit, ...] = ()
    further: tuple[str, ...] = ()
    now = before
    rounds = MOST_ROUNDS if len(before.reading.text) <= LONG else 1
    for _ in range(rounds):
        better = _round(now, context, release, splits=splits)
        if better is None:
            return Rewritten(edits, now, further) if edits else None
        edits = compose(before.reading.prompt, edits, better.edits)
        further = (*better.further, *further)
        now = better.assessment
    return None if rounds == MOST_ROUNDS else Rewritten(edits, now, further)


def _round(before: Assessment, context: Context, release: Release, *, splits: bool) -> Rewritten | None:
    """All edits at once; if that makes anything worse, one group after another, keeping those that help."""
    worried = _worried(before, context)
    if not worried:
        return None
    groups = groups_of(before, worried, release, splits=splits) + additions(before, context, worried)
    together = apart(groups)
    if not together or not _could_gain(before, together, LEAST_GAIN_WITH_LIGHT, context, release):
        return None
    best = _attempt(before, together, context, release)
    if best is not None or len(groups) < 2:
        return best
    return _one_by_one(before, groups + additions(before, context, worried, most=1), together, context, release)


def _one_by_one(
    before: Assessment, groups: tuple[Group, ...], failed: tuple[Group, ...], context: Context, release: Release
) -> Rewritten | None:
    """One group after another, those kept that help; what failed is not tried again, nor what could gain nothing."""
    best, kept = None, tuple[Group, ...]()
    for group in groups[: READ_AGAIN // len(before.reading.text)]:
        together = apart((*kept, group))
        if group not in together or together == failed or not _could_gain(before, (group,), STEP, context, release):
            continue
        tried = _attempt(before, together, context, release)
        if tried is not None and (best is None or is_better(best.assessment, tried.assessment, context)):
            best, kept = tried, together
    return best


def _could_gain(
    before: Assessment, groups: tuple[Group, ...], least: float, context: Context, release: Release
) -> bool:
    """Whether the figure that is asked for would fall by so much, if all went well. Of a split nobody knows."""
    if any(group.further or len(group.edits) > 1 for group in groups):
        return True
    old = _asked_for(before, context)[0]
    new = _asked_for(best_case(before, groups, context, release), context)[0]
    if release.red_from - HELD_BACK < new < release.red_from:
        return not stays_held_back(before, groups, context, release)
    return old - new > least


def _attempt(before: Assessment, groups: tuple[Group, ...], context: Context, release: Release) -> Rewritten | None:
    edits = tuple(edit for group in groups for edit in group.edits)
    prompt = apply(before.reading.prompt, edits)
    limit = context.platform.prompt_char_limit
    if limit and len(prompt) > max(limit, len(before.reading.prompt)):
        return None
    after = assess(read(prompt), context, release)
    if not is_better(before, after, context) or after.reading.legibility is not Legibility.READ:
        return None
    return Rewritten(edits, after, tuple(text for group in groups for text in group.further))


def _further_clips(
    before: Assessment, prompts: tuple[str, ...], context: Context, release: Release
) -> tuple[Assessment, ...]:
    """The other clips, each mended in its turn; none of them if one would be worse than the prompt as it was."""
    clips = []
    for prompt in prompts:
        clip = assess(read(prompt), context, release)
        mended = _carried_on(clip, context, release, splits=False)
        clip = clip if mended is None else mended.assessment
        if clip.reading.legibility is not Legibility.READ or not is_fit_clip(before, clip, context, release):
            return ()
        clips.append(clip)
    return tuple(clips)


def _worried(assessment: Assessment, context: Context) -> frozenset[str]:
    """The modes to mend: those that are not green; all that were raised, if only the whole is not green."""
    if context.mode is not None:
        row = assessment.modes.get(context.mode)
        return frozenset() if row is None or row.light is Light.GREEN else frozenset({context.mode})
    modes = {mode for mode, row in assessment.modes.items() if row.light is not Light.GREEN}
    if not modes and assessment.light is not Light.GREEN:
        modes = {mode for met in assessment.met if met.told for mode in met.factor.failure_modes}
    return frozenset(modes)

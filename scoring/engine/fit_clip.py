"""Whether one clip of several is worth offering beside the prompt that it comes from."""

from scoring.engine.assess import Assessment, weigh
from scoring.engine.model import Release
from scoring.engine.verdict import Context
from scoring.engine.wording import Wording


def is_fit_clip(before: Assessment, clip: Assessment, context: Context, release: Release) -> bool:
    """Whether the clip is less risky as a whole, and in no mode riskier by anything that a factor names.

    How all words together read tells two texts of one length apart; in a clip of a few words each of them weighs
    several times what it weighed in the prompt, so that share of a mode counts for the whole alone.
    """
    mode = context.mode
    if mode in clip.modes:
        return clip.modes[mode].log_odds <= before.modes[mode].log_odds + 1e-9
    if clip.risk >= before.risk:
        return False
    old, new = listed(before, context, release), listed(clip, context, release)
    return all(new.modes[mode].log_odds <= row.log_odds + 1e-9 for mode, row in old.modes.items())


def listed(assessment: Assessment, context: Context, release: Release) -> Assessment:
    """The same without what all words say together."""
    met = tuple(met for met in assessment.met if not isinstance(met.factor.find, Wording))
    return weigh(assessment.reading, met, context, release)

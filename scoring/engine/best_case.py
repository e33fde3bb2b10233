"""What edits could gain at most, told without reading the prompt that they make."""

from scoring.engine.assess import Assessment, Met, excess_of, heads_of, strongly_raised, weigh
from scoring.engine.edits import Group
from scoring.engine.model import Release, logit
from scoring.engine.risk_factor import Match
from scoring.engine.verdict import Context, Edit
from scoring.engine.wording import Wording

HELD_BACK = 0.01  # below red: a figure so near may be one that was held back
FAR_ABOVE = 0.5  # in log-odds: further above red than anything that is not seen here moves a prompt


def best_case(before: Assessment, groups: tuple[Group, ...], context: Context, release: Release) -> Assessment:
    """The prompt without the factors that are edited and without what all its words say, with those that are added."""
    return weigh(before.reading, _left(before, groups), context, release)


def stays_held_back(before: Assessment, groups: tuple[Group, ...], context: Context, release: Release) -> bool:
    """Whether the whole, held back below red for want of strong evidence, would be held back there even so."""
    left = _left(before, groups)
    if context.mode is not None or strongly_raised(before.met):
        return False
    place = release.place_of(context.platform.slug, context.model_version)
    terms = release.text.of(before.reading) if release.text else {}
    _, wasted = heads_of(terms, excess_of(left, release), place.shift, release)
    return logit(wasted) + place.whole_clip > logit(release.red_from) + FAR_ABOVE


def _left(before: Assessment, groups: tuple[Group, ...]) -> tuple[Met, ...]:
    edits = [edit for group in groups for edit in group.edits]
    left = [met for met in before.met if not isinstance(met.factor.find, Wording) and not _goes(met, edits)]
    return (*left, *(Met(factor, (Match(),)) for group in groups for factor in group.adds))


def _goes(met: Met, edits: list[Edit]) -> bool:
    """Whether a factor is edited, or stands only in words that are."""
    if any(edit.factor == met.factor.slug for edit in edits):
        return True
    spans = [match.span for match in met.matches]
    return all(span is not None and any(edit.span.overlaps(span) for edit in edits) for span in spans)

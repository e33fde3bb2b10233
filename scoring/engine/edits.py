"""The edits that the factors met in a prompt offer."""

from dataclasses import dataclass

from scoring.engine.assess import Assessment, Met
from scoring.engine.model import Release
from scoring.engine.protected import may_change
from scoring.engine.risk_factor import RAISES, Match, RiskFactor
from scoring.engine.splice import tidy
from scoring.engine.splitting import splittings
from scoring.engine.verdict import Edit, Span

MOST_EDITS = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Edits that only make sense together, the prompts of the further clips that they lead to, and the lowering factors
    whose sentences they add."""

    edits: tuple[Edit, ...]
    further: tuple[str, ...] = ()
    adds: tuple[RiskFactor, ...] = ()


def groups_of(
    assessment: Assessment, worried: frozenset[str], release: Release, *, splits: bool = True
) -> tuple[Group, ...]:
    """What could be changed for the sake of these modes: a split into clips first, then the edits by their weight."""
    split = tuple(Group(*way) for way in splittings(assessment, worried)) if splits else ()
    return split + tuple(Group((edit,)) for edit in planned_edits(assessment, worried, release))


def apart(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups without those that touch an earlier one."""
    kept: list[Group] = []
    for group in groups:
        taken = [edit.span for one in kept for edit in one.edits]
        if all(edit.span.end < span.start or span.end < edit.span.start for edit in group.edits for span in taken):
            kept.append(group)
    return tuple(kept)


def planned_edits(assessment: Assessment, worried: frozenset[str], release: Release) -> tuple[Edit, ...]:
    """The edits of the raising factors in these modes, heaviest first, none in protected words."""
    offers = [
        (-release.weight_of(met.factor), number, tidy(assessment.reading.prompt, _edit(met, match)))
        for number, met in enumerate(assessment.met)
        if met.factor.direction == RAISES and worried.intersection(met.factor.failure_modes)
        for match in met.matches
        if match.replacement is not None and (match.edit_span or match.span) is not None
    ]
    offers.sort(key=lambda offer: (offer[0], offer[1], offer[2].span))
    allowed = [edit for _, _, edit in offers if may_change(assessment.reading, edit)]
    return tuple(edit for group in apart(tuple(Group((edit,)) for edit in allowed)) for edit in group.edits)[
        :MOST_EDITS
    ]


def _edit(met: Met, match: Match) -> Edit:
    span = match.edit_span or match.span or Span(0, 0)
    factor = met.factor
    return Edit(span, match.replacement or "", factor.slug, factor.message, factor.gives_up)

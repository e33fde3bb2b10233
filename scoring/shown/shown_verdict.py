"""The whole answer as a page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from failures.models import FailureMode
from scoring.engine.verdict import Light, Outlook, Rewrite, Verdict
from scoring.services import ScoredPrompt
from scoring.shown.clip_length import clip_length
from scoring.shown.difference import Change, difference
from scoring.shown.figures import Figure, figure
from scoring.shown.findings import SharedEvidence, shown_reasons
from scoring.shown.highlights import Piece, highlighted
from scoring.shown.other_platforms import OtherPlatforms, other_platforms
from scoring.shown.ways import ShownWay, shown_ways, without_repeats

# What stands around the words of an edit and says nothing by itself.
EDGES = " \n,;"


@dataclass(frozen=True, slots=True)
class ShownOutlook:
    """One mode's row. `mode` is None where the catalogue has no page for it."""

    name: str
    mode_slug: str
    light: Light
    figure: Figure | None
    confidence: str
    reason: str


@dataclass(frozen=True, slots=True)
class ShownEdit:
    """One change in words: what went, what came, why, and at what cost."""

    old: str
    new: str
    reason: str
    gives_up: str


@dataclass(frozen=True, slots=True)
class ShownRewrite:
    """The replacement as a difference, with what it buys and what it gives up."""

    rewrite: Rewrite
    changes: tuple[Change, ...]
    edits: tuple[ShownEdit, ...]
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class ShownVerdict:
    """Everything `_verdict.html` prints."""

    scored: ScoredPrompt
    mode: FailureMode | None
    clip_length: str
    figure: Figure | None
    pieces: tuple[Piece, ...]
    reasons: tuple[SharedEvidence, ...]
    outlooks: tuple[ShownOutlook, ...]
    rewrite: ShownRewrite | None
    ways: tuple[ShownWay, ...]
    other_platforms: OtherPlatforms | None

    @property
    def exceptions(self) -> tuple[ShownOutlook, ...]:
        """The modes that stand out although the clip as a whole is at low risk."""
        return self.at_risk if self.verdict.light is Light.GREEN and not self.mode else ()

    @property
    def advice(self) -> tuple[str, ...]:
        """What words cannot do, before and after the rewrite, each said once."""
        after = self.verdict.rewrite.advice if self.verdict.rewrite else ()
        return without_repeats((*self.verdict.advice, *after), self.verdict.ways)

    @property
    def at_risk(self) -> tuple[ShownOutlook, ...]:
        """The modes to look at, the worst first."""
        return tuple(outlook for outlook in self.outlooks if outlook.light in (Light.RED, Light.YELLOW))

    @property
    def low_risk(self) -> tuple[ShownOutlook, ...]:
        """The modes without a known risk to speak of, which a page may fold away."""
        return tuple(outlook for outlook in self.outlooks if outlook.light is Light.GREEN)

    @property
    def untold(self) -> tuple[ShownOutlook, ...]:
        """The modes that cannot be judged, those of one reason together."""
        return tuple(sorted((each for each in self.outlooks if not each.figure), key=lambda each: each.reason))

    @property
    def verdict(self) -> Verdict:
        return self.scored.verdict


def shown_verdict(scored: ScoredPrompt, prompt: str, modes: Mapping[str, FailureMode]) -> ShownVerdict:
    """Prepare `scored` for the page; `modes` maps the engine's modes to the catalogue's."""
    verdict, mode = scored.verdict, scored.score.mode
    names = {slug: each.name for slug, each in modes.items()}
    if mode and mode.engine_mode:
        names[mode.engine_mode] = mode.name
    reasons = shown_reasons(verdict.findings, names)
    places = [place for shared in reasons for finding in shared.findings for place in finding.places]
    return ShownVerdict(
        scored=scored,
        mode=mode,
        clip_length=clip_length(verdict.clip),
        figure=figure(verdict.risk, verdict.low, verdict.high),
        pieces=tuple(highlighted(prompt, places)),
        reasons=reasons,
        outlooks=tuple(_outlook(each, modes, mode) for each in sorted(verdict.outlooks, key=_riskiest_first)),
        rewrite=_rewrite(prompt, verdict.rewrite),
        ways=tuple(shown_ways(verdict, names)),
        other_platforms=other_platforms(verdict.comparison),
    )


def _riskiest_first(outlook: Outlook) -> tuple[bool, float, str]:
    return outlook.risk is None, -(outlook.risk or 0), outlook.mode


def _outlook(outlook: Outlook, modes: Mapping[str, FailureMode], asked: FailureMode | None) -> ShownOutlook:
    mode = asked or modes.get(outlook.mode)
    return ShownOutlook(
        name=mode.name if mode else outlook.mode.replace("-", " ").capitalize(),
        mode_slug=mode.slug if mode else "",
        light=outlook.light,
        figure=figure(outlook.risk, outlook.low, outlook.high),
        confidence=outlook.confidence,
        reason=outlook.reason,
    )


def _rewrite(prompt: str, rewrite: Rewrite | None) -> ShownRewrite | None:
    if rewrite is None:
        return None
    edits = [
        ShownEdit(edit.span.text(prompt).strip(EDGES), edit.replacement.strip(EDGES), edit.reason, edit.gives_up)
        for edit in rewrite.edits
    ]
    return ShownRewrite(
        rewrite=rewrite,
        changes=tuple(difference(prompt, rewrite.edits)),
        edits=tuple(dict.fromkeys(edits)),
        figure=figure(rewrite.risk, rewrite.low, rewrite.high),
    )

"""Findings as a page lists them: one entry a factor and place, with its evidence and the modes it bears on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import urlsplit

from scoring.engine.risk_factor import Evidence, RiskFactor
from scoring.engine.risk_factors import RISK_FACTORS_BY_SLUG
from scoring.engine.verdict import Finding, Span
from scoring.shown.highlights import Marked

QUOTATION_MARKS = "\"'“”‘’«»„ "
STRENGTHS = ("strong", "moderate", "weak")


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """Where a factor was shown: the site's name, or the package's, and the day it was read."""

    name: str
    url: str
    seen_on: date

    @property
    def linked(self) -> bool:
        """Whether it is an address rather than a package."""
        return self.url.startswith(("https://", "http://"))


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One numbered reason."""

    number: int
    direction: str
    words: str
    span: Span | None
    message: str
    why: str
    strength: str
    evidence: tuple[ShownEvidence, ...]
    modes: tuple[str, ...]

    @property
    def place(self) -> Marked | None:
        """Where the prompt is marked; None when no word of it gave the reason."""
        return Marked(self.number, self.span, self.direction) if self.span else None


def shown_findings(findings: Iterable[Finding], mode_names: Mapping[str, str]) -> tuple[ShownFinding, ...]:
    """What raises a risk first, then the strongest evidence, then the order of the words."""
    groups = [list(group) for _, group in groupby(sorted(findings, key=_importance), key=_importance)]
    return tuple(_shown(number, group, mode_names) for number, group in enumerate(groups, start=1))


def _importance(finding: Finding) -> tuple[bool, int, int, int, str]:
    span = finding.span or Span(-1, -1)
    strength = STRENGTHS.index(finding.evidence_strength)
    return finding.direction != "raises", strength, span.start, span.end, finding.factor


def _shown(number: int, group: list[Finding], mode_names: Mapping[str, str]) -> ShownFinding:
    first = group[0]
    factor: RiskFactor | None = RISK_FACTORS_BY_SLUG.get(first.factor)
    return ShownFinding(
        number=number,
        direction=first.direction,
        words=first.text.strip(QUOTATION_MARKS),
        span=first.span,
        message=first.message,
        why=factor.why if factor else "",
        strength=first.evidence_strength,
        evidence=tuple(_evidence(each) for each in factor.evidence) if factor else (),
        modes=tuple(dict.fromkeys(mode_names.get(finding.mode, finding.mode) for finding in group)),
    )


def _evidence(evidence: Evidence) -> ShownEvidence:
    host = (urlsplit(evidence.url).hostname or evidence.url).removeprefix("www.")
    return ShownEvidence(name=host, url=evidence.url, seen_on=date.fromisoformat(evidence.seen_on))

"""Findings as a page lists them: one entry a factor, with all its places, its evidence and the modes it bears on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from scoring.engine.risk_factor import Evidence
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
    """One numbered reason, said once however often the prompt gives it."""

    number: int
    direction: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    message: str
    why: str
    strength: str
    evidence: tuple[ShownEvidence, ...]
    modes: tuple[str, ...]

    @property
    def places(self) -> tuple[Marked, ...]:
        """Where the prompt is marked; none when no word of it gave the reason."""
        return tuple(Marked(self.number, span, self.direction) for span in self.spans)


def shown_findings(findings: Iterable[Finding], mode_names: Mapping[str, str]) -> tuple[ShownFinding, ...]:
    """What raises a risk first, then the strongest evidence, then the order of the words."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=_importance):
        groups[finding.factor].append(finding)
    return tuple(_shown(number, group, mode_names) for number, group in enumerate(groups.values(), start=1))


def _importance(finding: Finding) -> tuple[bool, int, int, int, str]:
    span = finding.span or Span(-1, -1)
    strength = STRENGTHS.index(finding.evidence_strength)
    return finding.direction != "raises", strength, span.start, span.end, finding.factor


def _shown(number: int, group: list[Finding], mode_names: Mapping[str, str]) -> ShownFinding:
    first = group[0]
    factor = RISK_FACTORS_BY_SLUG.get(first.factor)
    words = (finding.text.strip(QUOTATION_MARKS) for finding in group)
    return ShownFinding(
        number=number,
        direction=first.direction,
        words=tuple(dict.fromkeys(word for word in words if word)),
        spans=tuple(dict.fromkeys(finding.span for finding in group if finding.span)),
        message=first.message,
        why=factor.why if factor else "",
        strength=first.evidence_strength,
        evidence=_evidence(factor.evidence) if factor else (),
        modes=tuple(dict.fromkeys(mode_names.get(finding.mode, finding.mode) for finding in group)),
    )


def _evidence(evidence: Iterable[Evidence]) -> tuple[ShownEvidence, ...]:
    """Each source by its site's name, and by its page as well where a site is named more than once."""
    shown = list(dict.fromkeys((_site(each.url), each.url, date.fromisoformat(each.seen_on)) for each in evidence))
    times = Counter(site for site, _, _ in shown)
    return tuple(
        ShownEvidence(
            name=site if times[site] == 1 else site + urlsplit(url).path.rstrip("/"), url=url, seen_on=seen_on
        )
        for site, url, seen_on in shown
    )


def _site(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")

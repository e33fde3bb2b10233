"""Findings as a page lists them: one entry a factor with all its places, and what shares its evidence said together."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count, repeat
from urllib.parse import urlsplit

from scoring.engine.risk_factor import Evidence
from scoring.engine.risk_factors import RISK_FACTORS_BY_SLUG
from scoring.engine.verdict import Finding, Span
from scoring.engine.wording import Wording
from scoring.shown.highlights import Marked

QUOTATION_MARKS = "\"'“”‘’«»„ "
STRENGTHS = ("strong", "moderate", "weak")
INFERENCE = "Our inference"  # how a claim begins that no source makes


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """Where a factor was shown: the site's name, or the package's, the day it was read, and whether we infer it."""

    name: str
    url: str
    seen_on: date
    inferred: bool

    @property
    def linked(self) -> bool:
        """Whether it is an address rather than a package."""
        return self.url.startswith(("https://", "http://"))


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One reason, said once however often the prompt gives it."""

    number: int
    direction: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    message: str
    why: str
    modes: tuple[str, ...]

    @property
    def places(self) -> tuple[Marked, ...]:
        """Where the prompt is marked; none when no word of it gave the reason."""
        return tuple(Marked(self.number, span, self.direction) for span in self.spans)


@dataclass(frozen=True, slots=True)
class SharedEvidence:
    """The reasons that rest on the same evidence, which is said once. `together`: all words gave them, so that they
    stand under one number."""

    findings: tuple[ShownFinding, ...]
    strength: str
    evidence: tuple[ShownEvidence, ...]
    together: bool

    @property
    def number(self) -> int:
        return self.findings[0].number

    @property
    def direction(self) -> str:
        return self.findings[0].direction

    @property
    def said_for_several(self) -> bool:
        """Whether it is said once for reasons with numbers of their own."""
        return len(self.findings) > 1 and not self.together

    @property
    def modes(self) -> tuple[str, ...]:
        """The modes that each of the reasons bears on; none where they differ."""
        modes = {finding.modes for finding in self.findings}
        return modes.pop() if len(modes) == 1 else ()


def shown_reasons(findings: Iterable[Finding], mode_names: Mapping[str, str]) -> tuple[SharedEvidence, ...]:
    """What raises a risk first, then the strongest evidence, what all words say behind what single ones do, then the
    order of the words; numbered in that order."""
    factors: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(_at_whole_phrases(list(findings)), key=_importance):
        factors[finding.factor].append(finding)
    shared: dict[Hashable, list[list[Finding]]] = defaultdict(list)
    for found in factors.values():
        shared[_resting_on(found[0])].append(found)
    numbers = count(1)
    return tuple(_reasons(factors_found, numbers, mode_names) for factors_found in shared.values())


def _resting_on(finding: Finding) -> Hashable:
    """The same for findings whose evidence is said once for all of them."""
    return finding.direction, finding.evidence_strength, frozenset(_evidence_of(finding)) or finding.factor


def _reasons(found: list[list[Finding]], numbers: Iterator[int], mode_names: Mapping[str, str]) -> SharedEvidence:
    first = found[0][0]
    together = _of_all_words(first)
    own = repeat(next(numbers)) if together else numbers
    shown = tuple(_shown(number, group, mode_names) for group, number in zip(found, own, strict=False))
    return SharedEvidence(shown, first.evidence_strength, _evidence_of(first), together)


def _at_whole_phrases(findings: list[Finding]) -> Iterator[Finding]:
    """A word of what all words say together stands for the phrase around it that another reason marks."""
    named = [finding for finding in findings if finding.span and not _of_all_words(finding)]
    for finding in findings:
        around = [each for each in named if _of_all_words(finding) and _covers(each.span, finding.span)]
        phrase = max(around, key=lambda each: len(each.text), default=finding)
        yield finding._replace(span=phrase.span, text=phrase.text)


def _of_all_words(finding: Finding) -> bool:
    factor = RISK_FACTORS_BY_SLUG.get(finding.factor)
    return factor is not None and isinstance(factor.find, Wording)


def _covers(outer: Span | None, inner: Span | None) -> bool:
    return bool(outer and inner and outer.start <= inner.start and inner.end <= outer.end)


def _importance(finding: Finding) -> tuple[bool, int, bool, int, int, str]:
    span = finding.span or Span(-1, -1)
    strength = STRENGTHS.index(finding.evidence_strength)
    return finding.direction != "raises", strength, _of_all_words(finding), span.start, span.end, finding.factor


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
        modes=tuple(dict.fromkeys(mode_names.get(finding.mode, finding.mode) for finding in group)),
    )


def _evidence_of(finding: Finding) -> tuple[ShownEvidence, ...]:
    factor = RISK_FACTORS_BY_SLUG.get(finding.factor)
    return _evidence(factor.evidence) if factor else ()


def _evidence(evidence: Iterable[Evidence]) -> tuple[ShownEvidence, ...]:
    """Each source by its site's name, and by its page as well where a site is named more than once."""
    shown = {(_site(each.url), each.url, each.seen_on): each for each in evidence}
    times = Counter(site for site, _, _ in shown)
    return tuple(
        ShownEvidence(
            name=site if times[site] == 1 else site + urlsplit(url).path.rstrip("/"),
            url=url,
            seen_on=date.fromisoformat(seen_on),
            inferred=each.claim.startswith(INFERENCE),
        )
        for (site, url, seen_on), each in shown.items()
    )


def _site(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")

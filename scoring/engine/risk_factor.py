"""What a risk factor is: a catalogued reason why prompts fail, or are spared, with its evidence and its finder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scoring.engine.once import once
from scoring.engine.phrases import Match, Phrases, phrases
from scoring.engine.plan import COUNT, DIGIT, QUOTATION
from scoring.engine.reading import Reading
from scoring.engine.verdict import Context

__all__ = ["COUNT", "DIGIT", "LOWERS", "QUOTATION", "RAISES", "Evidence", "Match", "Phrases", "RiskFactor", "phrases"]

RAISES = "raises"
LOWERS = "lowers"
STRENGTHS = ("strong", "moderate", "weak")
# A benchmark shows the factor itself, a vendor's guide what the vendor advises; practice and inference suggest it.
BASIS_CARRIES = {"benchmark": "strong", "vendor": "moderate", "practitioner": "weak", "inferred": "weak"}
BASES = tuple(BASIS_CARRIES)

Finder = Callable[[Reading, Context], Iterator[Match]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a factor was shown: an address (or a named package), how strongly, when we read it, what it says."""

    url: str
    strength: str
    seen_on: str
    claim: str


@dataclass(frozen=True, eq=False)
class RiskFactor:
    """One reason; its weight is no part of it. docs/factors.md says how to write one."""

    slug: str
    failure_modes: tuple[str, ...]
    direction: str
    message: str
    why: str
    evidence: tuple[Evidence, ...]
    basis: str
    failing: tuple[str, ...]
    passing: tuple[str, ...]
    find: Finder
    uses: tuple[Phrases, ...] = ()
    needs: tuple[str | Phrases, ...] = ()
    gives_up: str = ""
    advice: str = ""
    adds: str = ""
    adds_if: Callable[[Reading, Context], bool] | None = None

    @once
    def strength(self) -> str:
        """The strength of the best evidence, as far as the factor's basis carries it."""
        best = min((STRENGTHS.index(evidence.strength) for evidence in self.evidence), default=2)
        return STRENGTHS[max(best, STRENGTHS.index(BASIS_CARRIES[self.basis]))]

    @property
    def phrase_finders(self) -> tuple[Phrases, ...]:
        """The phrases whose words must be in the vocabulary."""
        return (*(waker for waker in self.wakers if isinstance(waker, Phrases)), *self.uses)

    @once
    def wakers(self) -> tuple[str | Phrases, ...]:
        """The word lists, phrases and signs without one of which nothing can be found; none: always asked."""
        return (self.find,) if isinstance(self.find, Phrases) else self.needs

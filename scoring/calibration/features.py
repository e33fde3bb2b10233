"""What the engine sees in each prompt, as numbers to learn from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from scoring.calibration.word_vectors import WordVectors, word_vectors
from scoring.engine.assess import assess
from scoring.engine.counted import counted
from scoring.engine.model import HEADS, Release, logit
from scoring.engine.platforms import GENERIC, platform_facts
from scoring.engine.reading import Reading, read
from scoring.engine.risk_factor import RAISES
from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.verdict import Context

Values = NDArray[Any]
NUMBER_OF_FACTOR = {factor.slug: number for number, factor in enumerate(RISK_FACTORS)}


@dataclass(frozen=True, eq=False)
class Features:
    """A row a prompt: counted features, words, mean word place, what its findings add to each head, the findings."""

    rows: dict[str, int]
    readings: tuple[Reading, ...]
    counted: Values
    bags: sparse.csr_matrix
    words: Values
    vectors: Values
    named: Values
    factors: Values

    def places(self, prompts: Sequence[str]) -> NDArray[np.int64]:
        """The rows of these prompts."""
        return np.array([self.rows[prompt] for prompt in prompts], dtype=np.int64)

    @property
    def raised(self) -> NDArray[np.bool_]:
        """Whether anything raising was found."""
        return self._met([factor.direction == RAISES for factor in RISK_FACTORS])

    @property
    def raised_strongly(self) -> NDArray[np.bool_]:
        """Whether anything raising was found that has strong evidence: what a red light needs."""
        return self._met([factor.direction == RAISES and factor.strength == "strong" for factor in RISK_FACTORS])

    def _met(self, chosen: Sequence[bool]) -> NDArray[np.bool_]:
        return np.asarray(self.factors[:, np.array(chosen)].sum(axis=1) > 0)


def anywhere() -> Context:
    """A request that says nothing but its prompt."""
    return Context(platform=platform_facts(GENERIC))


def priors_of(release: Release) -> Release:
    """The release without what was learned about wording: its written priors."""
    heads = {head: changed(row, factor_share=1.0) for head, row in release.heads.items()}
    return changed(release, text=None, heads=heads)


def features_of(prompts: Iterable[str], release: Release, vectors: WordVectors | None = None) -> Features:
    """Read every prompt once."""
    known = sorted(set(prompts))
    vectors = vectors or word_vectors()
    readings = tuple(read(prompt) for prompt in known)
    named, factors = _findings(readings, priors_of(release))
    bags = vectors.bags_of(readings)
    return Features(
        rows={prompt: number for number, prompt in enumerate(known)},
        readings=readings,
        counted=np.array([counted(reading) for reading in readings]),
        bags=bags,
        words=np.asarray(bags @ vectors.vectors),
        vectors=vectors.vectors,
        named=named,
        factors=factors,
    )


def _findings(readings: Sequence[Reading], priors: Release) -> tuple[Values, Values]:
    named, factors = np.zeros((len(readings), len(HEADS))), np.zeros((len(readings), len(RISK_FACTORS)))
    shift = priors.shift_for(GENERIC)
    for row, reading in enumerate(readings):
        assessment = assess(reading, anywhere(), priors)
        named[row] = [logit(assessment.heads[head]) - priors.heads[head].base - shift for head in HEADS]
        factors[row, [NUMBER_OF_FACTOR[met.factor.slug] for met in assessment.met if met.told]] = 1.0
    return named, factors

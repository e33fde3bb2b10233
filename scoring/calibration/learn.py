"""Learning what wording does to one head: written priors first, judged clips second."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.calibration.features import Features
from scoring.calibration.judged import Cell
from scoring.calibration.ridge import Fit, Group, Prior, fit
from scoring.calibration.word_vectors import saying_of
from scoring.engine.model import HEADS

Values = NDArray[Any]
# Too few clips were judged for motion and for looks alone, and people who dislike one dislike the other.
LENT_BY = {"alignment": ("alignment",), "motion": ("motion", "quality"), "quality": ("motion", "quality")}
# How firmly weights are held at nothing, for features of mean 0 and deviation 1, and for a mean word place of length 1.
COUNTED_PRECISION, WORD_PRECISION = 500.0, 5.0
# Written before: whoever judges a clip notices a finding in full; doubted by a half.
NOTICED, NOTICED_PRECISION = 1.0, 4.0
# A judgement made by a program, or of a picture, says half as much as a person's of a clip.
SECOND_HAND = 0.5


LEAST_DEVIATION = 1e-6
FEWEST_PROMPTS = 4  # with a word, for it to have a weight of its own beside that of its place


@dataclass(frozen=True, eq=False)
class HeadFit:
    """One head's learned numbers, in the features' own units; `words` has a weight for every known word."""

    constant: float
    counted: Values
    words: Values
    noticed: float
    doubt: float  # the posterior deviation of a usual prompt's term
    fit: Fit
    scale: "Scale"

    def term(self, features: Features) -> Values:
        """The shift by wording alone, for every prompt."""
        return np.asarray(self.constant + features.counted @ self.counted + features.bags @ self.words)


@dataclass(frozen=True, eq=False)
class Scale:
    """How features are brought to one size, by the prompts that are learned from; and the words met often there."""

    mean: Values
    deviation: Values
    length: float
    own: Values
    own_size: Values

    @classmethod
    def of(cls, features: Features, places: Values) -> "Scale":
        deviation = features.counted[places].std(0)
        met = np.asarray((features.bags[places] > 0).sum(0)).ravel()
        own = np.flatnonzero(met >= FEWEST_PROMPTS)
        saying = saying_of(features.bags.shape[1])[own]
        bags = features.bags[places][:, own].toarray() * saying
        return cls(
            mean=features.counted[places].mean(0),
            deviation=np.where(deviation > LEAST_DEVIATION, deviation, 1.0),
            length=_size(features.words[places]),
            own=own,
            own_size=saying / _size(bags),
        )

    def design(self, features: Features, head: str) -> Values:
        """Counted features, mean word place, what was named, and the words met often: a row a prompt."""
        counted = (features.counted - self.mean) / self.deviation
        own = features.bags[:, self.own].toarray() * self.own_size
        return np.hstack([counted, features.words / self.length, features.named[:, [HEADS.index(head)]], own])


def _size(rows: Values) -> float:
    """The usual length of a row."""
    return float(np.sqrt((rows**2).sum(1).mean())) or 1.0


def teaching(cells: Sequence[Cell], head: str) -> list[Cell]:
    """The cells that a head learns from."""
    return [cell for cell in cells if cell.head in LENT_BY[head]]


def weight_of(cells: Sequence[Cell]) -> list[float]:
    """How much a row of each cell says: less where many generators made the same prompts, and at second hand."""
    sizes = Counter((cell.dataset, cell.head) for cell in cells)
    return [
        sizes[cell.dataset, cell.head] ** -0.5
        * (SECOND_HAND if cell.modality != "t2v" else 1.0)
        * (SECOND_HAND if cell.judge != "human" else 1.0)
        for cell in cells
    ]


def groups_of(features: Features, cells: Sequence[Cell]) -> list[Group]:
    """The rows of each cell, weighed."""
    return [
        Group(features.places(cell.prompts), cell.failed, weight)
        for cell, weight in zip(cells, weight_of(cells), strict=True)
    ]


def prior_for(features: Features, scale: Scale) -> Prior:
    """Nothing for any word or count; in full for what the findings say."""
    many, wide, own = features.counted.shape[1], features.words.shape[1], len(scale.own)
    precisions = [np.full(many, COUNTED_PRECISION), np.full(wide, WORD_PRECISION), [NOTICED_PRECISION]]
    means = np.r_[np.zeros(many + wide), NOTICED, np.zeros(own)]
    return Prior(means, np.concatenate([*precisions, np.full(own, WORD_PRECISION)]))


def learn(features: Features, cells: Sequence[Cell], head: str) -> HeadFit:
    """The numbers of one head, from the cells that teach it."""
    cells = teaching(cells, head)
    places = np.unique(np.concatenate([features.places(cell.prompts) for cell in cells]))
    scale = Scale.of(features, places)
    design = scale.design(features, head)
    found = fit(design, groups_of(features, cells), prior_for(features, scale))
    return _head_fit(features, found, scale, places, design)


def _head_fit(features: Features, found: Fit, scale: Scale, places: Values, design: Values) -> HeadFit:
    many, named = features.counted.shape[1], features.counted.shape[1] + features.words.shape[1]
    words = features.vectors @ (found.weights[many:named] / scale.length)
    words[scale.own] += found.weights[named + 1 :] * scale.own_size
    counted = found.weights[:many] / scale.deviation
    term = features.counted @ counted + features.bags @ words
    plain = places[~features.raised[places]]
    # A prompt in which nothing was found stands, on average, at the head's base.
    constant = -float(term[plain if len(plain) else places].mean())
    rest = design[places] - design[places].mean(0)
    rest[:, named] = 0.0
    doubt = float(np.sqrt(np.einsum("ij,ij->i", rest @ found.covariance, rest).mean()))
    return HeadFit(constant, counted, words, float(found.weights[named]), doubt, found, scale)

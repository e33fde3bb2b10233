"""What must be beaten, trained on the same clips in the same run: length, TF-IDF, and MiniLM where it is installed."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from scoring.calibration.features import Features
from scoring.calibration.judged import Cell
from scoring.calibration.learn import COUNTED_PRECISION, WORD_PRECISION, Scale, groups_of, learn, teaching, weight_of
from scoring.calibration.ridge import Prior, fit
from scoring.engine.counted import COUNTED
from scoring.engine.model import HEADS

Values = NDArray[Any]
# From training cells and a head to a score for every prompt.
Method = Callable[[Sequence[Cell], str], Values]
BASE_SCALE = 3.0  # so that generators' bases are hardly held
# The best of 0.01, 0.1 and 1 for TF-IDF, and so the hardest to beat.
TFIDF_LOOSENESS = 0.1


def by_length(features: Features) -> Method:
    """The longer, the riskier."""
    length = features.counted[:, COUNTED.index("length")]
    return lambda cells, head: length


def by_tfidf(features: Features, *, lending: bool) -> Method:
    """Words and pairs of words, weighed by logistic regression; with a base for every generator."""
    prompts = list(features.rows)

    def scores(cells: Sequence[Cell], head: str) -> Values:
        cells = teaching(cells, head) if lending else [cell for cell in cells if cell.head == head]
        if not cells:
            return np.zeros(len(prompts))
        places = [features.places(cell.prompts) for cell in cells]
        text = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        text.fit([prompts[place] for place in np.unique(np.concatenate(places))])
        table = text.transform(prompts)
        owner = np.repeat(np.arange(len(cells)), [len(part) for part in places])
        bases = sparse.csr_matrix((np.full(len(owner), BASE_SCALE), (np.arange(len(owner)), owner)))
        design = sparse.hstack([table[np.concatenate(places)], bases]).tocsr()
        weights = np.repeat(weight_of(cells), [len(part) for part in places]) if lending else None
        model = LogisticRegression(C=TFIDF_LOOSENESS, max_iter=500)
        model.fit(design, np.concatenate([cell.failed for cell in cells]), sample_weight=weights)
        found: Values = table @ model.coef_[0][: table.shape[1]]
        return found

    return scores


def by_counted(features: Features, extra: Values | None = None, *, alone: bool = False) -> Method:
    """Counted features, places in some other space, or (alone) only these; trained as our own heads are."""

    def scores(cells: Sequence[Cell], head: str) -> Values:
        cells = teaching(cells, head)
        places = np.unique(np.concatenate([features.places(cell.prompts) for cell in cells]))
        scale = Scale.of(features, places)
        parts = [] if alone else [((features.counted - scale.mean) / scale.deviation, COUNTED_PRECISION)]
        if extra is not None:
            centred = extra - extra[places].mean(0)
            parts.append((centred / np.sqrt((centred[places] ** 2).sum(1).mean()), WORD_PRECISION))
        design = np.hstack([part for part, _ in parts])
        precisions = np.concatenate([np.full(part.shape[1], precision) for part, precision in parts])
        return np.asarray(design @ fit(design, groups_of(features, cells), Prior(0 * precisions, precisions)).weights)

    return scores


def by_ourselves(features: Features) -> Method:
    """Our own head, as `fit` learns it."""

    def scores(cells: Sequence[Cell], head: str) -> Values:
        found = learn(features, cells, head)
        share = max(0.0, min(1.0, found.noticed))
        return found.term(features) + share * features.named[:, HEADS.index(head)]

    return scores


def by_priors(features: Features) -> Method:
    """The findings alone, at their written weights: what the engine says before anything is learned."""
    return lambda cells, head: features.named[:, HEADS.index(head)]

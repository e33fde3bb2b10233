import numpy as np
import pytest

from scoring.calibration.features import features_of
from scoring.calibration.judged import cells_of
from scoring.calibration.word_vectors import WordVectors
from scoring.engine.model import current_release

SUBJECTS = ("woman", "dancer", "crowd", "man", "lake", "forest", "vase", "valley")
PLACES = ("street", "garden", "room", "beach", "market", "field")
RISKY = ("woman", "dancer", "crowd", "man")
SETS = (("fetv", "alignment"), ("fetv", "temporal_quality"), ("tvge", "alignment"), ("tvge", "quality"))


def judged_rows(seed=1):
    """Clips of which those with people fail oftener, by two generators, one of them worse."""
    random = np.random.default_rng(seed)
    rows = []
    for dataset, dimension in SETS:
        for subject in SUBJECTS:
            for place in PLACES:
                for generator, base in (("old", 0.5), ("new", 0.25)):
                    fails = random.random() < base + 0.3 * (subject in RISKY)
                    rows.append(
                        {
                            "dataset": dataset,
                            "prompt": f"A {subject} in a {place}, {dataset}",
                            "model": generator,
                            "dimension": dimension,
                            "label": 0.2 if fails else 0.9,
                            "modality": "t2v",
                            "judge": "human",
                            "licence": "none",
                        }
                    )
    return rows


@pytest.fixture(scope="session")
def rows():
    return judged_rows()


@pytest.fixture(scope="session")
def cells(rows):
    return cells_of(rows)


@pytest.fixture(scope="session")
def vectors():
    """People on one side, the rest on the other."""
    words = (*SUBJECTS, *PLACES)
    places = np.array([[1.0 if word in RISKY else -1.0, number / 20] for number, word in enumerate(words)])
    return WordVectors({word: number for number, word in enumerate(words)}, places)


@pytest.fixture(scope="session")
def features(rows, vectors):
    return features_of((row["prompt"] for row in rows), current_release(), vectors)

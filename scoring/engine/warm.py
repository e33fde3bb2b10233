"""The first answer given beforehand: it loads the vocabulary, which takes longer than thousands of answers."""

import gc

from scoring.engine.platforms import GENERIC, platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context

TWO_PEOPLE_AND_A_TYPO = "A man wlaks into a bar, hugs his brother and says: it is late. The camera turns around them."


def warm() -> None:
    """Load what every answer needs; what is loaded is looked through for garbage no more, and forks share it."""
    score(TWO_PEOPLE_AND_A_TYPO, Context(platform=platform_facts(GENERIC)))
    gc.collect()
    gc.freeze()

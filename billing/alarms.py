"""What staff must look at: written to the log as an error that begins with ALARM, for whoever watches the log."""

import logging

logger = logging.getLogger(__name__)


def raise_alarm(words: str, *facts: object) -> None:
    """Tell staff what went wrong, and what was done or left undone."""
    logger.error("ALARM: " + words, *facts)

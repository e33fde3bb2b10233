"""The same prompt on several platforms. One is called better only where the two intervals are apart."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scoring.engine.assess import assess
from scoring.engine.facts import PlatformFacts
from scoring.engine.model import Release, current_release
from scoring.engine.notes import impossible
from scoring.engine.reading import Reading, read
from scoring.engine.score import Figures, figures_of
from scoring.engine.verdict import RELATIONS, Context, Standing


def compare(
    prompt: str, context: Context, platforms: Iterable[PlatformFacts], release: Release | None = None
) -> tuple[Standing, ...]:
    """How a prompt stands on the platform asked for and on these others; empty where it cannot be judged."""
    return compare_reading(read(prompt), context, platforms, release or current_release())


def compare_reading(
    reading: Reading, context: Context, platforms: Iterable[PlatformFacts], release: Release
) -> tuple[Standing, ...]:
    """The same for a prompt already read: the one asked for first, retired ones last, equals in the order given."""
    asked = figures_of(assess(reading, context, release), context, release)
    if asked.risk is None:
        return ()
    rows = [_standing("asked", context.platform, asked)]
    others = (facts for facts in platforms if facts.slug != context.platform.slug)
    rows += (_beside(asked, reading, elsewhere(context, facts), release) for facts in others)
    return tuple(sorted(rows, key=lambda row: RELATIONS.index(row.relation)))


def elsewhere(context: Context, platform: PlatformFacts) -> Context:
    """The same request to another platform; a length that nobody gave is there what that platform usually makes."""
    return replace(context, platform=platform, model_version="")


def _beside(asked: Figures, reading: Reading, there: Context, release: Release) -> Standing:
    figures = figures_of(assess(reading, there, release), there, release)
    platform = there.platform
    if platform.retired:
        return _standing("retired", platform, figures, f"{platform.name} is retired.")
    reasons = tuple(note.text for note in impossible(reading, there))
    if reasons:
        return _standing("impossible", platform, figures, *reasons)
    return _standing(relation(asked, figures), platform, figures)


def relation(asked: Figures, other: Figures) -> str:
    """What two 80 % intervals allow to be said."""
    if None in (asked.low, asked.high, other.low, other.high):
        return "no-clear-difference"
    if other.high < asked.low:  # type: ignore[operator]
        return "better"
    return "worse" if other.low > asked.high else "no-clear-difference"  # type: ignore[operator]


def _standing(word: str, platform: PlatformFacts, figures: Figures, *reasons: str) -> Standing:
    return Standing(platform.slug, platform.name, word, figures.light, figures.risk, figures.low, figures.high, reasons)


def better_ones(comparison: Iterable[Standing]) -> Iterator[Standing]:
    """The platforms whose interval lies below, the lowest risk first."""
    found = [row for row in comparison if row.relation == "better"]
    return iter(sorted(found, key=lambda row: row.risk or 0))

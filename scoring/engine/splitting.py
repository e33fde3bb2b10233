"""When a prompt is told as several clips: which factor asks for it, and what may not be left to another clip."""

import re

from scoring.engine.assess import Assessment
from scoring.engine.clips import Split, split_of
from scoring.engine.protected import CAPITALISED
from scoring.engine.reading import Reading
from scoring.engine.shots import ABOUT_SHOTS, split_into_shots
from scoring.engine.splice import starts_sentence
from scoring.engine.verdict import Edit
from scoring.engine.vocabulary import vocabulary

OWN_CLIPS = ", which get clips of their own"
EVENTS = "many-sequential-actions"
SHOTS = (
    "many-cuts-in-short-clip",
    "unlabelled-multi-shot",
    "location-or-wardrobe-change",
    "cross-clip-references",
    EVENTS,
)


def splitting(assessment: Assessment, worried: frozenset[str]) -> tuple[tuple[Edit, ...], tuple[str, ...]] | None:
    """The edits that lead to the first clip, and the prompts of the others; None where clips are not the cure."""
    met = {item.factor.slug: item.factor for item in assessment.met if worried.intersection(item.factor.failure_modes)}
    reading = assessment.reading
    slug = next((slug for slug in SHOTS if slug in met), None)
    if slug is None or "{" in reading.prompt:
        return None
    split = split_into_shots(reading)
    what = "the later shots"
    if split is None and EVENTS in met:
        slug, split, what = EVENTS, split_of(reading), "the later events"
    if split is None or not _may_leave_out(reading, split):
        return None
    gives_up = what + (OWN_CLIPS if split.further else "")
    longest = max(split.cuts, key=lambda cut: cut.span.end - cut.span.start)
    edits = (
        Edit(cut.span, cut.replacement, slug, met[slug].message, gives_up if cut is longest else "")
        for cut in split.cuts
    )
    return tuple(edits), split.further


def _may_leave_out(reading: Reading, split: Split) -> bool:
    """Whether what the first clip leaves out has no quotation, parameter, counted number or name that is lost by it."""
    gone = [cut.span for cut in split.cuts]
    if any(reading.touches_protected(span) for span in gone):
        return False
    counts = [count for count in reading.counts if not ABOUT_SHOTS.fullmatch(count.noun)]
    if any(count.number.overlaps(span) for count in counts for span in gone):
        return False
    names = {
        match.group()
        for span in gone
        for match in CAPITALISED.finditer(reading.prompt, span.start, span.end)
        if match.group().lower() not in vocabulary().words and not starts_sentence(reading.prompt, match.start())
    }
    kept = reading.prompt
    for span in reversed(gone):
        kept = kept[: span.start] + kept[span.end :]
    return all(re.search(rf"\b{name}\b", kept) for name in names)

"""When a prompt is told as several clips: which factor asks for it, and what may not be left to another clip."""

import re

from scoring.engine.assess import Assessment
from scoring.engine.clips import EVENTS_IN_A_CLIP, Split, split_of
from scoring.engine.protected import CAPITALISED
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RiskFactor
from scoring.engine.shots import ABOUT_SHOTS, split_into_shots
from scoring.engine.splice import starts_sentence
from scoring.engine.verdict import Edit
from scoring.engine.vocabulary import vocabulary

LONGEST = 4_000  # characters; a longer text is no prompt of which clips could be told
OWN_CLIPS = ", which get clips of their own"
EVENTS = "many-sequential-actions"
SHOTS = (
    "several-labelled-shots",
    "many-cuts-in-short-clip",
    "unlabelled-multi-shot",
    "location-or-wardrobe-change",
    "cross-clip-references",
    EVENTS,
)


def splittings(assessment: Assessment, worried: frozenset[str]) -> tuple[tuple[tuple[Edit, ...], tuple[str, ...]], ...]:
    """Ways to tell the prompt as clips, best first: the edits that lead to the first clip, and the others' prompts."""
    met = {item.factor.slug: item.factor for item in assessment.met if worried.intersection(item.factor.failure_modes)}
    reading = assessment.reading
    asking = next((met[slug] for slug in SHOTS if slug in met), None)
    if asking is None or "{" in reading.prompt or len(reading.prompt) > LONGEST:
        return ()
    shots = split_into_shots(reading)
    if shots is not None:
        return _told([shots], reading, asking, "the later shots")
    if EVENTS not in met:
        return ()
    splits = [split_of(reading, most) for most in range(EVENTS_IN_A_CLIP, 0, -1)]
    return _told(splits, reading, met[EVENTS], "the later events")


def _told(
    splits: list[Split | None], reading: Reading, factor: RiskFactor, what: str
) -> tuple[tuple[tuple[Edit, ...], tuple[str, ...]], ...]:
    allowed = [split for split in dict.fromkeys(splits) if split is not None and _may_leave_out(reading, split)]
    return tuple((_edits(split, factor, what), split.further) for split in allowed)


def _edits(split: Split, factor: RiskFactor, what: str) -> tuple[Edit, ...]:
    longest = max(split.cuts, key=lambda cut: cut.span.end - cut.span.start)
    gives_up = what + (OWN_CLIPS if split.further else "")
    return tuple(
        Edit(cut.span, cut.replacement, factor.slug, factor.message, gives_up if cut is longest else "")
        for cut in split.cuts
    )


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

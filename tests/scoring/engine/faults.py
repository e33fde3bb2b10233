"""What can be wrong with a rewrite, found by rule."""

import re
from collections.abc import Iterator
from itertools import pairwise

from scoring.engine.assess import assess
from scoring.engine.fit_clip import listed
from scoring.engine.model import current_release
from scoring.engine.protected import CAPITALISED
from scoring.engine.reading import read
from scoring.engine.score import score
from scoring.engine.splice import apply, starts_sentence
from scoring.engine.verdict import Context, Rewrite, Verdict
from scoring.engine.vocabulary import vocabulary

# Slips of writing: counted in the rewrite, and held against it only beyond those of the prompt itself.
SLIPS = {
    "doubled space": re.compile(r"(?<=\S)  +(?=\S)"),
    "doubled comma": re.compile(r",\s*[,;.]|[;:]\s*,"),
    "comma or semicolon at the end": re.compile(r"[,;:]\s*$"),
    "space before a mark": re.compile(r"\s[,.;!?](?=\s|$)"),
    "wrong article": re.compile(r"\ba (?=[aeio]\w)(?!one\b|once\b|eu)|\ban (?=[bcdfgjklmnpqrstvwyz]\w)", re.IGNORECASE),
    "dangling joint": re.compile(r"\b(?:and|then|or|but|with|of|the|a|an)\s*(?:[.,;!?]|$)", re.IGNORECASE),
    "doubled joint": re.compile(r"\b(and|then|the|a|of|to|in|with) \1\b|\band then and\b|\band, and\b", re.IGNORECASE),
    "lower case after a full stop": re.compile(r"[a-z)”]\. +[a-z]"),
}
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")
NUMBER_WORD = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twice|thrice)\b", re.I)
LABEL = re.compile(r"\b(?:shot|scene|clip|panel|cut) ?#?\d+|\[[^\]]*\d[^\]]*\]", re.IGNORECASE)


def faults_of(prompt: str, context: Context) -> list[str]:
    """What is wrong with the rewrite that a prompt gets; nothing where it gets none."""
    verdict = score(prompt, context)
    if verdict.rewrite is None:
        return []
    return [
        *_worse(prompt, verdict, context),
        *_lost(prompt, verdict.rewrite.prompt),
        *_slips(prompt, verdict.rewrite),
        *_told_wrong(prompt, verdict.rewrite),
    ]


def _worse(prompt: str, verdict: Verdict, context: Context) -> Iterator[str]:
    rewrite = verdict.rewrite
    assert rewrite is not None
    assert verdict.risk is not None
    for clip in dict.fromkeys([rewrite.prompt, *(clip.prompt for clip in rewrite.clips)]):
        after = score(clip, context)
        name = "rewrite" if clip == rewrite.prompt else "clip"
        if (after.risk or 0) > verdict.risk:
            yield f"{name} is riskier"
        if name == "clip" and context.mode is None:
            yield from (f"clip is riskier in {mode}" for mode in _listed_and_risen(prompt, clip, context))
            continue
        for old, new in zip(verdict.outlooks, after.outlooks, strict=True):
            if (new.risk or 0) > (old.risk or 1):
                yield f"{name} is riskier in {new.mode}"
        if clip == rewrite.prompt and after.rewrite is not None:
            yield "rewritten again it changes"
    if rewrite.risk >= verdict.risk:
        yield "nothing gained"


def _listed_and_risen(prompt: str, clip: str, context: Context) -> Iterator[str]:
    """The modes in which what is named in a clip weighs more than what is named in the whole prompt."""
    release = current_release()
    old, new = (listed(assess(read(text), context, release), context, release) for text in (prompt, clip))
    return (mode for mode, row in new.modes.items() if row.risk > old.modes[mode].risk + 1e-9)


def _lost(prompt: str, rewritten: str) -> Iterator[str]:
    reading = read(prompt)
    for quote in reading.quotes:
        if quote.span.text(prompt) not in rewritten:
            yield "quotation lost"
    for span in reading.parameters:
        if span.text(prompt) not in rewritten:
            yield "parameter lost"
    for match in CAPITALISED.finditer(prompt):
        new = match.group().lower() not in vocabulary().words and not starts_sentence(prompt, match.start())
        if new and match.group() not in rewritten:
            yield f"name lost: {match.group()}"
    plain = LABEL.sub(" ", prompt)
    for pattern in (NUMBER, NUMBER_WORD):
        for number in pattern.findall(plain):
            if number.lower() not in rewritten.lower() and any(
                number.lower() in count.number.text(prompt).lower() for count in reading.counts
            ):
                yield f"number lost: {number}"


def _slips(prompt: str, rewrite: Rewrite) -> Iterator[str]:
    for text in (rewrite.prompt, *(clip.prompt for clip in rewrite.clips)):
        if not text.strip():
            yield "nothing left"
        for name, slip in SLIPS.items():
            if len(slip.findall(text)) > len(slip.findall(prompt)):
                yield name
        if prompt.lstrip()[:1].isupper() and text.lstrip()[:1].islower():
            yield "lower case at the beginning"


def _told_wrong(prompt: str, rewrite: Rewrite) -> Iterator[str]:
    if apply(prompt, rewrite.edits) != rewrite.prompt:
        yield "edits do not make it"
    ends = [(edit.span.start, edit.span.end) for edit in sorted(rewrite.edits, key=lambda edit: edit.span)]
    if any(one[1] > other[0] for one, other in pairwise(ends)):
        yield "edits collide"
    if not all(edit.reason for edit in rewrite.edits):
        yield "edit without a reason"
    if rewrite.clips and rewrite.clips[0].prompt != rewrite.prompt:
        yield "first clip is another"

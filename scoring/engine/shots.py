"""A shot list told as one clip for each shot."""

import re
from itertools import pairwise

from scoring.engine.clips import Cut, Split, capitalised
from scoring.engine.cutting import cuts, labels
from scoring.engine.deeds import OPENER, deeds_of
from scoring.engine.events import events_of
from scoring.engine.folding import fold
from scoring.engine.grammar.clauses import Cuts, sentence_ends
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.referents import SUBJECT, UNCLEAR
from scoring.engine.verdict import Span

FEWEST_WORDS = 2
FEWEST_LABELS = 2
MOST_SHOTS = 12
LONGEST_JOINT = 40
ENDS = (".", "!", "?")
SINGLE_DOER = re.compile(r"(?:an?|the) (?:[\w-]+ ?){1,4}", re.IGNORECASE)
DESCRIBED = re.compile(
    r"(?:an?|the) (?P<short>(?:[\w-]+ )?(?P<noun>[\w-]+)) (?:in|with|wearing|from) [\w ,'-]{2,80}", re.IGNORECASE
)
NOT_DESCRIBED = r"\b(?! (?:in|with|wearing|who|from|of)\b)(?!['’-])"
FIRST_OF_A_LIST = re.compile(r"\s*\(?1[.)] ")
PERSONAL = frozenset({"he", "she", "him", "her"})
NAMED_BEFORE = re.compile(r"\b(?:an?|the|two)\b", re.IGNORECASE)
BEFORE_A_LABEL = re.compile(r"[\s\[(*#,;–—-]+$")
AFTER_A_LABEL = re.compile(r"(?:(?<=[-–])\s*\d{1,2}:\d\d)?[\s\])*:.–—-]+")
BEFORE_A_CUT = re.compile(r"[\s,;:–—-]*(?:\b(?:and|then|next|finally|suddenly|quickly|we)[\s,]*)*$", re.IGNORECASE)
CLEAN_CUT = re.compile(r"(?:(?:and|then|we) )*(?:smash|hard|match|jump)?\s?(?:cuts?|cutting)(?: back)? to$")
NO_SHOT = re.compile(r"\s*(?:the |a )?(?:music|beat|rhythm|tempo|song|black|white|credits)\b", re.IGNORECASE)
ABOUT_SHOTS = re.compile(r"\b(?:shots?|scenes?|clips?|sequence|montage|cuts?|panels?|storyboard)\b", re.IGNORECASE)
OF_ANOTHER_SHOT = re.compile(
    r"\b(?:same|again|now|back to|previous|earlier|across|all (?:two|three|four|five|shots))\b", re.IGNORECASE
)


def split_into_shots(reading: Reading) -> Split | None:
    """The shots that a prompt numbers, times or cuts between; None where there are not two of them to tell apart."""
    marks, shots = _labelled(reading) or _cut(reading) or (0, [])
    if not 1 < len(shots) <= MOST_SHOTS:
        return None
    prompt = reading.prompt
    closing = _closing(reading, shots[-1])
    shots[-1] = Span(shots[-1].start, closing.start)
    texts = [shot.text(prompt).strip() for shot in shots]
    if any(len(text.split()) < FEWEST_WORDS for text in texts):
        return None
    shared = _shared_opening(prompt[:marks])
    doer = _doer(reading, shots[0])
    further = [_standing_alone(_described(text, doer), doer if reading.people_count < 2 else "") for text in texts[1:]]
    whole = tuple(f"{shared}{text}{closing.text(prompt)}" for text in further if text)
    return Split(_edits(prompt, shared, shots[0], closing), whole if all(further) else ())


def _labelled(reading: Reading) -> tuple[int, list[Span]] | None:
    marks = [mark for mark in labels(reading) if not reading.is_protected(mark.start)]
    prompt = reading.prompt
    if marks and (first := FIRST_OF_A_LIST.match(prompt)) and marks[0].start >= first.end():
        marks = [Span(*first.span()), *marks]
    if len(marks) < FEWEST_LABELS:
        return None
    shots = []
    for mark, following in pairwise([*marks, Span(len(prompt), len(prompt))]):
        opening = AFTER_A_LABEL.match(prompt, mark.end)
        start = opening.end() if opening else mark.end
        end = start + len(BEFORE_A_LABEL.sub("", prompt[start : following.start].rstrip()))
        if end > start:
            shots.append(Span(start, end))
    return marks[0].start, shots


def _cut(reading: Reading) -> tuple[int, list[Span]] | None:
    marks = cuts(reading)
    prompt = reading.prompt
    if not marks or not all(CLEAN_CUT.match(mark.text(reading.lower)) for mark in marks):
        return None
    if any(NO_SHOT.match(prompt, mark.end) for mark in marks):
        return None
    starts = [0, *(mark.end for mark in marks)]
    ends = [*(_end_before(prompt, mark.start) for mark in marks), len(prompt.rstrip())]
    shots = [Span(start, max(start, end)) for start, end in zip(starts, ends, strict=True)]
    return 0, [Span(shot.end - len(shot.text(prompt).lstrip()), shot.end) for shot in shots]


def _end_before(prompt: str, cut: int) -> int:
    near = prompt[max(0, cut - LONGEST_JOINT) : cut]
    return cut - len(near) + len(BEFORE_A_CUT.sub("", near, count=1))


def _shared_opening(opening: str) -> str:
    """What stands before the first shot, without what is said of the number of shots."""
    text = BEFORE_A_LABEL.sub("", opening)
    kept = " ".join(
        span.text(text).strip()
        for span in Cuts(sentence_ends(text), len(text)).spans()
        if not ABOUT_SHOTS.search(span.text(text))
    )
    kept = kept.strip()
    if not kept:
        return ""
    return kept + " " if kept.endswith((".", "!", "?")) else kept.rstrip(" :,;") + ". "


def _closing(reading: Reading, last: Span) -> Span:
    """The parameters at the end, and before them the sentences of the last shot that show nobody and no event."""
    prompt = reading.prompt
    end = start = len(prompt.rstrip())
    for span in reversed(reading.parameters):
        if span.end == start:
            start = len(prompt[: span.start].rstrip())
    busy = {reading.sentences.number_at(event.span.start) for event in events_of(reading)}
    for kind in ("person", "animal", "pronoun_person", "action"):
        busy |= reading.pieces_with(kind, "sentences")
    first = reading.sentences.number_at(last.start)
    for number in range(reading.sentences.number_at(max(last.start, start - 1)), first, -1):
        if number in busy:
            break
        start = len(prompt[: reading.sentences.spans()[number].start].rstrip())
    return Span(start, end)


def _doer(reading: Reading, shot: Span) -> str:
    """Who the first shot is about; "" where that is not clear."""
    deeds = deeds_of(reading, shot)
    doer = deeds.doer.text(reading.prompt).strip() if deeds else ""
    return doer if SINGLE_DOER.fullmatch(doer) or DESCRIBED.fullmatch(doer) else ""


def _described(text: str, doer: str) -> str:
    """A shot with the one that the first shot describes described in it too: "the girl" is "the girl in a red coat"."""
    found = DESCRIBED.fullmatch(doer)
    if found is None:
        return text
    names = f"{re.escape(found['short'])}|{re.escape(found['noun'])}"
    own = re.compile(rf"\b(the )(?:{names}){NOT_DESCRIBED}", re.IGNORECASE)
    words = found.group().split(" ", 1)[1].rstrip(" ,")
    return own.sub(lambda place: place[1] + words, text, count=1)


def _standing_alone(text: str, doer: str) -> str | None:
    """A shot as a prompt of its own; None where it points to another shot."""
    if doer and (pronoun := SUBJECT.match(text)):
        text = doer + text[pronoun.end() :]
    if OF_ANOTHER_SHOT.search(text) or SUBJECT.match(text):
        return None
    unclear = UNCLEAR.search(text)
    if unclear and not _is_named(text[: unclear.start()], unclear[0].lower()):
        return None
    return capitalised(text) + ("" if text.endswith(ENDS) else ".")


def _is_named(before: str, pronoun: str) -> bool:
    """Whether what a pronoun stands for can be in the words before it; "him" and "her" are somebody."""
    if pronoun not in PERSONAL:
        return NAMED_BEFORE.search(before) is not None
    return not (words_of("person") | words_of("animal")).isdisjoint(fold(before).split())


def _edits(prompt: str, shared: str, first: Span, closing: Span) -> tuple[Cut, ...]:
    """What makes the prompt its first clip."""
    edits = []
    opener = OPENER.match(prompt, first.start)
    first = Span(opener.end(), first.end) if opener else first
    if first.start and shared != prompt[: first.start]:
        opening = shared + ("" if shared and not shared.endswith(" ") else capitalised(prompt[first.start]))
        edits.append(Cut(Span(0, first.start + 1), opening))
    mark = "" if prompt[first.end - 1] in ENDS else "."
    return (*edits, Cut(Span(first.end, closing.start), mark))

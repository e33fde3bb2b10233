"""A prompt with more events than one clip holds, told as several clips."""

import re
from dataclasses import dataclass
from itertools import pairwise

from scoring.engine.deeds import Deed, Deeds, deeds_of
from scoring.engine.events import events_of
from scoring.engine.reading import Reading
from scoring.engine.referents import SUBJECT, UNCLEAR, thing_done_to, without_pronouns
from scoring.engine.verdict import Span

EVENTS_IN_A_CLIP = 2
MOST_EVENTS = 24  # nobody makes more than a dozen clips of one prompt
LONGEST_DOER = 120
CAMERA = re.compile(r"(?<!at the )(?<!to the )(?<!towards the )(?<!toward the )(?<!into the )\bcamera\b")
LAST_ADVERB = re.compile(
    r"\s+(?!(?:\w*fly|family|bully|lily|belly|jelly|ally|assembly|doily|holly|folly|trolley)$)"
    r"(?:\w+ly|then|first|now|also)$",
    re.IGNORECASE,
)
FRAMED = (" shot of ", "close-up of ", "close up of ", " view of ", "portrait of ")


@dataclass(frozen=True, slots=True)
class Cut:
    """A span that the first clip leaves out, or tells in other words."""

    span: Span
    replacement: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """How the prompt becomes its first clip, and the prompts of the others; none where they would not stand alone."""

    cuts: tuple[Cut, ...]
    further: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence in which something happens, and which of its deeds each clip takes."""

    sentence: Span
    deeds: Deeds
    clips: tuple[int, ...]


def split_of(reading: Reading, most: int = EVENTS_IN_A_CLIP) -> Split | None:
    """The clips of a prompt that tells one thing after another; None where its sentences cannot be taken apart."""
    found = _sentences_with_events(reading)
    if found is None or sum(len(deeds.deeds) for _, deeds in found) < EVENTS_IN_A_CLIP:
        return None
    told = _allotted(found, most)
    cuts = [cut for each in told for cut in _cuts(reading, each)]
    if not cuts or any(_shows_more(reading, each) for each in told):
        return None
    number = told[-1].clips[-1] + 1
    further = [_clip(reading, told, clip) for clip in range(1, number)]
    return Split(_joined(cuts), tuple(text for text in further if text) if all(further) else ())


def _sentences_with_events(reading: Reading) -> list[tuple[Span, Deeds]] | None:
    found = []
    events = events_of(reading)
    if len(events) > MOST_EVENTS:
        return None
    happening = {reading.sentences.number_at(event.span.start) for event in events}
    for number, sentence in enumerate(reading.sentences.spans()):
        if number not in happening:
            if min(happening, default=number) < number < max(happening, default=number) and _shows(reading, number):
                return None
            continue
        deeds = deeds_of(reading, sentence)
        if deeds is None or len(deeds.doer.text(reading.prompt)) > LONGEST_DOER:
            return None
        if any(CAMERA.search(deed.span.text(reading.lower)) for deed in deeds.deeds) or _is_camera(reading, deeds):
            return None
        found.append((sentence, deeds))
    return found


def _shows(reading: Reading, sentence: int) -> bool:
    """Whether somebody is seen in a sentence in which we know of no event: it may tell one all the same."""
    return any(sentence in reading.pieces_with(kind, "sentences") for kind in ("person", "animal", "pronoun_person"))


def _is_camera(reading: Reading, deeds: Deeds) -> bool:
    return any(word in deeds.doer.text(reading.lower) for word in ("camera", "drone shot", "the shot"))


def _shows_more(reading: Reading, told: _Told) -> bool:
    """Whether a sentence ends in words that hang on its last deed ("and adds, “Until today.”"), or, where the first
    clip leaves it out, in somebody who is seen."""
    tail = Span(told.deeds.deeds[-1].span.end, told.deeds.end)
    if any(quote.span.overlaps(tail) for quote in reading.quotes):
        return True
    return 0 not in told.clips and any(tail.start <= person.span.start < tail.end for person in reading.people)


def _allotted(found: list[tuple[Span, Deeds]], most: int) -> list[_Told]:
    """Each deed given to a clip: so many to each; a clause with its own doer begins anew."""
    room = most if sum(len(deeds.deeds) for _, deeds in found) > EVENTS_IN_A_CLIP else 1
    told, clip, used = [], 0, 0
    for sentence, deeds in found:
        clips = []
        for deed in deeds.deeds:
            if used == room or deed.own_doer:
                clip, used = clip + (used > 0), 0
            used += 1
            clips.append(clip)
        told.append(_Told(sentence, deeds, tuple(clips)))
    return told


def _cuts(reading: Reading, told: _Told) -> list[Cut]:
    """What the first clip leaves out of a sentence."""
    prompt, deeds = reading.prompt, told.deeds.deeds
    kept = [deed for deed, clip in zip(deeds, told.clips, strict=True) if clip == 0]
    if not kept:
        start, end = len(prompt[: told.sentence.start].rstrip()), told.deeds.end
        end = start - 1 + len(prompt[start - 1 : told.sentence.end].rstrip()) if prompt[start - 1] != ";" else end
        return [Cut(Span(start - (prompt[start - 1] == ";"), end))]
    if len(kept) == len(deeds):
        return []
    opening = told.sentence.start + len(told.sentence.text(prompt)) - len(told.sentence.text(prompt).lstrip())
    first = prompt[told.deeds.doer.start]
    opener = Cut(Span(opening, told.deeds.doer.start + 1), first.upper() if prompt[opening].isupper() else first)
    joints = [(deed.joint, _joint(before.span.text(prompt))) for before, deed in pairwise(kept)]
    cuts = [Cut(joint, words) for joint, words in joints if joint.text(prompt) != words]
    if kept[-1].splice is not None:
        cuts.append(Cut(kept[-1].splice, ", and "))
    cuts.append(Cut(Span(kept[-1].span.end, deeds[-1].span.end)))
    return [opener, *cuts] if opening < told.deeds.doer.start else cuts


def _joint(before: str) -> str:
    """What joins a last deed to the one before: a comma too, where that one has one of its own."""
    return ", and " if "," in before else " and "


def _joined(cuts: list[Cut]) -> tuple[Cut, ...]:
    """Cuts that touch made one."""
    joined = [cuts[0]]
    for cut in cuts[1:]:
        last = joined[-1]
        if cut.span.start <= last.span.end and not cut.replacement and not last.replacement:
            joined[-1] = Cut(Span(last.span.start, cut.span.end))
        else:
            joined.append(cut)
    return tuple(joined)


def _clip(reading: Reading, told: list[_Told], clip: int) -> str | None:
    """The prompt of one of the later clips: its deeds, and everything in which nothing happens."""
    texts = {}
    for each in told:
        texts[each.sentence.start] = _sentence(reading, told, each, clip)
    if None in texts.values():
        return None
    whole = ""
    for sentence in reading.sentences.spans():
        text = texts.get(sentence.start, sentence.text(reading.prompt)) or ""
        if whole.rstrip().endswith(";") and text.lstrip()[:1].isupper():
            whole, text = whole.rstrip()[:-1] + ". ", text.lstrip()
        whole += capitalised(text) if whole.rstrip().endswith((".", "!", "?")) else text
    return (
        capitalised(whole.strip().rstrip(";")) if reading.prompt.lstrip()[:1].isupper() else whole.strip().rstrip(";")
    )


def capitalised(text: str) -> str:
    """The text with a capital at its beginning."""
    start = len(text) - len(text.lstrip())
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _sentence(reading: Reading, told: list[_Told], each: _Told, clip: int) -> str | None:
    """A sentence with the deeds of one clip; "" if it has none there, None if it would not be understood there."""
    deeds = [deed for deed, place in zip(each.deeds.deeds, each.clips, strict=True) if place == clip]
    if not deeds:
        return ""
    parts: list[str] = []
    for deed in deeds:
        text = _deed(reading, told, deed, parts)
        if text is None:
            return None
        parts.append(text)
    prompt = reading.prompt
    doer = _doer(reading, told, each, deeds[0])
    if doer is None:
        return None
    words = parts[0] + "".join(_joint(before) + part for before, part in pairwise(parts))
    text = doer + words + prompt[each.deeds.deeds[-1].span.end : each.sentence.end]
    opening = each.sentence.text(prompt).lstrip()
    space = each.sentence.text(prompt)[: len(each.sentence.text(prompt)) - len(opening)]
    return space + (capitalised(text) if opening[:1].isupper() else text)


def _earlier(reading: Reading, told: list[_Told], before: Deed) -> list[str]:
    """The words of every deed before this one."""
    every = (deed.span for each in told for deed in each.deeds.deeds)
    return [span.text(reading.prompt) for span in every if span.start < before.span.start]


def _deed(reading: Reading, told: list[_Told], deed: Deed, same_clip: list[str]) -> str | None:
    """A deed in words that stand without the clips before."""
    text = deed.wording(reading.prompt).rstrip()
    if deed.own_doer and (pronoun := SUBJECT.match(text)):
        doer = _main_doer(reading, told, pronoun[1].lower())
        text, rest = doer or "", text[pronoun.end() :]
        rest_told = without_pronouns(rest.lstrip(), _earlier(reading, told, deed))
        return None if doer is None or rest_told is None else f"{text} {rest_told}"
    if same_clip and thing_done_to(same_clip[-1]):
        return text
    return without_pronouns(text, _earlier(reading, told, deed))


def _main_doer(reading: Reading, told: list[_Told], pronoun: str) -> str | None:
    """Who the prompt is about, where a pronoun can only mean that one."""
    doer = LAST_ADVERB.sub("", told[0].deeds.doer.text(reading.prompt).strip())
    of_people = any(person.new for person in reading.people)
    if SUBJECT.match(doer) or not doer or pronoun == "they" or _is_framed(doer) or reading.people_count > 1:
        return None
    return None if (pronoun == "it") == of_people else doer


def _doer(reading: Reading, told: list[_Told], each: _Told, deed: Deed) -> str | None:
    """The words before a deed: who does it."""
    if deed.own_doer:
        return ""
    doer = each.deeds.doer.text(reading.prompt).strip()
    if deed.span.start != each.deeds.deeds[0].span.start:
        doer = LAST_ADVERB.sub("", doer)
    if pronoun := SUBJECT.fullmatch(doer):
        main = _main_doer(reading, told, pronoun[1].lower())
        return None if main is None else f"{main} "
    if _is_framed(doer) or UNCLEAR.search(doer):
        return None
    return f"{doer} " if doer else ""


def _is_framed(doer: str) -> bool:
    """ "Close-up of a man": what stands there is the view, unless "who" leads on."""
    framed = any(view in f" {doer.lower()} " for view in FRAMED)
    return framed and not doer.lower().endswith((" who", " that", " which"))

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from scoring.engine.clip import clip_seconds
from scoring.engine.grammar.actions import Action
from scoring.engine.inflect import third_person
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context, Span

MANY = 3
KEPT = 2  # events that a rewrite leaves
SECONDS_PER_EVENT = 4.0
LONG_SECONDS = 10.0
FAR = 30
GOES_ON = re.compile(
    r"(?:,\s|and(?<=\band)\s|then(?<=\bthen)\s)(?:and\s)?(?:then\s)?(?:finally\s)?([a-z]{2,}[^\W\dsui]s)\s"
    r"(?=(?:an?|the|his|her|its|their|it|them|him)\b)"
)
CONNECTOR = re.compile(r"[,;]?\s+(?:and\s+then|and|then|before|after\s+which)\s+|[,;]\s+(?:finally\s+|next\s+)?")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The second and later events of a shot that is too short for them."""
    breaks = [hit.start for hit in reading.said("shot_break")]
    shots: dict[int, list[Action]] = {}
    events = events_of(reading)
    for event in events:
        shots.setdefault(bisect_right(breaks, event.span.start), []).append(event)
    seconds = clip_seconds(reading, context) / max(1, len(shots))
    crowded = [shot for shot in shots.values() if len(shot) >= max(MANY, seconds // SECONDS_PER_EVENT + 1)]
    for shot in crowded:
        yield from surplus(reading, shot)
    if not crowded and seconds < LONG_SECONDS:
        yield from followed(reading, events)
    yield from (Match(span=hit.span) for hit in reading.said("summed_up"))


def events_of(reading: Reading) -> list[Action]:
    """Everything that happens: known verbs, and words that stand where a list of deeds goes on."""
    further = [Action(hit.span, hit.phrase, False) for hit in reading.said("further_event")]
    known = [action for action in reading.actions if is_event(reading, action)]
    goes_on = [
        Action(Span(*match.span(1)), match.group(1), False)
        for match in GOES_ON.finditer(reading.lower)
        if reading.counts_at(match.start(1)) and match.group(1) not in words_of("no_deed")
    ]
    return sorted({event.span.start: event for event in (*goes_on, *further, *known)}.values())


def is_event(reading: Reading, action: Action) -> bool:
    """Whether a verb is something that happens in the present, no lasting state and no weather."""
    if action.continuous or action.word not in present_forms():
        return False
    after = reading.folded[action.span.end : action.span.end + 6].split()[:1]
    if action.word in words_of("lasting_state") and after not in (["up"], ["down"]):
        return False
    before = reading.folded[max(0, action.span.start - 20) : action.span.start].split()[-1:]
    if not action.word.split(" ", 1)[0].endswith("s"):
        return bool(before) and (before[0] in words_of("before_a_deed") or before[0].endswith("s"))
    return not before or before[0] not in words_of("ambient_doer")


@cache
def present_forms() -> frozenset[str]:
    """The plain and -s forms of the filmable verbs."""
    words = words_of("action")
    return frozenset(word for word in words if word.endswith("s") or third_person(word) in words or " " in word)


def followed(reading: Reading, events: list[Action]) -> Iterator[Match]:
    """What a word such as "then" puts after something else in the same sentence."""
    starts = [action.span.start for action in sorted((*events, *reading.actions))]
    for hit in reading.said("sequence_word"):
        sentence = reading.sentences.span_at(hit.start)
        before = max([sentence.start, *starts[: bisect_right(starts, hit.start)][-1:]])
        plain = hit.phrase.startswith("and ") and len(reading.folded[sentence.start : hit.start].split()) >= MANY
        if before == sentence.start and not plain:
            continue
        after = bisect_right(starts, hit.end)
        close = after < len(starts) and starts[after] < min(sentence.end, hit.end + FAR)
        latest = max([hit.end, *starts[: bisect_left(starts, sentence.end)][-1:]])
        edit_span = cut(reading, Span(before, before + 1), Span(hit.end, hit.end + 1), latest)
        word = reading.folded[starts[after] : starts[after] + FAR].split(" ", 1)[0] if close else ""
        end = starts[after] + len(word) if close else hit.end
        yield Match(Span(hit.start, end), None if edit_span is None else "", None, edit_span)
        return


def surplus(reading: Reading, shot: list[Action]) -> Iterator[Match]:
    """Every event but the first; from the third on, the first in a sentence carries the cut of what follows there."""
    last_in = {reading.sentences.number_at(event.span.start): event.span.start for event in shot}
    cut_in: set[int] = set()
    offers: list[tuple[Span, Span | None, str]] = []
    for number, (before, event) in enumerate(pairwise(shot), start=1):
        sentence = reading.sentences.number_at(event.span.start)
        wanted = number >= KEPT and sentence not in cut_in
        edit_span = cut(reading, before.span, event.span, last_in[sentence]) if wanted else None
        if edit_span is not None:
            cut_in.add(sentence)
        offers.append((event.span, edit_span, ""))
    if offers[1:] and offers[1][1] is not None:
        offers[0] = (offers[0][0], bare_comma(reading, shot[0].span, shot[1].span), " and ")
    for span, edit_span, replacement in offers:
        yield Match(span=span, replacement=None if edit_span is None else replacement, edit_span=edit_span)


def bare_comma(reading: Reading, first: Span, second: Span) -> Span | None:
    """The comma that alone joins two deeds: "and" has to stand there when nothing follows."""
    found = re.search(r",\s+$", reading.prompt[first.end : second.start])
    return None if found is None else Span(first.end + found.start(), second.start)


def cut(reading: Reading, before: Span, event: Span, last: int) -> Span | None:
    """From the word that joins an event to the one before, to the end of the last deed of the sentence."""
    sentence = reading.sentences.span_at(event.start)
    if before.start < sentence.start:
        return None
    joints = list(CONNECTOR.finditer(reading.prompt[before.end : event.start].lower()))
    if not joints or reading.prompt[before.end : event.start] == " and ":  # "shuffles and deals the cards"
        return None
    deeds = bisect_left(reading.actions, sentence.end, key=lambda action: action.span.start)
    last = max([last, *(action.span.start for action in reading.actions[max(0, deeds - 1) : deeds])])
    segment = reading.segments.span_at(last)
    body = segment.text(reading.prompt).rstrip().rstrip(",.!?;").rstrip()
    return Span(before.end + joints[-1].start(), segment.start + len(body))


RISK_FACTOR = RiskFactor(
    slug="many-sequential-actions",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="Several things have to happen one after another in one shot.",
    why="Each event gets a few frames, and the later ones are dropped, merged or shown in another order.",
    evidence=(
        Evidence(
            url="https://ypwang61.github.io/project/StoryEval",
            strength="strong",
            seen_on="2026-11-22",
            claim="With two to four events in a row no generator of 11 completes half on average (StoryEval).",
        ),
        Evidence(
            url="https://arxiv.org/html/2510.13042v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="In 2,560 rated clips, things lose their state over several actions, and order slips (SeqBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2406.08656v1",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Most generators of 2024 complete fewer than one in five described changes of state (TC-Bench).",
        ),
        Evidence(
            url="https://videoclaw-docs.vercel.app/reference/PROMPT_QUALITY",
            strength="weak",
            seen_on="2026-11-22",
            claim="A Seedance handbook: one action, one camera move; over 120 words or 3 style words is too much.",
        ),
    ),
    basis="benchmark",
    failing=(
        "He wakes up, brushes his teeth, runs to the bus.",
        "She picks up a cup and then walks away.",
        "She runs, jumps and waves.",
        "A man enters the room, opens a drawer, takes out a gun and leaves.",
        "A mechanic lifts the hood, checks the engine, and then tightens a bolt.",
        "A candle is lit, and then the flame flickers.",
        "First the dog jumps on the chair, then it eats the cake.",
        "A nurse's whole day at work.",
        "A potter makes a bowl, from start to finish.",
    ),
    passing=(
        "She runs. Then she waves.",
        "A man walks along a beach, waves rolling in, birds flying above.",
        "A woman smiles at the camera and holds a cup.",
        "The wind blows, leaves fall, clouds drift.",
        "Neon signs, cars, a man who walks.",
        "She runs, and never jumps or waves.",
        "A routine check of a machine.",
    ),
    find=find,
    needs=("action", "further_event", "sequence_word", "summed_up"),
    gives_up="the later events",
    advice="Keep the one event that matters, and make a clip or a numbered shot of each of the others.",
)

from bisect import bisect_right
from collections.abc import Iterator

from scoring.engine.clip import clip_seconds
from scoring.engine.events import events_of
from scoring.engine.grammar.actions import Action
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context, Span

MANY = 3
SECONDS_PER_EVENT = 4.0
LONG_SECONDS = 10.0
FAR = 30


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
        yield from (Match(span=event.span) for event in shot[1:])
    if not crowded and seconds < LONG_SECONDS:
        yield from followed(reading, events)
    yield from (Match(span=hit.span) for hit in reading.said("summed_up"))


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
        word = reading.folded[starts[after] : starts[after] + FAR].split(" ", 1)[0] if close else ""
        yield Match(Span(hit.start, starts[after] + len(word) if close else hit.end))
        return


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

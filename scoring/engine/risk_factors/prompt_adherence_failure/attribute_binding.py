from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context, Span

SEVERAL = 3
JOINTS = frozenset({"and", "beside", "with", "next", "on", "near", "behind", "or", "under", "above"})
ARTICLES = frozenset({"a", "an", "the", "one", "two", "three", "four", "five", "his", "her", "their"})


class Coloured(NamedTuple):
    """A colour with the thing that has it."""

    color: Span
    span: Span
    word: str


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Three colours on three things in one sentence, or two on two things or people; and who is meant by comparing."""
    yield from (Match(span=hit.span) for hit in reading.said("compared"))
    for _, group in groupby(coloured_things(reading), lambda thing: reading.sentences.number_at(thing.span.start)):
        things = list(group)
        if len({thing.word for thing in things}) < 2 or not too_many(reading, things):
            continue
        yield Match(span=things[0].span)
        for thing in things[1:]:
            yield Match(thing.span)


def coloured_things(reading: Reading) -> list[Coloured]:
    """The colours that stand right before a thing which might as well have another one."""
    found = []
    for hit in reading.said("color"):
        if reading.prompt[hit.end : hit.end + 1] != " ":
            continue
        thing = reading.folded[hit.end + 1 : hit.end + 24].split(" ", 1)[0]
        if thing and not any(thing in words_of(name) for name in ("natural_color", "color", "joining_word")):
            found.append(Coloured(hit.span, Span(hit.start, hit.end + 1 + len(thing)), hit.phrase))
    return found


def too_many(reading: Reading, things: list[Coloured]) -> bool:
    """Whether so many colours go astray."""
    if len({thing.word for thing in things}) >= SEVERAL:
        return True
    persons = [person for person in reading.people if person.new]
    if len(persons) >= 2 and any(things[0].span.end < person.span.start < things[1].span.start for person in persons):
        return True
    between = reading.folded[things[0].span.end : things[1].span.start].split()
    if reading.people:
        return False
    return len(between) <= 3 and between[-1:] != [] and between[0] in JOINTS and between[-1] in ARTICLES


RISK_FACTOR = RiskFactor(
    slug="attribute-binding",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="Several things have a colour of their own.",
    why="Colours wander from the thing they were given to onto its neighbour.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
    ),
    basis="benchmark",
    failing=(
        "A red cube, a blue ball and a green cone on a table.",
        "A man in red hat and woman in blue scarf",
        "A yellow car and a blue truck.",
        "The taller one wears a cap.",
    ),
    passing=(
        "A red car under a blue sky.",
        "A woman with brown hair and blue eyes.",
        "A red balloon over green hills.",
        "Black and white film.",
        "A woman in a black coat and a white scarf.",
        "A white cup on a table.",
        "Golden hour, a red barn, green grass.",
        "A tall man beside a short one.",
    ),
    find=find,
    needs=("color", "compared"),
    advice="Give a colour to one thing and leave the rest neutral, or show the colours in reference pictures.",
)

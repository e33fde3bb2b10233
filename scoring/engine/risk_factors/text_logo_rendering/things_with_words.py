import re
from collections.abc import Iterator

from scoring.engine.grammar.stretches import Stretches
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context, Span

# "MARRY ME", not "POV" or a prompt that shouts from end to end.
CAPITALS = re.compile(r"\b[A-Z]{2,}(?: (?:[A-Z]{2,}|[A-Z&]|\d+))+\b")
FEWEST_LETTERS = 6
DIRECTIONS = frozenset(
    [
        "SHOT",
        "CUT",
        "TO",
        "POV",
        "FPV",
        "WIDE",
        "CLOSE",
        "UP",
        "INT",
        "EXT",
        "DAY",
        "NIGHT",
        "SLOW",
        "MOTION",
        "CAMERA",
        "SCENE",
        "HD",
        "UHD",
        "HDR",
        "NO",
        "NOT",
        "VO",
    ]
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first thing that carries words, word of type or run of capitals, unless nothing is to be read there."""
    spans = [hit.span for name in ("written_thing", "type_word") for hit in reading.said(name)]
    spans += _in_capitals(reading)
    if not spans or reading.hits("no_lettering"):
        return
    idioms = Stretches(hit.span for hit in reading.said("idiom_of_writing"))
    yield from [Match(span=span) for span in sorted(spans) if not idioms.touches(span)][:1]


def _in_capitals(reading: Reading) -> Iterator[Span]:
    if reading.prompt.isupper():
        return
    for match in CAPITALS.finditer(reading.prompt):
        letters = sum(letter.isalpha() for letter in match.group())
        known = DIRECTIONS.intersection(match.group().split())
        if letters >= FEWEST_LETTERS and not known and reading.counts_at(match.start()):
            yield Span(*match.span())


RISK_FACTOR = RiskFactor(
    slug="things-with-words",
    failure_modes=("text-logo-rendering",),
    direction=RAISES,
    message="Things that carry words, figures or marks are in the picture.",
    why="Whoever looks at them expects to read, and the generator draws shapes that are only like letters.",
    evidence=(
        Evidence(
            url="https://www.alphaxiv.org/overview/2505.04946v1",
            strength="moderate",
            seen_on="2026-11-22",
            claim="T2VTextBench, ten generators rated by people: the best reaches 0.37 of 1 on words on screen.",
        ),
        Evidence(
            url="https://github.com/promptdriven/pdd/issues/1749",
            strength="weak",
            seen_on="2026-11-22",
            claim="A field report on Veo tells of readable but unwanted code on workstation screens.",
        ),
    ),
    basis="inferred",
    failing=(
        "A crossword on a train table.",
        "A plane drags HAPPY BIRTHDAY across the sky.",
        "Old jars, each label in copperplate.",
        "A nurse fills in a timetable.",
        "He stencils the name in a serif font.",
        "Tokyo alley, kanji above the doors.",
        "Close-up of a speedometer.",
    ),
    passing=(
        "A text-free poster on a wall.",
        "A bottle with a blank label.",
        "A textbook landing.",
        "Signs of spring in a garden.",
        "POV SHOT of a river.",
        "A phone lying face down on a desk.",
        "A brand new car.",
        "A letter of clouds.",
    ),
    find=find,
    advice="Turn the words away from the camera or blur them, and lay lettering over the picture in the edit.",
)

from collections.abc import Iterator

from scoring.engine.grammar.numbers import NUMBER_WORDS, Count
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import COUNT, RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context, Span

FEWEST, MOST = 3, 120
ABOUT = frozenset({"dozens", "hundreds", "thousands", "hundred", "thousand"})


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Each number from three on that counts things."""
    for count in reading.counts:
        if not FEWEST <= count.value <= MOST or count.value != int(count.value):
            continue
        thing_end = end_of_thing(reading, count)
        if thing_end is not None and is_a_count(reading, count):
            yield Match(Span(count.span.start, thing_end))


def end_of_thing(reading: Reading, count: Count) -> int | None:
    """Where the plural that the number counts ends; None if no plural follows."""
    if count.number == count.span:
        return count.span.end
    offset = count.number.end
    for word in reading.folded[offset : offset + 60].split(" ")[1:6]:
        offset += 1
        if is_plural(word):
            return offset + len(word)
        if word in words_of("joining_word") or word in NUMBER_WORDS:
            return None
        offset += len(word)
    return None


def is_plural(word: str) -> bool:
    """Whether a word looks like more than one thing."""
    return word in words_of("irregular_plural") or (len(word) > 3 and word.endswith("s") and word[-2] not in "sui")


def is_a_count(reading: Reading, count: Count) -> bool:
    """Whether the number is not part of a name, a size, an age or a word such as "four-legged"."""
    number = count.number.text(reading.folded)
    after = reading.folded[count.number.end : count.number.end + 16].split()[:1]
    if number in ABOUT or reading.prompt[count.number.end : count.number.end + 1] == "-":
        return False
    if is_a_name(reading, count) or reading.folded[count.span.end : count.span.end + 3] == " s ":
        return False
    before = previous_words(reading, count.number.start)
    numbered = bool(before) and (before[-1] in words_of("numbered_thing") or before[-1].isdigit())
    return not numbered and not (after and after[0] in words_of("number_compound"))


def is_a_name(reading: Reading, count: Count) -> bool:
    """Whether number and noun are capitals inside a sentence: "the Twelve Apostles"."""
    after = reading.prompt[count.number.end + 1 : count.number.end + 2]
    starts = reading.sentences.span_at(count.number.start).start
    inside = bool(reading.prompt[starts : count.number.start].strip())
    return inside and reading.prompt[count.number.start].isupper() and after.isupper()


def previous_words(reading: Reading, offset: int) -> list[str]:
    """The two words before an offset."""
    return reading.folded[max(0, offset - 24) : offset].split()[-2:]


RISK_FACTOR = RiskFactor(
    slug="exact-number-three-plus",
    failure_modes=("count-errors",),
    direction=RAISES,
    message="Three or more things are asked for by number.",
    why="Generators know many from few, not five from six: the number shown is almost never the one asked for.",
    evidence=(
        Evidence(
            url="https://www.newx.sg/paper/detail/337a985d-f823-11f0-b84c-00163e10baa7",
            strength="strong",
            seen_on="2026-11-22",
            claim="Judged by people, generators almost never show a wanted count up to nine (T2VCountBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
    ),
    basis="benchmark",
    failing=(
        "Nine candles on a cake.",
        "Seven dwarfs march through a forest.",
        "A table with exactly 12 oranges.",
        "Three dancers on a stage.",
        "A quartet of old musicians.",
        "A trio of cats.",
    ),
    passing=(
        "A one hundred year old tree.",
        "A two-story house with a garden.",
        "24 fps, 4K, 50mm lens, 9:16.",
        "Two cats and one dog.",
        "A four-legged robot.",
        "A 1967 Mustang drives past.",
        "Three-point lighting, 8 seconds.",
        "Shot 3, wide shots of the sea.",
        "Hundreds of birds.",
        "Both sisters.",
    ),
    find=find,
    needs=(COUNT,),
    advice="Ask for one, two or a few; if the number matters, fix it with a first-frame picture and move little.",
)

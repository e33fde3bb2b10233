from collections.abc import Iterator

from scoring.engine.grammar.people import Person
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

MANY = 3
IN_THE_BACK = frozenset({"background", "blurred", "blurry", "distance", "distant", "silhouettes", "bokeh", "faraway"})


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first mention of three or more people, or the third person named; a crowd is another matter."""
    if sum(person.number for person in reading.people) < MANY or not reading.actions:
        return
    crowds = {hit.start for hit in reading.hits("crowd")}
    total = 0
    for person in reading.people:
        if not person.new or person.span.start in crowds or is_aside(reading, person):
            continue
        total += person.number
        if total >= MANY:
            yield Match(span=person.span)
            return


def is_aside(reading: Reading, person: Person) -> bool:
    """Whether the word names an owner ("a men's watch") or figures far off."""
    if reading.prompt[person.span.end : person.span.end + 1] in {"'", "’"}:
        return True
    segment = reading.segments.span_at(person.span.start)
    return not IN_THE_BACK.isdisjoint(segment.text(reading.folded).split())


RISK_FACTOR = RiskFactor(
    slug="three-plus-people",
    failure_modes=("multi-subject-merging",),
    direction=RAISES,
    message="Three or more people act in the shot.",
    why="Faces, clothes and movements of one pass over to the next, the more so the more there are.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2505.20292v4",
            strength="moderate",
            seen_on="2026-11-22",
            claim="OpenS2V-Nexus measures how well several subjects in one clip keep to their own looks.",
        ),
        Evidence(
            url="https://arxiv.org/html/2510.13042v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="In 2,560 rated clips, things lose their state over several actions, and order slips (SeqBench).",
        ),
    ),
    basis="inferred",
    failing=(
        "A group of friends laughing around a fire.",
        "Five dancers leap across a stage.",
        "A family of six eating dinner.",
        "A man, a woman and a child walk along a pier.",
    ),
    passing=(
        "Two friends walking along a pier.",
        "A men's watch rotating on a stand.",
        "A woman dances, people blurred in the background.",
        "A portrait of three sisters.",
        "A street with no people, leaves falling.",
        "A woman walks in. The woman sits down. The woman smiles.",
    ),
    find=find,
    needs=("person", "group"),
    advice="Keep one or two in front, and leave the others out of focus in the back.",
)

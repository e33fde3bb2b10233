from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

SEVERAL = 2
FEWEST_ACTIONS = 2


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Things that have to happen at the same time, said so or by two "while" and "as" in a sentence."""
    said = reading.said("at_once") if len(reading.actions) >= FEWEST_ACTIONS else ()
    yield from (Match(span=hit.span) for hit in said[:1])
    if said:
        return
    seen: dict[int, int] = {}
    for hit in reading.said("meanwhile_word"):
        sentence = reading.sentences.number_at(hit.start)
        seen[sentence] = seen.get(sentence, 0) + 1
        if seen[sentence] == SEVERAL:
            yield Match(span=hit.span)
            return


RISK_FACTOR = RiskFactor(
    slug="simultaneous-actions",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="Several things have to happen at the same time.",
    why="Generators give one action their attention and freeze, drop or delay the others.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
    ),
    basis="inferred",
    failing=(
        "He juggles and sings at the same time.",
        "A cook chops onions while a boy sets the table while a dog barks.",
        "She waves as the train leaves while the band plays.",
    ),
    passing=(
        "She waves as the train leaves.",
        "A man reads while it rains.",
        "All at once it is quiet.",
    ),
    find=find,
    needs=("at_once", "meanwhile_word"),
    advice="Choose one action, and make the others clips of their own.",
)

from collections.abc import Iterator

from scoring.engine.grammar.people import Person
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

# One pronoun for two people of one sex.
DOUBLE = phrases(
    "he .. him",
    "she .. (to|at|with|for|behind|beside|toward|towards|hugs|kisses|follows|pushes) her",
    "whispers to her",
    "(he|she) (gives|hands|passes|throws|shows|tells|offers) it to (him|her)",
    unless=(
        "to her (left|right|feet|knees|face|side|desk|bed|car|mouth|room|chest|lips|ear|home|house)",
        "(at|with|for|behind|beside|toward|towards) her (hand|hands|hair|phone|feet|eyes|own|watch|head|dog|cat)",
    ),
)
SEXES = (("male_person", ("he", "him")), ("female_person", ("she",)))


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A pronoun that could mean either of two."""
    doubled = next(DOUBLE(reading, context), None)
    if doubled is not None and (len(reading.people) != 1):
        yield doubled
    for concept, pronouns in SEXES:
        words = words_of(concept)
        named = [person for person in reading.people if is_one_more(person, words)]
        if len({person.word for person in named}) < 2 and len(named) < 2:
            continue
        second = named[1].span.end
        pointing = (hit for hit in reading.said("pronoun_person") if hit.phrase in pronouns and hit.start > second)
        first = next(pointing, None)
        if first is not None and doubled is None:
            yield Match(span=first.span)
            return


def is_one_more(person: Person, words: frozenset[str]) -> bool:
    """Whether somebody of this sex is named for the first time."""
    return person.new and not person.plural and person.word in words


RISK_FACTOR = RiskFactor(
    slug="pronoun-ambiguity",
    failure_modes=("multi-subject-merging",),
    direction=RAISES,
    message="A pronoun could mean either of two people.",
    why="Who does what is left open, and the generator gives the deed to either, or to both.",
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
        "He gives it to him.",
        "A king and a knight meet, he kneels.",
        "She walks up and whispers to her.",
        "A father stands beside a boy. He smiles.",
    ),
    passing=(
        "A man and a woman meet, he smiles.",
        "She brushes her hair.",
        "A man walks in, he sits down.",
        "She falls to her knees.",
        "He smiles at himself in a mirror.",
        "A queen and a maid, the queen smiles.",
    ),
    find=find,
    uses=(DOUBLE,),
    needs=("pronoun_person",),
    advice="Repeat what can be seen of each: the man in the red coat, the boy with the cap.",
)

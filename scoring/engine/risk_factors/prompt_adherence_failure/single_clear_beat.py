from collections.abc import Iterator

from scoring.engine.grammar.actions import Action
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import LOWERS, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context
from scoring.engine.vocabulary import Hit

SEVERAL_THINGS = ("sequence_word", "shot_break", "group", "crowd", "further_event", "negator")
MOST_WORDS = 60
MOST_SENTENCES = 4


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The one action of the one subject, where nothing else happens."""
    if reading.word_count > MOST_WORDS or len(reading.actions) != 1 or len(reading.camera_moves) > 1:
        return
    if len(reading.sentences.spans()) > MOST_SENTENCES or any(reading.hits(name) for name in SEVERAL_THINGS):
        return
    action = reading.actions[0]
    if reading.folded.startswith(" of ", action.span.end):
        return
    if not action.word.endswith("ed") and has_one_subject(reading, action) and not is_joined(reading, action):
        yield Match(span=action.span)


def has_one_subject(reading: Reading, action: Action) -> bool:
    """One person, or one animal, or one thing before the verb."""
    if any(count.value > 1 for count in reading.counts):
        return False
    animals = {hit.phrase for hit in reading.said("animal")}
    if len(animals) + reading.people_count > 1 or any(is_plural(reading, hit) for hit in reading.said("animal")):
        return False
    if animals or reading.people_count == 1:
        home = reading.segments.number_at(action.span.start)
        subjects = (hit for name in ("person", "animal", "pronoun_person") for hit in reading.said(name))
        return any(reading.segments.number_at(hit.start) == home for hit in subjects)
    sentence = reading.sentences.span_at(action.span.start)
    before = reading.folded[sentence.start : action.span.start].split()
    return before[:1] in (["a"], ["an"], ["the"], ["one"]) and 2 <= len(before) <= 6 and "and" not in before


def is_plural(reading: Reading, animal: Hit) -> bool:
    """Whether an animal word means several: "horses", or "fish" without an article."""
    if animal.phrase not in ("fish", "sheep", "deer"):
        return animal.phrase.endswith("s")
    return reading.folded[: animal.start].rsplit(maxsplit=1)[-1:] not in (["a"], ["the"], ["one"])


def is_joined(reading: Reading, action: Action) -> bool:
    """Whether a joining word in the same piece of the sentence brings in something more."""
    segment = reading.segments.span_at(action.span.start)
    return bool(words_of("joining").intersection(segment.text(reading.folded).split()))


RISK_FACTOR = RiskFactor(
    slug="single-clear-beat",
    failure_modes=("prompt-adherence-failure",),
    direction=LOWERS,
    message="One subject does one thing.",
    why="The whole clip is there for a single event, which is what generators show most reliably.",
    evidence=(
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide: begin simple, describe motion, say only what shall be there, add step by step.",
        ),
        Evidence(
            url="https://ypwang61.github.io/project/StoryEval",
            strength="strong",
            seen_on="2026-11-22",
            claim="With two to four events in a row no generator of 11 completes half on average (StoryEval).",
        ),
        Evidence(
            url="https://artificialcorner.com/p/youre-using-sora-2-wrong-heres-how",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A digest of OpenAI's guide: keep motion simple, and write it in counted beats.",
        ),
    ),
    basis="vendor",
    failing=(
        "A man pours coffee, static medium shot.",
        "A cat sleeps on a windowsill.",
        "A paper boat glides down a stream.",
        "Medium shot, a woman in a green coat opens an umbrella.",
    ),
    passing=(
        "A man pours coffee and drinks it.",
        "Two men play chess.",
        "A man throws a ball to a dog.",
        "A woman smiling, slowly turning her head.",
        "A house on a hill.",
        "Horses run across a field.",
        "A hand-painted sign on a wall.",
        "A coral reef, a school of fish passing.",
        "She opens the door, then sits down.",
    ),
    find=find,
    needs=("action",),
)

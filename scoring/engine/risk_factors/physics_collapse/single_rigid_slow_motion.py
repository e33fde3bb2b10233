from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import LOWERS, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

MOST_ACTIONS = 1


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """One hard thing, alone, with a slow movement of it or of the camera."""
    if reading.has("person", "group", "animal", "liquid", "pronoun_person", "face", "head", "struck_hard_verb"):
        return
    hits = reading.said("rigid_thing")
    following = {hit.start - 1 for hit in hits}
    things = {hit.phrase for hit in hits if hit.end not in following}
    several = any(count.value > 1 for count in reading.counts)
    if len(things) != 1 or several or len(reading.actions) > MOST_ACTIONS:
        return
    slow = reading.said("slow_motion_words")
    if slow:
        yield Match(span=slow[0].span)


RISK_FACTOR = RiskFactor(
    slug="single-rigid-slow-motion",
    failure_modes=("physics-collapse",),
    direction=LOWERS,
    message="A single hard thing moves slowly, or the camera does.",
    why="Nothing bends, flows or collides, so there is little physics to get wrong.",
    evidence=(
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide: begin simple, describe motion, say only what shall be there, add step by step.",
        ),
    ),
    basis="inferred",
    failing=(
        "Slow push-in on a ceramic vase.",
        "A watch rotates slowly on a turntable.",
        "A crystal skull turns slowly in the dark.",
        "The camera moves gently around a marble statue.",
    ),
    passing=(
        "A vase falls and shatters.",
        "Slow motion of a man with a vase.",
        "A vase and a teapot, slow pan.",
        "Slowly pouring tea from a teapot.",
        "A vase on a table.",
        "Three bottles rotate slowly.",
    ),
    find=find,
    needs=("rigid_thing",),
)

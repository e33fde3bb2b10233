import re
from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import LOWERS, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

FRAMED = phrases(
    "[framed|filmed|shot|seen] [from the] (waist|chest|shoulders) up",
    "(medium close up|medium closeup|bust shot|head and shoulders)",
    near=("person", "pronoun_person"),
    absent=("acrobatics", "instrument_or_tool"),
)
STILL = phrases(
    "(sit~|stand~|lie~) (still|motionless|quietly|perfectly still|completely still|almost still|calmly)",
    "(barely|hardly) (move~|moving)",
    "(remain~|stay~|keep~|hold~) (still|motionless|perfectly still)",
    near=("person", "pronoun_person"),
    within="segment",
    absent=("acrobatics", "instrument_or_tool"),
)
HANDS_OUT = phrases("(hands|arms) [kept] out of (frame|view|shot|sight)")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A figure framed without legs or holding still, whose hands are not shown."""
    if not (reading.hits("person") or reading.hits("pronoun_person")):
        return
    hands_out = list(HANDS_OUT(reading, context))
    if hands_out or not reading.has("hand"):
        yield from hands_out or (*FRAMED(reading, context), *STILL(reading, context))


UNDERFOOT = re.compile(
    r"\b(?:steps?|stairs?|staircase|puddles?|ice|snow|sand|mud|footprints?|shoes?|boots|heels|barefoot|tightrope)\b"
)


def can_be_framed(reading: Reading, _: Context) -> bool:
    """Whether a walker could be shown without legs: one person, nothing that needs hands, feet or room."""
    if UNDERFOOT.search(reading.folded):
        return False
    if not reading.has("gait", "dance") or reading.people_count != 1 or len(reading.actions) > 2:
        return False
    return not reading.has(
        "acrobatics",
        "fast_subject",
        "bodily_sport",
        "hand",
        "feet",
        "animal",
        "wide_framing",
        "partial_framing",
        "close_framing",
        "projectile",
        "instrument_or_tool",
    )


RISK_FACTOR = RiskFactor(
    slug="calm-partial-figure",
    failure_modes=("anatomy-artifact",),
    direction=LOWERS,
    message="A calm figure is seen from the waist or the chest up.",
    why="Hands, feet and crossing limbs, where bodies go wrong, are not in the picture or do not move.",
    evidence=(
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide: begin simple, describe motion, say only what shall be there, add step by step.",
        ),
    ),
    basis="vendor",
    failing=(
        "Medium close-up of a man who looks down and smiles.",
        "A woman walks along a street, framed from the waist up.",
        "An old man sits still on a bench.",
        "Head and shoulders of a girl, hands out of frame.",
    ),
    passing=(
        "A man runs across a field.",
        "Medium close-up of a man typing, hands on the keyboard.",
        "Medium close-up of a vase.",
        "From the waist up, a gymnast does a handstand.",
        "The water stands still.",
    ),
    find=find,
    needs=(FRAMED, STILL, HANDS_OUT),
    adds="Framed from the waist up.",
    adds_if=can_be_framed,
)

import re
from collections.abc import Iterator
from itertools import islice

from scoring.engine.framing import close_views_of_a_face
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context
from scoring.engine.vocabulary import Hit

WIDEST_VIEW = 36
CAPITALISED = re.compile(r"[A-Z][a-z]+")
CLOSE_VIEWS = ("close up", "closeup", "close shot", "tight shot", "tight framing", "ecu")
# What no medium close-up could be of.
SMALL_PARTS = frozenset(
    {
        "mouth",
        "lips",
        "eye",
        "eyes",
        "nose",
        "ear",
        "ears",
        "tear",
        "teeth",
        "tongue",
        "hand",
        "hands",
        "finger",
        "fingers",
        "foot",
        "feet",
        "paddle",
        "shoes",
    }
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first close framing of a face."""
    for hit in islice(close_views_of_a_face(reading), 1):
        yield Match(span=hit.span, replacement="medium close-up" if may_be_widened(reading, hit) else None)


def may_be_widened(reading: Reading, hit: Hit) -> bool:
    """Whether it is the plain close view, of somebody or of nothing named, and not of a part of a body or a thing."""
    if not hit.phrase.endswith(CLOSE_VIEWS) or reading.folded[: hit.start].split()[-1:] == ["face"]:
        return False
    following = reading.folded[hit.end : hit.end + 40].split()
    if following[:1] not in (["of"], ["on"]) or reading.prompt[hit.end : hit.end + 1] != " ":
        return SMALL_PARTS.isdisjoint(following[:3])
    reach = hit.end + len(" of ") + WIDEST_VIEW
    seen = (hit for name in ("person", "face", "animal") for hit in reading.hits(name))
    named = any(hit.end <= one.start < reach for one in seen) or CAPITALISED.match(reading.prompt, hit.end + 4)
    return bool(named) and SMALL_PARTS.isdisjoint(following[1:7])


RISK_FACTOR = RiskFactor(
    slug="close-up-face",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="A face fills the frame.",
    why="In a close view even a small change of the features reads as another person.",
    evidence=(
        Evidence(
            url="https://www.aivideoauditor.com/failures/sora-face-distortion",
            strength="weak",
            seen_on="2026-11-22",
            claim="Both reported examples of a drifting face are close views of one person.",
        ),
    ),
    basis="practitioner",
    failing=(
        "Close-up of a woman smiling.",
        "Portrait of an elderly man speaking to camera, warm lighting",
        "Extreme close up, her eyes fill with tears.",
    ),
    passing=(
        "Close-up of a coffee cup on a table.",
        "A woman at the end of a pier, wide shot.",
        "Close-up of hands of a potter at the wheel.",
        "No close-up of the man.",
        "Medium close-up of a woman smiling.",
        "A painter lifts the cloth and shows a portrait.",
    ),
    find=find,
    needs=("close_framing",),
    gives_up="the closest view",
    advice="Keep close-ups of a face under 4 seconds, or step back to a medium shot.",
)

from collections.abc import Iterator

from scoring.engine.cutting import cuts, labelled_shots
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context

FRAMINGS = ("framing_wide", "framing_medium", "framing_close", "framing_above", "framing_through")
FEWEST_SHOTS = 3


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The cuts, or the later ones of three framings, where no shot is labelled."""
    if labelled_shots(reading) > 1:
        return
    changes = cuts(reading)
    framings = sorted((hit.span, name) for name in FRAMINGS for hit in reading.said(name))
    if changes:
        yield from (Match(span=span) for span in changes[:2])
    elif len(framings) >= FEWEST_SHOTS and len({name for _, name in framings}) > 1:
        yield from (Match(span=span) for span, _ in framings[1:FEWEST_SHOTS])


RISK_FACTOR = RiskFactor(
    slug="unlabelled-multi-shot",
    failure_modes=("scene-cut-continuity",),
    direction=RAISES,
    message="Several shots stand in one paragraph without labels.",
    why="Nothing tells where one shot ends, so framings are blended or dropped.",
    evidence=(
        Evidence(
            url="https://blog.fal.ai/kling-3-0-prompting-guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A gateway's guide to Kling 3.0 advises to label every shot.",
        ),
        Evidence(
            url="Python package comfy-cli 1.23.0",
            strength="moderate",
            seen_on="2026-11-22",
            claim=(
                "Kling's request has a field for each of up to six storyboards, with a prompt and a duration of "
                "its own."
            ),
        ),
    ),
    basis="vendor",
    failing=(
        "Wide shot of a harbour, close-up of a rope, aerial view, back to wide.",
        "A street, then cut to a bar.",
        "Establishing shot of a farm, medium shot of a farmer, close-up of his hands.",
    ),
    passing=(
        "Wide shot of a harbour.",
        "Shot 1: wide shot of a harbour. Shot 2: close-up of a rope. Shot 3: aerial view.",
        "Close-up of a rope, shallow depth of field.",
        "A haircut in a shop.",
        "[0-2s] Wide shot. [2-4s] Close-up. [4-6s] Aerial view.",
    ),
    find=find,
    needs=(
        "framing_wide",
        "framing_medium",
        "framing_close",
        "framing_above",
        "framing_through",
        "cut_word",
    ),
    advice="Label the shots (Shot 1, Shot 2, …) with times that add up to the length of the clip.",
)

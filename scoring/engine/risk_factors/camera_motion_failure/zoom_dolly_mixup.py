from collections.abc import Iterator

from scoring.engine.camera_work import shots_of_moves
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

EFFECT = phrases(
    ("(dolly|reverse dolly) zoom", "slow dolly in"),
    "dolly-zoom+",
    "dolly zooms",
    "dolly zooming",
    "zolly",
    "vertigo (effect|shot|zoom)",
    ("(hitchcock|vertigo) zoom", "slow dolly in"),
    "hitchcock effect",
    "(trombone|contra-zoom|contra zoom|push-pull|zoom dolly|jaws) (shot|effect)",
    "contra-zoom",
    "zoom dolly",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The dolly zoom by any of its names, or a zoom and a dolly in one sentence."""
    places = EFFECT.places(reading)
    yield from (Match(span=span, replacement=replacement) for span, replacement in places)
    if places:
        return
    for moves in shots_of_moves(reading):
        families = [move.family for move in moves]
        if "zoom" in families and "dolly" in families:
            later = max(families.index("zoom"), families.index("dolly"))
            yield Match(span=moves[later].span)


RISK_FACTOR = RiskFactor(
    slug="zoom-dolly-mixup",
    failure_modes=("camera-motion-failure",),
    direction=RAISES,
    message="Zoom and dolly are asked for as if they were one.",
    why=(
        "One changes the lens and the other the place of the camera; told both, the generator does either, or "
        "warps the scene."
    ),
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2503.21755v2",
            strength="moderate",
            seen_on="2026-11-22",
            claim="VBench-2.0 scores camera motion by itself and finds it a weak spot.",
        ),
    ),
    basis="inferred",
    failing=(
        "Dolly zoom on a man at a cliff.",
        "Vertigo effect in a corridor.",
        "Zoom in and dolly in to the door.",
        "A Hitchcock zoom on her face.",
    ),
    passing=(
        "Slow dolly in to the door.",
        "Slow zoom in on the door.",
        "Vertigo makes her sit down.",
        "Dolly the sheep in a meadow.",
        "Shot 1: zoom in. Shot 2: dolly in.",
        "No dolly zoom.",
    ),
    find=find,
    needs=(EFFECT, "camera_zoom"),
    gives_up="the dolly zoom",
    advice="Choose the one or the other; a dolly zoom is an effect with low odds.",
)

from collections.abc import Iterator

from scoring.engine.grammar.stretches import Stretches
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

RUNAWAYS = frozenset(
    {"car", "cars", "motorcycle", "motorcycles", "truck", "bike", "train", "jet", "speedboat", "horse"}
)
FAST_CAMERA = phrases(
    "(drone|camera|fpv|helicopter shot) [rapidly|quickly|closely] (chase~|race~|rush~|speed~|dive~|pursue~|"
    "zip~|whip~|swoop~|hurtle~)",
    "fpv [drone|shot|flight|camera]",
    "chase (cam|camera|shot|drone|vehicle camera)",
    "(fast|quick|rapid|high-speed|breakneck|frantic) [low|aerial|drone|forward] (tracking|dolly|orbit|push-in|"
    "pull-back|follow|drone|flyover|fly-through|camera|pan) [shot]",
    "camera (rapidly|quickly) (follows|tracks|moves|orbits|circles|flies|pans)",
    absent="slow_motion",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A quick camera in a sentence with a quick subject."""
    places = [span for span, _ in FAST_CAMERA.places(reading)]
    if not places:
        return
    own_words = Stretches(places)
    subjects = [hit for hit in reading.said("fast_subject") if not own_words.touches(hit.span)]
    homes = {reading.sentences.number_at(hit.start) for hit in subjects}
    chasing = {span for span in places if any(word in span.text(reading.folded) for word in ("chas", "pursu"))}
    for span in places:
        if reading.sentences.number_at(span.start) in homes or (span in chasing and _chases_a_vehicle(reading, span)):
            yield Match(span=span)


def _chases_a_vehicle(reading: Reading, span: Span) -> bool:
    after = reading.folded[span.end : span.end + 40].split()[:5]
    return bool(RUNAWAYS.intersection(after))


RISK_FACTOR = RiskFactor(
    slug="subject-and-camera-both-fast",
    failure_modes=("inappropriate-motion-blur",),
    direction=RAISES,
    message="Subject and camera both move quickly.",
    why="With nothing still in the frame there is no sharp place to hold on to.",
    evidence=(
        Evidence(
            url="https://www.emergentmind.com/articles/2511.21592",
            strength="moderate",
            seen_on="2026-11-22",
            claim="MoGAN's authors: motion jitters and ghosts, as training hardly judges it.",
        ),
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds the melting worst where subject or drone is fast.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A drone chases a racing car along the coast.",
        "Fast tracking shot of a sprinting cheetah.",
        "The camera rushes after a galloping horse.",
        "FPV drone behind speeding motorcycles.",
    ),
    passing=(
        "A drone films a lake.",
        "Static shot of a racing car.",
        "The camera races past a row of parked cars.",
        "Fast tracking shot of a statue.",
        "Slow tracking shot of a galloping horse.",
    ),
    find=find,
    needs=(FAST_CAMERA,),
    advice="Let one of them move and hold the other.",
)

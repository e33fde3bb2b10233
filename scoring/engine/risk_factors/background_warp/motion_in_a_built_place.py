from collections.abc import Iterator

from scoring.engine.camera_work import sure_moves
from scoring.engine.lexicon import words_of
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context
from scoring.engine.viewer_path import journeys
from scoring.engine.vocabulary import Hit

SEVERAL = 2
# The viewer moves, though no camera is named.
MOVING_VIEW = phrases(
    "(pov|first person|point of view) .. (walk~|run~|ride~|drive~|move~|fly~|glide~|stroll~|cycle~)",
    "we (walk|glide|fly|move|soar|float|travel|drift|drive|pass|rush|turn|roll|cruise|stroll) .. (past|through|along|"
    "around|over|down|into|between|in)",
    "(train|car|bus|tram|side|passenger) window view",
    "(from|through|out of) (the|a) [window of a|window of the|back seat of a] (moving|speeding|passing) (train|car|"
    "bus|tram)",
    "(filmed|seen|shot) from (a|the) (moving|passing|speeding)",
    "(ride~|riding) (a|an|the|in|on) .. (elevator|tram|train|bus|bike|boat|cable car|escalator|carousel|gondola|"
    "motorcycle|scooter)",
    "(through|from|out of) the (front|side|rear|train|car|bus|tram|taxi) window",
    "camera (rush~|race~|speed~|dash~|run~|travel~) (down|through|along|past)",
    "(follow~|following) [behind] (him|her|them) .. (through|down|along|past)",
    "camera (spins|spinning|turns|turning|moves|moving|glides|gliding|rushes|whips|flies|flying|sweeps)",
    "steadicam .. (glide~|move~|follow~|float~)",
)


def viewer_moves(reading: Reading) -> bool:
    """Whether the camera or whoever looks is on the way."""
    return bool(
        sure_moves(reading)
        or MOVING_VIEW.places(reading)
        or any(journey.ride or journey.verbs for journey in journeys(reading))
    )


def crossed(reading: Reading, places: list[Hit]) -> bool:
    """Whether somebody walks, dances, works or drives in a sentence that names one of these places."""
    homes = set(reading.pieces_with("crossing", "sentences"))
    homes |= {reading.sentences.number_at(act.span.start) for act in reading.actions if not _is_calm(act.word)}
    return any(reading.sentences.number_at(place.start) in homes for place in places)


def _is_calm(verb: str) -> bool:
    return any(verb in words_of(name) for name in ("calm_deed", "lasting_state", "not_quick_now"))


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A built place through which the viewer moves; or several of them that somebody crosses."""
    if reading.has("plain_backdrop", "unmoved_view"):
        return
    places = list(reading.said("built_place"))
    several = len({hit.phrase for hit in places}) + reading.has("built_lines") >= SEVERAL
    if places and (viewer_moves(reading) or (several and crossed(reading, places))):
        yield Match(span=places[0].span)


RISK_FACTOR = RiskFactor(
    slug="motion-in-a-built-place",
    failure_modes=("background-warp",),
    direction=RAISES,
    message="The viewer or somebody moves through a built place.",
    why="What comes into view is made up as it comes, and walls and openings seldom agree with those before.",
    evidence=(
        Evidence(
            url="https://stmoro.net/?p=2673",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner finds that pans make buildings breathe.",
        ),
        Evidence(
            url="https://frankhoubre.com/en/blog/comment-ameliorer-realisme-mouvements-video-ia",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner reports rooms that melt as the camera circles.",
        ),
    ),
    basis="practitioner",
    failing=(
        "The camera glides through a library.",
        "We follow a nun through the cathedral.",
        "Handheld shot behind a boy in a subway station, the camera runs with him.",
        "A waiter weaves from the bar to the kitchen of a restaurant.",
        "Drone shot down an avenue, the camera moves forward.",
    ),
    passing=(
        "A man reads in a library.",
        "A cathedral, static shot, monks walk by.",
        "A woman walks along a beach.",
        "A dancer twirls against a plain background in a theater.",
        "A lamp in a corridor.",
    ),
    find=find,
    uses=(MOVING_VIEW,),
    needs=("built_place",),
    advice="Lock the camera, or let the background fall out of focus.",
)

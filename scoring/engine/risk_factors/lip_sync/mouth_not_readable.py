from collections.abc import Iterator

from scoring.engine.quotations import is_off_screen, spoken_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

HIDDEN = phrases(
    "[side|left|right|full] profile",
    "side view",
    "side-on",
    "(three-quarter|turned) away",
    "in the (far|) distance",
    "from (afar|far away|a distance)",
    "far from the camera",
    "(into|behind|holding|at|with|grips|gripping) (a|the|his|her) [vintage|studio|handheld|large|old|"
    "condenser] (microphone|mic|megaphone)",
    "[gas|surgical|face|medical|ski|wrestling|oxygen|diving|metal] mask+",
    "(helmet|visor|balaclava|veil|scarf over)",
    "[thick|long|bushy|full|big|heavy|white|grey|huge] beard",
    "(handlebar|bushy|thick|walrus) moustache",
    "(chew~|eating|drinking|smoking|with a mouthful)",
    "brushing (his|her|their) teeth",
    "with (his|her|their) mouth full",
    "(cover~|hide~) (his|her|their) mouth",
    "hand+ over (his|her|their) mouth",
    "silhouette",
    "silhouetted",
    "face in shadow",
    "back to the camera",
    near="speak",
    within="sentence",
    unless=("profile picture", "high profile", "low profile", "chewing over"),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """What hides or turns away the mouth, in a sentence in which somebody speaks."""
    quotes = spoken_quotes(reading) if reading.quotes else ()
    if reading.has("off_screen_voice") or any(is_off_screen(reading, quote) for quote in quotes):
        return
    for span, _ in HIDDEN.places(reading):
        yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="mouth-not-readable",
    failure_modes=("lip-sync",),
    direction=RAISES,
    message="The speaking mouth is turned away, covered or far off.",
    why="With few pixels or something before it, the generator has no clear mouth to move with the words.",
    evidence=(
        Evidence(
            url="https://www.zhuanzhiai.com/paper/4e3cdacae231a330f32102666430cb66",
            strength="moderate",
            seen_on="2026-11-22",
            claim=(
                "The Argus benchmark scores faces under large yaw and under occlusion by themselves, as both are "
                "harder."
            ),
        ),
        Evidence(
            url="https://www.aivideoauditor.com/failures/veo-lip-sync-failure",
            strength="weak",
            seen_on="2026-11-22",
            claim="A page that reports slipping lips on Veo advises a clear frontal mouth.",
        ),
    ),
    basis="inferred",
    failing=(
        "Side profile of a man speaking.",
        "She sings into a microphone on a small stage.",
        "He talks while chewing gum.",
        'A man with a thick beard says "Welcome home."',
        "A soldier in a gas mask speaks into the radio.",
        "A figure speaks in the distance.",
    ),
    passing=(
        "A man in profile looks at the sea.",
        "A microphone on an empty stage.",
        "A bearded man smiles.",
        "A woman facing the camera speaks.",
        "A mask hangs on the wall.",
        "They eat dinner. Later she speaks.",
    ),
    find=find,
    uses=(HIDDEN,),
    needs=("speak",),
    advice=(
        "Show the speaker from the front in a medium close-up with a clear mouth, or give the words to a voice off "
        "screen."
    ),
)

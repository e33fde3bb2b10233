from collections.abc import Iterator

from scoring.engine.benchmarks import VIDEOPHY_2
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Match, RiskFactor, phrases
from scoring.engine.stillness import shown_happening
from scoring.engine.verdict import Context

LOOSE = phrases(
    "<granular> .. <loose_verb>",
    "<thrown_loose> .. <granular>",
    "<soft_thing> .. <soft_motion>",
    "(billow^|whip^|yank^|rip^|tear^|inflate^) .. <soft_thing>",
    "(whipped|torn|ripped|blown|battered|lashed) .. <gale>",
    "<soft_thing> .. <gale>",
    "<gale> .. <soft_thing>",
    "(leaf blower|confetti cannon|snow globe)",
    unless=(
        "<physics_idiom>",
        "(leaves|snow|petals|dust|ash|pollen|feathers|embers) [gently|slowly|softly|quietly] (fall~|drift~|"
        "settle~|dance~|swirl~|rain~)",
        "(fall~|drift~|settle~|swirl~|falling|drifting|swirling|floating) .. (leaves|snow|petals|dust|ash|pollen|"
        "embers)",
        "(roll~|rolling) .. (hills|snow|leaves)",
        "(fly~|flies|flying) .. (snow|sand|cards)",
        "(business|playing|credit|greeting) cards",
        "tea leaves",
        "(dust|sand|snow) dance~",
        "snow globe on",
        "hair (blow~|blowing) (in|gently|softly)",
        "sheet+ of (rain|ice)",
        "stretch~ .. (sheet|blanket|hammock)",
        "spring~ back",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Loose matter that scatters or pours, and cloth, ropes and soft things that are whipped, torn or stretched."""
    yield from shown_happening(LOOSE, reading, context)


RISK_FACTOR = RiskFactor(
    slug="loose-and-soft-things",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="Loose matter scatters, or something soft is whipped, torn or stretched.",
    why="Each grain and each fold has to move by itself and none may be lost, and a generator draws them anew.",
    evidence=VIDEOPHY_2,
    basis="inferred",
    failing=(
        "Rice pours from a torn sack.",
        "Feathers fly everywhere in the dorm.",
        "A sail rips in the storm.",
        "The tablecloth is yanked away.",
        "Coins scatter over the tiles.",
    ),
    passing=(
        "Leaves fall in a park.",
        "A sandy beach at noon.",
        "Her hair falls over her shoulders.",
        "A flag on a pole.",
        "Snow drifts gently down.",
        "A folded blanket on a bed.",
    ),
    find=find,
    needs=(LOOSE,),
    gives_up="the scattering or the tearing",
    advice="Show how it lies before or after, or let only a little of it move slowly.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.spare import droppable_segment
from scoring.engine.verdict import Context

UNSEEN = phrases(
    "(feel~|feels|feeling) [a|an|the|his|her|deeply|so|very|all] [deep|profound|strong|great] <emotion_word>",
    "(feel~|feels) (profound|deep|deeply|immense|great|strong|overwhelming)",
    "a [deep|profound|strong|growing|quiet] (sense|feeling) of",
    "(sense|feelings) of <emotion_word>",
    "(represent~|symbolize~|symbolise~|embody~|signify~) [the|a|an|his|her|our]",
    "(evoke~|convey~|express~) [the|a|an|his|her|feelings of|a feeling of|deep|profound] <emotion_word>",
    "(metaphor|allegory|symbol) (for|of)",
    "the (essence|meaning|passage|power|fragility|beauty|spirit|weight|burden|futility|concept) of <abstraction>",
    "(realize~|realise~|know~|believe~|understand~|hope~|wonder~) (that|how|why|what|if|whether|for)",
    "(think~|dream~|reminisce~) (about|of) (a|an|the|his|her|their|what|how|home|life)",
    "(remember~|recall~|regret~|reflect~ on|contemplate~|ponder~) (a|an|the|his|her|their|life|what|how|existence)",
    "inner (peace|turmoil|conflict|struggle+|demons|strength|world|voice)",
    "(overwhelmed|consumed|haunted|torn|filled) (by|with|between) [his|her|the] <emotion_word>",
    "(haunted by|lost in) (his|her|their|the|old) (past|memories|thoughts|memory)",
    unless=("(express~|feel~) (way|train|mail|lane|free)", "feel~ [the] (wind|rain|sun|fabric|cold|warmth|texture)"),
)
MOST_SEGMENT_WORDS = 9


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """What cannot be filmed; a short piece that says nothing else can go."""
    starts = [action.span.start for action in reading.actions]
    for span, _ in UNSEEN.places(reading):
        piece = droppable_segment(reading, span)
        idle = piece is not None and not any(piece.start <= start < piece.end for start in starts[:40])
        short = piece is not None and len(piece.text(reading.folded).split()) <= MOST_SEGMENT_WORDS
        yield Match(span, "", None, piece) if idle and short else Match(span)


RISK_FACTOR = RiskFactor(
    slug="inner-states-and-abstractions",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="A feeling or an idea is named that no camera can see.",
    why="With nothing to show for it, the generator makes up a picture, or shows the cliché.",
    evidence=(
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide: begin simple, describe motion, say only what shall be there, add step by step.",
        ),
        Evidence(
            url="https://videoclaw-docs.vercel.app/reference/PROMPT_QUALITY",
            strength="weak",
            seen_on="2026-11-22",
            claim="A Seedance handbook: one action, one camera move; over 120 words or 3 style words is too much.",
        ),
    ),
    basis="vendor",
    failing=(
        "A man feels profound sadness.",
        "A bird that represents freedom.",
        "A street at dawn, a sense of hope.",
        "She realizes that he is gone.",
        "A scene about the passage of time.",
    ),
    passing=(
        "A woman wipes a tear from her cheek.",
        "A wave of nostalgia.",
        "She feels the wind on her face.",
        "An express train in the rain.",
        "A man lost in a forest.",
        "She feels her way along the wall.",
    ),
    find=find,
    needs=(UNSEEN,),
    gives_up="the name of the feeling or the idea",
    advice="Put in its place one cue that can be filmed: a face, a breath, a hand.",
)

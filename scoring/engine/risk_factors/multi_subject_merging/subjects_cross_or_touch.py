from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

BOTH = phrases(
    "<contact_deed>",
    "<limb> .. <limb_contact>",
    "<fight_art> <fight_meeting>",
    "<pair_dance> <pair_dancers>",
    "<herd> .. <herd_verb>",
    "<animal> .. in a (heap|pile|knot|ball)",
    "<herd_verb> .. <herd>",
    "(two|three|four|several|a pair of|pair of) .. (jets|planes|dragons|ships|cars|horses|swans|snakes|birds|kites|"
    "ships|boats|skaters|dancers) .. (cross~|overlap~|intertwine~|merge~|pass~|spiral~|circle~|entwine~|race~|weave~)",
    "necks (cross~|crossing|entwin~|entwined|intertwined)",
    "(weave~|pass~|cross~|run~|walk~|move~|jump~|leap~|squeeze~|push~) .. (each other|one another)",
    "(weave~|dart~) (in and out of|through|between) (a|the|each|other|traffic|people|dancers|tables)",
    "cross~ paths",
    "(chase~|push~|shove~|punch~|attack~|lift~|tickle~|grab~|hit~) (each other|one another)",
    "(bump~|crash~|collide~|run~) (into|with) (each other|one another|him|her|them)",
    "(dance~|dancing|spin~|twirl~) (together|with each other|cheek to cheek)",
    "(sword fight+|swordfight+|fistfight+|fist fight+|pillow fight+|brawl+|melee|tug of war)",
    "(boxing|wrestling|judo|fencing) (match|bout)",
    "(trade~|exchange~) (blows|punches)",
    "(mosh pit+|moshing|scrum+|group hug+|dogpile+|conga line|human pyramid+)",
    "bodies (collide~|crash~|press~|tangle~|slam~)",
    "(pile~) (onto|on top of)",
    "(tumble~|roll~|climb~|crawl~|clamber~) over (each other|one another)",
    "(legs|arms|limbs|bodies|fingers|hands) (interlock~|intertwin~|tangle~|entwin~|interlocking|intertwined|tangled|"
    "entwined)",
    "(judo|aikido|hip|shoulder) throw+",
    "(sumo|judo|wrestling|rugby) .. (collide~|push~|clash~|grapple~|tackle~|throw~|pin~)",
    "(team|teammates|players|children|kids|fans|puppies|dogs|friends) (pile~|swarm~|mob~|smother~|surround~)",
    "(squeeze~|press~|cram~|pack~|huddle~|crush~) (together|into|against)",
    "(crowd|fans|passengers|people|commuters|bodies) .. (press~|squeeze~|cram~|push~) (together|into|through|against)",
)
ONE_ON_ANOTHER = phrases(
    "<contact_verb> <person>",
    "<contact_verb> <of_whom> <person>",
    "<contact_verb> <of_whom> <what_body> <person>",
    "<contact_verb> <of_whom> <animal>",
    "<body_verb> <of_whom> <person>",
    "<body_verb> <of_whom> <what_body> <person>",
    "<contact_verb> <whole_body_pronoun>",
    "<body_verb> <whole_body_pronoun>",
    "(hug~|embrace~|cuddle~|kiss~|wrestle~|grapple~|tackle~|duel~|brawl~|snuggle~)",
    "(collide~|clash~|slam~) [and|into|with|together|head-on]",
    "(clasp~|join~|hold~|link~) [each other s] hands",
    "hands (clasped|joined|linked)",
    "(lift and spin|lifts and spins|spins her|spins him|lifts her|lifts him)",
    "(shake~ hands|handshake+|high-five~|hold~ hands|link~ arms|arm in arm|piggyback)",
    "(wrap~|throw~|put~) (his|her|their) (arms|arm) around",
    "(carry~|lift~|hoist~) (her|him|them) [on|onto|up|in|over] [his|her|their]",
    "(carry~|lift~|hoist~) the <person>",
    "(carry~|ride~|sit~|climb~|son|daughter|child|toddler|boy|girl|baby|kid) .. (on|onto|across|in|into) (his|her|"
    "their) "
    "(back|shoulders|lap|arms|knee)",
    "(tango~|waltz~|slow-dance~|slow dance~|ballroom dance~)",
    "(fight~|fighting|battle~) [with|against|off|each|a|an|the|another|his|her|him]",
    unless=(
        "<body_idiom>",
        "(hug~|embrace~) [the|a|an|this|his|her] <embraced_idea>",
        "(stand~ on|sit~ on|lie~ on|lean~ on|lean~ against|rest~ against|kneel~ on) <of_whom> <person> s",
        "(body|form|figure|tree|sun) (hugging|kissed)",
        "(kiss~|kissed) (of|by) [the] (sun|sunlight|light|rain|wind|frost)",
        "fight~ (for|fire+|back|the urge|the cold|traffic|through|his way|her way)",
        "(fight|battle) (scene|choreography) poster",
        "battle (field|ship|ground|axe|cry)",
        "wrestle~ with",
        "(hug~|kiss~) (a|the|his|her) (teddy|pillow|tree|doll|trophy|medal|ring|book|basketball|ball|knees|coat|"
        "cushion|toy)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Two that cross, touch or fight; single verbs count only where two living things are named."""
    yield from in_motion(BOTH, reading, context)
    animals = sum(1 + hit.phrase.endswith("s") for hit in reading.said("animal"))
    if reading.people_count + animals >= 2 or pronouns(reading) >= 2:
        yield from in_motion(ONE_ON_ANOTHER, reading, context)


def pronouns(reading: Reading) -> int:
    """How many different people the pronouns alone point at."""
    said = {hit.phrase for hit in reading.said("pronoun_person")}
    if said & {"they", "them", "themselves"}:
        return 2
    male, female = said & {"he", "him", "his"}, said & {"she", "her", "hers"}
    return bool(male) + bool(female) + ({"he", "him"} <= said)


RISK_FACTOR = RiskFactor(
    slug="subjects-cross-or-touch",
    failure_modes=("multi-subject-merging",),
    direction=RAISES,
    message="Two subjects cross, touch or fight.",
    why="Where one covers the other, their outlines join, and what comes apart again is often a mixture.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2510.13042v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="In 2,560 rated clips, things lose their state over several actions, and order slips (SeqBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2505.20292v4",
            strength="moderate",
            seen_on="2026-11-22",
            claim="OpenS2V-Nexus measures how well several subjects in one clip keep to their own looks.",
        ),
    ),
    basis="inferred",
    failing=(
        "Dancers weave through each other.",
        "A mother and her son embrace.",
        "Two knights fight in the mud.",
        "The couple kisses under an umbrella.",
        "They hug.",
        "Kittens crawl over each other.",
        "A wife carries her husband on her back.",
        "Passengers cram into a lift.",
    ),
    passing=(
        "A firefighter at work.",
        "A sun-kissed beach.",
        "A boy hugs a pillow.",
        "A fighter jet above the clouds.",
        "A couple sits on a bench.",
        "A man crosses the street.",
        "The two never kiss.",
        "A clash of colors on a canvas.",
        "Socks in a heap.",
    ),
    find=find,
    needs=(BOTH, ONE_ON_ANOTHER),
    advice="Keep them on separate sides of the frame, and let only one of them move.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

HEARD = phrases(
    "(footsteps|footfalls|hoofbeats|hooves|heels|boots) (echo~|click~|crunch~|clatter~|clack~|thud~|tap~|ring~)",
    "(echoing|crunching|clicking|heavy|creaking|loud) (footsteps|footfalls|hoofbeats)",
    "footsteps (on|in|across|along) (gravel|marble|wood|stone|snow|leaves|tile|concrete|the|a)",
    "(gavel|hammer|anvil|mallet|bell|gong|axe|pickaxe) .. (clang~|bang~|strike~|ring~|toll~|pound~|hit~)",
    "(strike~|hammer~|pound~|beat~|bang~) (a|an|the|his|her) [glowing|hot|big|huge|old] (anvil|gong|bell|gavel|drum+|"
    "cymbal+|triangle|xylophone)",
    "(door+|lid|gate|window) (slam~|bang~)",
    "slam~ (a|the|his|her) [car|front|heavy|iron] (door|book|lid|gate|fist|phone|drawer|window)",
    "(fire~|shoot~) (a|the|his|her) (gun|rifle|pistol|revolver|shotgun|cannon)",
    "(gunfire|gunshot+|gun shots)",
    "(drum solo|drumming|tap dance~|tap dancing|tap dancer+|tap shoes)",
    "(drummer|drummers) .. (play~|hit~|pound~|solo+|beat~)",
    "(play~|pound~|bang~|beat~) [on] [the|his|her|their|a] [snare|steel|taiko|bongo] drum+",
    "typewriter+ .. (clack~|click~|ding~|type~)",
    "(type~|typing) on (a|an|the) [old|vintage] typewriter",
    "(taps|tapping|hammers|hammering|pound~|chisels|chiseling|whack~|smack~|thump~|bang~|knock~|stomp~|hack~|"
    "rap~) [in|into|on|at|away at|"
    "against] (a|an|"
    "the|his|her|their|nails)",
    "(chop~|split~) [fire] (wood|firewood|logs|a log|the log|a tree)",
    "(hail|hailstones|hoofs|hooves) (hammer~|drum~|pound~|rattle~|beat~)",
    "(marching band|drumline|drum line|brass band) [that] (plays|playing|passes|passing|marches|marching)",
    "(crack~|snap~) (a|the|his|her) [whip|walnut+|nut+|bone+|stick+|branch|fingers|knuckles]",
    "asmr",
    "(exactly|right|precisely|perfectly) (on|at) [the] [moment of] (impact|contact)",
    "(loud|crisp|sharp|sudden|metallic|dull) (clang+|bang+|thud+|crack+|crash|click+|snap+|pop+|crunch|slap+|thump+)",
    "(with|and) (a|an|its|their) [own|loud|dull|heavy|metallic] (boom|thud|clang|crack|crunch|thump|clack|splat)",
    unless=(
        "smack~ in the",
        "knock~ (over|off|out)",
        "tap~ (water|on the map)",
        "drum kit",
        "asmr video style",
        "nobody plays",
    ),
)
AT_EACH = phrases(
    "(with|on|at) (each|every) [single] (step|footstep|hit|strike|stroke|blow|bounce|impact|cut|touch|punch|swing|tap)",
    "(each|every) [single] (footstep|hit|strike|stroke|blow|bounce|impact|cut|clap|tap|note|punch|knock)",
    near=("struck_sound", "effect_word", "sound_wish", "music_word"),
    within="sentence",
)


SOUNDING = phrases(
    "<heard_word>",
    "<sounding_deed>",
    "<play_deed> .. <played_instrument>",
    "<played_instrument> .. <play_deed>",
    "<player> .. <player_deed>",
    "(heard|hear|audible|sound|listen) .. (moment|time|step|stroke|hit|blow|impact|beat|swing|touch|landing|cut)",
    "(strike~|hit~|land~|drop~|fall~|bounce~|tap~|step~|slap~|stamp~) .. (whenever|every time|each time|in turn)",
    "(soles|shoes|boots|hooves|paws|claws|talons|nails|fingers|knuckles|fists|sticks|skates|wheels|wings|oars) .. "
    "(strike~|tap~|drum~|hit~|slap~|beat~|scrape~|patter~|pound~|hammer~)",
    unless=(
        "(bell|chili|sweet) pepper+",
        "(play~|playing) (with|in|on) (a|the|his|her|its) (toy|ball|garden|park|sand|snow|street|grass|beach)",
        "(in|at|near|beside) (a|the) (harp|drum|bass|horn|organ|bell|keyboard|flute) (shop|store|maker|museum)",
        "horn of",
        "(took|take|takes|went|start~|end~) (off|out|up) with a bang",
        "(brakes|tyres|tires) squeal",
        "(click|tap|tick) (on|bait|box)",
    ),
)
UNHEARD = ("wants_silence", "silent_wish")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A sound that has to fall on a blow, a step or a stroke that is seen."""
    if any(reading.hits(name) for name in UNHEARD):
        return
    found = (*HEARD(reading, context), *AT_EACH(reading, context))
    yield from found or in_motion(SOUNDING, reading, context)


RISK_FACTOR = RiskFactor(
    slug="sound-at-contact",
    failure_modes=("audio-visual-sync-drift",),
    direction=RAISES,
    message="A sound has to fall on a contact that is seen.",
    why="The eye knows the moment of a blow or a step to within a frame or two, and the sound is made beside it.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench finds physical sound among what stays unreliable in clips that look good.",
        ),
    ),
    basis="inferred",
    failing=(
        "Boots crunch over frozen snow.",
        "She slams the car door.",
        "A taiko drummer pounds the drum.",
        "A coin drops with a clack.",
        "A sculptor chisels at the block.",
        "The bat cracks at every hit, loud sound effects.",
        "A woodcutter's axe hits the log.",
    ),
    passing=(
        "An oil drum behind a shed.",
        "No footsteps on the stairs, only wind.",
        "A gavel on a desk.",
        "He smiles at every step.",
        "Soft music over a quiet valley.",
        "A closed door.",
        "A chisel on a bench.",
        "A hammer on the bench.",
    ),
    find=find,
    needs=(HEARD, AT_EACH, SOUNDING),
    advice="Keep one clear sound in a clip, or lay the sound under it in the edit.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

STUNTS = phrases(
    "<acrobatics>",
    "(break~|burst~) into [a] (dance|dancing)",
    "(dancing|performs|performing) [a|the] <dance_style> [dance]",
    "<dance_style> (dancing|dance)",
    "(high|spinning|low|round|side|front|scissor|karate) kick+",
    "(kick~|punch~) (high|the air|at the air|over his head|over her head)",
    "(leap~|jump~) (over|across|between) [a|the|an] (roof+|rooftop+|gap|wall|building+|car+)",
    "(leap~|jump~) from (roof|rooftop) to (roof|rooftop)",
    "<joint> .. <wrong_bend>",
    "(throw~|land~|exchange~|trade~) .. (punch|punches|kicks|jabs|blows)",
    "(swing~|fly~|hang~|whirl~|whirl~ about|bounce~|jump~|walk~|wobble~|balance~|cross~|spin~|twirl~|climb~) .. "
    "<swung_on>",
    unless=(
        "<body_idiom>",
        "(gymnast+|acrobat+|contortionist+|martial artist+) [now|quietly|calmly] (sit~|stand~|wait~|rest~|lie~|kneel~|"
        "bow~|smile~|talk~|look~|walk~|sleep~)",
    ),
)
OVER_THINGS = phrases(
    "(juggle~|wriggle~|squirm~|contort~|thrash~|flail~|writhe~|clamber~|headbutt~|shadowbox~|shadow-box~|leapfrog~|"
    "hurdle~)",
    "(swing~|hang~) [one-handed|upside down] from (a|an|the|one|branch|hold|bar|rope|rings)",
    "(climb~|scramble~) (up|over|down) (a|an|the)",
    "(throws|throwing|swings|swinging) (punches|kicks|a punch|a kick|his fists|her fists)",
    "(punch~|kick~|spar~) [at|with] (a|the|his|her|each|him|them)",
    "(fighting|brawling|wrestling|sparring|boxing) [with|each|a|in|on|over|against]",
    "(push-ups|pull-ups|sit-ups|burpees|jumping jacks|bench press~|deadlift+|weightlifting|lift~ weights)",
    "(leap~|vault~|flip~|somersault~|dive~|jump~) (over|off|across|from) (a|an|the|his|her|two|three)",
    near=("person", "pronoun_person", "group"),
    within="clause",
    unless=(
        "<body_idiom>",
        "boxing (day|ring|glove+)",
        "fighting (back|the urge|fit|traffic)",
        "kick~ (off|the habit|a ball|the ball)",
    ),
)
DANCING = phrases(
    ("dance~ (in|on|under|beneath|beside|near)", r"sway~ gently \1"),
    "(slow|tap|line|belly|pole|folk|robot|square|ballroom|swing) dance~",
    "(dances|dancing|danced|waltz~|twerk~)",
    "(he|she|they|who|to|and|couple|people|girls|boys|women|men|children|kids|friends|dancers) dance",
    near=("person", "pronoun_person", "group"),
    within="clause",
    unless=(
        "<body_idiom>",
        "(light|shadow+|flame+|fire|snowflakes|leaves|dust|sunlight|reflections) dance~",
        "(a|the|this|first|last|slow|his|her|their|folk|square|line|traditional) dance",
        "dance (floor|studio|hall|shoes|music|party|class|school|teacher|competition)",
    ),
)


NAMED = phrases(
    "<bodily_sport>",
    "<dance_name>",
    unless=(
        "<body_idiom>",
        "<bodily_sport> <sport_thing>",
        "<dance_name> <sport_thing>",
        "(twister|tornado) (hits|touches|sweeps)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Stunts and sports of the whole body, and people who dance."""
    stunts = list(STUNTS(reading, context)) or list(OVER_THINGS(reading, context))
    stunts = stunts or list(in_motion(NAMED, reading, context))
    yield from stunts
    taken = [match.span for match in stunts if match.span]
    for match in DANCING(reading, context):
        if match.span and not any(match.span.overlaps(span) for span in taken[:20]):
            yield match


RISK_FACTOR = RiskFactor(
    slug="acrobatic-motion",
    failure_modes=("anatomy-artifact",),
    direction=RAISES,
    message="A body flips, kicks, dances or contorts.",
    why="Limbs cross, leave the ground and hide each other, and a generator loses count of them.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2603.08028v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="Flips, cartwheels and martial arts stay hard; words alone describe such motion too loosely.",
        ),
        Evidence(
            url="https://openreview.net/forum?id=FzMEDKZxfL",
            strength="strong",
            seen_on="2026-11-22",
            claim="Generated people slide their feet, overstretch joints and lose step; a pan only hides it (Movo).",
        ),
        Evidence(
            url="https://en.papernotes.org/ICLR2026/video_generation/videophy-2_a_challenging_action-centric_physical_commonsense_evaluation_in_video/",
            strength="strong",
            seen_on="2026-11-22",
            claim="On VideoPhy-2's hard actions the best generator meets text and physics in 47.7 % of clips.",
        ),
    ),
    basis="benchmark",
    failing=(
        "A man does a backflip off a wall.",
        "Teenagers breakdancing in a subway station",
        "A girl cartwheels across a lawn.",
        "She lands a roundhouse kick.",
        "A skateboarder tries a kickflip.",
        "A gymnast on the uneven bars.",
        "A couple dances in a kitchen.",
        "A boy jumps off the pier.",
        "Her opponent lands an uppercut.",
        "A teacher holds the pigeon pose.",
        "A sailor climbs over the railing.",
        "A girl kicks the sandbag.",
        "Her elbow bends the wrong way.",
        "Bhangra troupe at a wedding.",
        "She walks along the high wire.",
        "A sumo bout in Osaka.",
    ),
    passing=(
        "A pair of flip-flops on the beach.",
        "A kick drum and a snare.",
        "Light dances on the water.",
        "A flip chart in an office.",
        "A roundhouse full of old locomotives.",
        "A man walks along a beach.",
        "No backflips, just a man standing.",
        "An acrobat sits in the wings of the circus.",
        "A yoga mat on a floor.",
        "Ivy climbs over a wall.",
        "A capoeira teacher stands on the beach.",
        "Ballet shoes on a chair.",
    ),
    find=find,
    needs=(STUNTS, OVER_THINGS, NAMED, DANCING),
    gives_up="the fast or airborne movement",
    advice="Use one slower movement of the body in a wide shot, or drive the motion with a reference video.",
)

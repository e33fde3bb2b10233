from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import shown_happening
from scoring.engine.verdict import Context

BREAKS = phrases(
    "<break_deed>",
    ("shatter~ (on|across) the (floor|ground|pavement|tiles|table|street)", r"lie~ in pieces \1 the \2"),
    ("shatter~ (into|to) (pieces|shards|fragments|bits|a thousand pieces|a million pieces)", "lie~ in pieces"),
    "(shatter|shatters|shattering)",
    "(is|are|gets|get|being|was|were) (shattered|smashed|crushed|demolished|blown up)",
    "(smash|smashes|smashing|crash|crashes|crashing|collide|collides|colliding|explode|explodes|exploding)",
    "(smashed|crashed|collided|slammed) (into|through|against|with)",
    "(shattered|exploded|burst) (into|on impact|against)",
    "(explosion+|detonation|detonates|detonating|detonate|collision+)",
    "(car|train|plane|head on|motorcycle) (crash|crashes|accident|collision|wreck)",
    "(crumble|crumbles|crumbling) (into|to|down|apart|before|under)",
    "(collapse|collapses|collapsing)",
    "(demolish|demolishes|demolishing|demolition|wrecking ball+)",
    "(burst|bursts|bursting) (open|apart|into pieces|into flames|through)",
    "break~ (apart|in half|in two|into pieces)",
    "break~ through (a|the) (wall|window|door|glass)",
    "(break~|breaking) (a|the|his|her) (window+|glass|plate+|vase+|bottle+|board+|brick+|mirror+|egg+)",
    "(glass|window+|vase+|plate+|mirror+|bottle+|ice) .. (breaks|breaking|cracks|cracking)",
    "(slam|slams|slamming) into",
    "(balloon+|bubble+|tire+|tyre+|pipe+|dam|bag) .. (burst~|pop~|pops|popping)",
    "(pop~|burst~|puncture~|pierce~) (a|the|his|her) [water|soap|red] (balloon+|bubble+|tire+)",
    "(avalanche+|landslide+|mudslide+|rockslide+|earthquake+|sinkhole+|tornado|tornadoes|volcanic eruption)",
    "(skid~|swerve~) (into|off|across)",
    "(egg+|eggs) .. (crack~|break~|splat~)",
    "crack~ (an|the|two|three|some) egg+",
    "<struck_hard> .. (hits|hitting|strikes|striking|rams|ramming)",
    "(topple|topples|toppling) [over]",
    "(blow~|blowing) (up|apart) [in|into]",
    "(crush|crushes|crushing) (a|the|an) (can|car|box|egg|tomato|grape+|bottle|watermelon)",
    "(falls|falling) apart",
    unless=(
        "<physics_idiom>",
        "(explosion|burst|explodes|exploding|explode) (of|with|in) [a] <harmless_burst>",
        "(wave+|sea|surf|ocean|water) [is|are] (crash|crashes|crashing|smashing|break|breaks|breaking)",
        "(wave+|sea|surf|ocean|water) (slam|slams|slamming) into",
        "(crash|smash) (zoom+|burger+|hit+|course|test|helmet|mat|landing|cymbal+)",
        "(crashing|breaking) (wave+|sea|surf)",
        "collapse~ (onto|on|into) (the|a|his|her) (sofa|couch|bed|chair|knees|arms|floor|grass|armchair)",
        "crash~ (on|onto|against|over|upon) [to] (a|the) [big|rocky|sandy|jagged] <where_waves_break>",
        "fireworks [that] (explode|exploding|explodes|bursting|burst)",
        "burst~ into (tears|laughter|song|applause|a|dance)",
        "(blow~) up (a|the) balloon+",
    ),
    ends_clause=True,
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """What breaks, crashes, bounces or explodes."""
    yield from shown_happening(BREAKS, reading, context)


RISK_FACTOR = RiskFactor(
    slug="breakage-and-collision",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="Something breaks, crashes or explodes in view.",
    why="Every fragment needs its own path from the blow on, and fragments vanish, multiply or fly off too early.",
    evidence=(
        Evidence(
            url="https://ar5iv.labs.arxiv.org/html/2503.06800",
            strength="strong",
            seen_on="2026-11-22",
            claim="Conservation of mass and of momentum is what generators break most (VideoPhy-2).",
        ),
        Evidence(
            url="https://invideo.io/blog/runway-gen-4-5-complete-guide/",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A guide gives Gen-4.5's limits: covered things vanish, effects precede causes, misses become hits.",
        ),
        Evidence(
            url="https://yourai.pro/?p=179300",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Leading generators of 2026 look good and get physics and handling wrong (WorldReasonBench).",
        ),
    ),
    basis="practitioner",
    failing=(
        "A glass shatters on the floor.",
        "A truck crashes into a wall.",
        "The building explodes behind him.",
        "Two cars collide at an intersection.",
        "A tower collapses in a cloud of dust.",
        "A hammer smashes a watermelon.",
        "A soap bubble pops.",
        "A van skids off the road.",
        "An earthquake hits a town.",
    ),
    passing=(
        "An explosion of flavour.",
        "Crash zoom on a face.",
        "A smash burger on a grill.",
        "Broken glass on a floor.",
        "Waves on a beach at dawn.",
        "She breaks into a smile.",
        "He collapses onto the sofa.",
        "A shattered window in an empty house.",
    ),
    find=find,
    needs=(BREAKS,),
    gives_up="the moment of breaking",
    advice="Cut at the blow and show what is left, or follow one slow fragment.",
)

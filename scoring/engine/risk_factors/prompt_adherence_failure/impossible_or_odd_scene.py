from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

RARE = 3
ODD = phrases(
    "<never_seen>",
    "play~ .. with (a|an|his|her) [closed] (umbrella|foot|feet|spoon|fork|nose|toes|fish|broom|sausage|knife|elbow|"
    "carrot)",
    "<unlikely_doer> .. <human_deed>",
    "with .. (wings|wheels|feathers|legs|leaves|roots|flowers|fish|eyes|teeth) (instead of|for a)",
    "(cutlery|feathers|glass|paper|felt|cheese|smoke|water|light|fire|bread|meat|bones|clouds|hair|books|flowers) "
    "instead of",
    "made [entirely|out] of (cutlery|cheese|smoke|fire|bread|meat|clouds|hair|teeth|bees|lightning|water|light|"
    "shadows)",
    "(desert|sahara|dunes|palm trees|cactus) .. (snowing|snow|blizzard|polar bear|penguin+|iceberg)",
    "(smoke|rain) .. (sinks|sinking|falls up|rises into|uphill|upward|upwards)",
    "human part .. (behind|front|below|above)",
    "<unlikely_doer> part .. (behind|front|below|above)",
    unless=(
        "(statue|figurine|toy|painting|drawing|plush|costume|wallpaper|print) of",
        "(dog|cat|horse|duck|bear) (dressed|costume)",
        "(car|bus|train|tractor|house|table|chair|lamp|clock|piano|tree|river|wind|sun|moon|wave|cloud|mountain) .. "
        "(reads|reading|drives|driving|plays|serves|writes|operates|delivers|builds|cooking|baking|wearing|dancing|singing|"
        "rides|riding|wears)",
        "(cat|dog|horse|bird|parrot) .. (plays|wears|wearing|rides)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Scenes that no film shows, and prompts full of rare things."""
    yield from ODD(reading, context)
    rare = sorted({hit.phrase: hit for hit in reversed(reading.said("rare_thing"))}.values())
    yield from (Match(span=hit.span) for hit in rare[RARE - 1 : RARE])


RISK_FACTOR = RiskFactor(
    slug="impossible-or-odd-scene",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="The prompt asks for what is never or hardly ever seen.",
    why="Generators show what they have seen together; parts that are put together anew come out as the usual thing.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
    ),
    basis="inferred",
    failing=(
        "A cactus knitting a scarf.",
        "A fish riding a bicycle.",
        "A waterfall flows upward beside a mill.",
        "Square bubbles over a meadow.",
        "A snail with wheels for a shell.",
        "A sackbut, a theorbo and a crumhorn on a rug.",
    ),
    passing=(
        "A cat asleep on a wall.",
        "A man knitting a scarf.",
        "A waterfall beside a mill.",
        "A lute on a rug.",
        "A dog rides in a car.",
        "A house, a man reading on the porch.",
    ),
    find=find,
    uses=(ODD,),
    needs=("never_seen", "rare_thing", "unlikely_doer", "odd_marker"),
    advice="Build the first frame as a picture, and let the prompt describe the motion alone.",
)

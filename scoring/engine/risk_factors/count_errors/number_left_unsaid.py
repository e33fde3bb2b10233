from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor, phrases

RISK_FACTOR = RiskFactor(
    slug="number-left-unsaid",
    failure_modes=("count-errors",),
    direction=RAISES,
    message="A number is asked for without being named.",
    why="A set, a team or one for each has a number that the viewer knows, and generators do not count.",
    evidence=(
        Evidence(
            url="https://www.newx.sg/paper/detail/337a985d-f823-11f0-b84c-00163e10baa7",
            strength="strong",
            seen_on="2026-11-22",
            claim="Judged by people, generators almost never show a wanted count up to nine (T2VCountBench).",
        ),
        Evidence(
            url="https://arxiv.org/html/2407.14505v2",
            strength="strong",
            seen_on="2026-11-22",
            claim="Binding of attributes and actions, places, interaction, number: all very hard (T2V-CompBench).",
        ),
    ),
    basis="inferred",
    failing=(
        "A string octet takes a bow.",
        "A menorah with every candle lit.",
        "One cupcake for each child, none left over.",
        "A full deck fanned out on green felt.",
        "The clock strikes midnight.",
    ),
    passing=(
        "A clock on a wall.",
        "A deck chair on a beach.",
        "A team meeting in an office.",
        "He counts on her help.",
        "One more cup of coffee.",
        "Nobody counts the sheep.",
    ),
    find=phrases(
        "<known_number>",
        "<count_phrase>",
        "(one|a|each|every) .. (for each|for every|per|to each|on each|in each) [of the]",
        "as many .. as",
        "all .. but (one|two|the last|three)",
        "(unicycle|bicycle|tandem|tricycle|trike) .. (tandem|tricycle|trike|unicycle)",
        "count~ .. (them|sure|fingers|flock|herd|heads|coins|notes|steps|stars|candles|sheep|money|chairs|shields|"
        "votes)",
        "(add~|remove~|take~|light~|blow~ out|place~|lay~) .. (one by one|one at a time|one after another)",
        "(twins|triplets|quadruplets|quintuplets) .. (twins|cousins|prams|strollers|cribs|chairs|cakes)",
        unless=(
            "count~ (on|for|down the days|herself|himself)",
            "(no|without) count~",
            "in (pairs of eyes|twos and threes)",
            "times over and over",
            "no set quantity",
            "number does not matter",
        ),
    ),
    gives_up="the fixed number",
    advice="Ask for a few or many, or fix the number with a picture of the first frame and move little.",
)

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.risk_factors.object_permanence.occlusion_then_return import is_in_the_sky
from scoring.engine.stillness import in_motion
from scoring.engine.verdict import Context

HIDDEN = phrases(
    "<hide_deed>",
    "<show_again>",
    "<go_out_of_view> (behind|under|beneath|underneath|inside|below|round behind|around behind) .. <cover_thing>",
    "<go_out_of_view> (into|in|down|up|through) (a|an|the|one|her|his|its|their) .. "
    "(fog|mist|smoke|steam|tunnel|cave|hole|burrow|elevator|lift|tent|hatch|trapdoor|closet|wardrobe|curtain+|"
    "waterfall|reeds|tall grass|corn|cornfield|darkness|snowdrift|archway|hedge|doorway|car wash|underpass|den|"
    "nest|shell)",
    "(open|opens|shut|shuts|down|under|out|in) .. (shut|open|opens|up|out|in) again",
    "(behind|beneath|under|inside) the .. (goes|went|go) (a|the)",
    "(goes|go|down) under .. (comes|come|up)",
    "(drawer|door|lid|hatch|box|curtain|lights|shutter) (open|shut|closed|down|off) .. (drawer|door|lid|hatch|box|"
    "curtain|"
    "lights|shutter) (open|shut|closed|up|on)",
    "revolving door .. (spin~|turn~|rush hour|goes|comes|in|out)",
    "(crawl~|go~|climb~|squeeze~|dig~|push~|step~|walk~) (deep|down|right|back) (into|inside|under) .. "
    "(and|then|back~|out)",
    "<put_away_verb> .. (in|into|inside|under|beneath|behind|underneath|up) (a|an|the|his|her|its|their|my) .. "
    "<hiding_place>",
    "(tucked|hidden|stowed|stashed|packed|locked|buried|wrapped) (beneath|under|in|into|behind|inside) .. "
    "(then|afterwards|later|again|until)",
    "(cover~|hide~|conceal~|obscure~|swallow~|wipe~|block~|screen~|mask~|drape~|bury~) .. (view|sight|again|moment|"
    "second|seconds|beats|beat|whole|completely|entirely)",
    "(in|inside|under|behind|out) .. (and|then) (in|inside|under|behind|out) again",
    "(enter~|leave~|exit~) .. (and|then) [re] (return~|enter~|come~ back|reenter~)",
    "(camera|lens|shot|view) .. (behind|past|through) .. <cover_thing> .. (and|until|then|before)",
    unless=(
        "<hidden_idiom>",
        "(hide~|conceal~|mask~|hiding) (his|her|their|a|the) (feelings|smile|tears|pain|excitement|grief|fear|joy|"
        "disappointment|anger|shame|emotion+|age|secret+|truth|nerves|grin|laugh)",
        "(moonlight|sunlight|light) .. (through|behind)",
        "nothing (passes|crosses|steps|moves)",
        "(still|yet) in place",
        "(sit~|sits|sitting|stand~|stands|standing) .. behind",
        "(set|lie~|sit~|case) in (a|the) (pencil|velvet|gold|silver|glass|display)",
        "rewind~ (button|the tape)",
    ),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """What goes out of view, is put away, covered or shown again, outside the sky."""
    for match in in_motion(HIDDEN, reading, context):
        if match.span and not is_in_the_sky(reading, match.span):
            yield match


RISK_FACTOR = RiskFactor(
    slug="hidden-and-shown",
    failure_modes=("object-permanence",),
    direction=RAISES,
    message="Something goes out of view, is put away or is uncovered.",
    why="What cannot be seen is not remembered, so it may come back changed, elsewhere or not at all.",
    evidence=(
        Evidence(
            url="https://en.papernotes.org/CVPR2026/llm_evaluation/out_of_sight_out_of_mind_evaluating_state_evolutio/",
            strength="strong",
            seen_on="2026-11-22",
            claim="Veo 3 and Sora 2 Pro rightly carry on what is out of sight in under 10 % of clips (StEvo-Bench).",
        ),
        Evidence(
            url="https://megadose.ai/i/d8c60d08-d213-4716-9d63-3e693856573a",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Eight generators were tried on things that leave and return changed: unsolved (MemoBench).",
        ),
    ),
    basis="inferred",
    failing=(
        "A bus passes in front of the bakery.",
        "The tram goes through the tunnel.",
        "He stuffs the map into his boot.",
        "The pony reappears beside the well.",
        "A revolving door turns, guests go in and out.",
        "A fox slips into the reeds.",
    ),
    passing=(
        "A map on a desk.",
        "He hides his feelings behind a smile.",
        "The sun sinks behind the hill.",
        "A clerk sits behind the counter.",
        "Nothing passes in front of the vase.",
        "A door in a white wall.",
    ),
    find=find,
    needs=(HIDDEN,),
    gives_up="the moment out of view",
    advice="Keep the thing in view all the time, or make it two clips, one before it is hidden and one after.",
)

from bisect import bisect_left
from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

COVERED = phrases(
    "<go_out_of_view> [slowly|quickly] behind (a|an|the|some|two|several) .. <cover_thing>",
    "(disappear~|vanish~|hide~|slip~) (behind|under|beneath|inside) (a|an|the|his|her|some|two)",
    "(duck~|crouch~|dive~|drop~ down) (below|behind|under|beneath) (a|an|the|some|two|several) .. <cover_thing>",
    "(duck~|crouch~) (below|behind|under|beneath) (a|an|the|his|her) .. (counter|desk|table|bar|wall|window)",
    "(pass~|drive~|walk~|move~|roll~|cross~|go~) in front of (the|a|an|him|her|them|us|his|it|our)",
    "(block~|hide~|cover~|obscure~) (the|our|my|his|her) view",
    "(blocked|hidden|covered|screened) from [our|view|sight|the]",
    "(hide~|conceal~|bury~) (a|an|the|his|her) .. <hidden_thing>",
    "(peekaboo|peek a boo|hide and seek)",
    "in and out of (view|frame|sight|the fog|the mist|the shadows|focus and view)",
    "cover~ (a|an|the|his|her|it) .. with (a|the) (cloth|cup|hat|blanket|sheet|box|lid|towel)",
    "(hide~|cover~|block~|obscure~|eclipse~) .. for a (moment|second|while|beat|few)",
    "(temporarily|briefly|momentarily) (hidden|covered|blocked|obscured|occluded)",
    unless=(
        "<hidden_idiom>",
        "in front of the (camera|lens|house|building|mirror|stage|crowd|audience)",
    ),
)
MAY_RETURN = phrases(
    "(close~|shut~) (a|an|the|his|her|its) .. (lid|box|drawer|door|curtain+|trunk|suitcase|chest|oven|fist|hand+)",
    "(leave~|exit~|walk~ out of|step~ out of|move~ out of|disappear~ from) (the|of) (frame|view|sight|shot|screen)",
    "(disappear~|vanish~|sink~|dive~) (into|under|below|beneath|in) (the|a)",
    "(walk~|pass~|go~|drive~|run~|step~) through (a|the) .. (door|doorway|tunnel|gate|curtain|waterfall|portal|fog)",
    "out of (sight|view|frame)",
    "(put~|place~|drop~|slide~|slip~|tuck~|throw~|lock~) .. (in|into|inside|under|beneath|behind) (a|an|the|his|her|"
    "its) .. <container>",
    "(put~|place~) .. in box",
    "(close~|shut~) (lid|box|drawer|door|curtain|chest|trunk|hands|fist)",
    "(draw~|pull~) (the|a|his|her) (curtain+|blind+|drape+)",
    "(drive~|enter~|go~|run~|walk~|ride~|sail~) (in|into) (a|the) .. (tunnel|cave|fog|mist|smoke)",
    "lights (go|went|going) out",
    "(go~|dive~|duck~|slip~|crawl~|climb~) (down|under|into|inside) (a|an|one|the)",
    "(fold~|close~|wrap~) .. (in|into) (his|her|the|a) (fist|hand|palm)",
    "(leave~|walk~|step~|move~) (frame|off frame|out of shot|off)",
    "(off screen|offscreen|off camera)",
)
RETURN = phrases(
    "(reappear~|resurface~|re emerge~|reemerge~|reopen~)",
    "(come~|step~|walk~|pop~|emerge~) (out|back|back out) [again|on the other side|from]",
    "(open~|appear~|show~|emerge~|return~) .. again",
    "(open~|opens) (it|them)",
    "(back into|returns to|return to|returning to) (view|frame|sight|the frame|the shot|the same)",
    "on the other side",
    "emerge~ (at|on|from|again|unharmed|with|out)",
    "return~ (with|holding|carrying|wearing)",
    "(take~|pull~|bring~|get~|draw~|lift~|fish~) (it|them) (out|back|up)",
    "(take~|pull~|bring~|get~) out [the|a|his|her]",
    "(take~|pull~|lift~|draw~) (the|his|her|a) .. (out|back out|away)",
    "(puts|put|putting) (it|them) back",
    "(open~|lift~|raise~) (it|them|lid|box|drawer|door|curtain|chest|trunk)",
    "(open~|lift~|raise~) the (lid|box|drawer|door|curtain+|chest|trunk|hand+|cup|hat|book|cloth|pillow|rug)",
    "(then|and) open",
    "(is|are|was) (gone|still there|still on|still in|back)",
    "still (standing|there|lying|sitting)",
    "(come|came|coming|comes) back (on|in|out|with|again)",
    "then back",
    "(come~|pop~|climb~|rise~|crawl~) (up|out) (from|of|again|at)",
    "(reveal~|uncover~) (it|the|that|him|her)",
)
MOST_SENTENCES_APART = 1


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Where something is covered; where it leaves, if it also comes back."""
    covered = [span for span, _ in COVERED.places(reading) if not is_in_the_sky(reading, span)]
    yield from (Match(span=span) for span in covered)
    returns = [span for span, _ in RETURN.places(reading)]
    for span, _ in MAY_RETURN.places(reading):
        later = bisect_left(returns, span.end, key=lambda back: back.start)
        if later < len(returns) and sentences_apart(reading, span, returns[later]) <= MOST_SENTENCES_APART:
            yield Match(span=returns[later])
            return


def is_in_the_sky(reading: Reading, span: Span) -> bool:
    """Whether sun, moon or clouds are what goes behind something."""
    clause = reading.clauses.span_at(span.start)
    words = reading.folded[clause.start : span.end].split()
    return not {"sun", "moon", "clouds", "sunset", "camera"}.isdisjoint(words)


def sentences_apart(reading: Reading, first: Span, second: Span) -> int:
    """How many sentence ends lie between two places."""
    return reading.sentences.number_at(second.start) - reading.sentences.number_at(first.start)


RISK_FACTOR = RiskFactor(
    slug="occlusion-then-return",
    failure_modes=("object-permanence",),
    direction=RAISES,
    message="Something is hidden from view and has to come back the same.",
    why="A generator has no memory of what it does not show, and draws something new when the cover is gone.",
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
        Evidence(
            url="https://object-permanence.world/",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Commercial generators are tested on tasks with hidden and with swapped objects.",
        ),
        Evidence(
            url="https://invideo.io/blog/runway-gen-4-5-complete-guide/",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A guide gives Gen-4.5's limits: covered things vanish, effects precede causes, misses become hits.",
        ),
    ),
    basis="benchmark",
    failing=(
        "She closes the lid of the box and opens it again.",
        "A dog passes behind a tree.",
        "He walks behind a pillar and comes out on the other side.",
        "A magician hides the coin.",
        "He tucks the photo into the envelope and takes it out again.",
        "A tram rolls in front of the boy and he is gone.",
        "She steps out of shot and returns with a lamp.",
        "The whale dives under the boat. It resurfaces far away.",
    ),
    passing=(
        "The sun disappears behind the mountains.",
        "A woman walks behind her dog.",
        "He closes the door.",
        "A hidden valley in the mountains.",
        "A man sits behind a desk.",
        "He leaves the frame.",
        "She puts a letter into the drawer.",
        "A woman walks in front of the camera.",
        "The dog never hides behind the sofa.",
    ),
    find=find,
    needs=(COVERED, MAY_RETURN),
    uses=(RETURN,),
    advice="Keep the thing in view all the time, or cut on the moment it comes back.",
)

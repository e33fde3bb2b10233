from bisect import bisect_right
from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

CHAINS = phrases(
    "(domino effect|chain reaction|rube goldberg|falling dominoes|dominoes)",
    "(causing|causes|cause) (a|an|the|it|him|her|them|his|waves|everyone|everything)",
    "(trigger|triggers|triggering) (a|an|the)",
    "(set|sets|setting) off (a|an|the)",
    "(knock|knocks|knocking) .. (over|off|down)",
    "(make|makes|making) (it|him|her|them) (fall|jump|run|rise|spin|move|explode|flicker|ripple|fly)",
    "(as a result|which makes the)",
    "sending it (flying|tumbling|rolling|crashing)",
    "so [that] (the|a|it|he|she) [cat|dog|water|door|man|woman|boy|girl|ball|bird|machine] <sets_going>",
    "(as soon as|the moment|every time) (he|she|it|they|the)",
    unless=("<physics_idiom>", "(set|sets|setting) off (on|for|down|to|into|across|along)", "knock~ (on|at) the door"),
)
SWITCHES = phrases(
    "(pull~|press~|push~|flip~|hit~|flick~|turn~|snap~|tap~) .. (lever|button|switch|trigger|key|dial|fingers)",
    unless=(
        "<physics_idiom>",
        "push~ up+",
    ),
)
WHEN = phrases("(when|once) (he|she|it|they|the)")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Words that tie an effect to its cause, and switches after which something happens in the sentence."""
    yield from CHAINS(reading, context)
    starts = [action.span.start for action in reading.actions]
    for span, _ in SWITCHES.places(reading):
        later = bisect_right(starts, span.end)
        if later < len(starts) and starts[later] < reading.sentences.span_at(span.start).end:
            yield Match(span=span)
    for span, _ in WHEN.places(reading):
        sentence = reading.sentences.span_at(span.start)
        inside = bisect_right(starts, sentence.end) - bisect_right(starts, sentence.start - 1)
        next_one = bisect_right(starts, span.end)
        if inside >= 2 and next_one < len(starts) and starts[next_one] < span.end + 25:
            yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="causal-chain",
    failure_modes=("physics-collapse",),
    direction=RAISES,
    message="One thing has to happen because another did.",
    why="A generator shows both, and not always in that order: the effect may come first, or without its cause.",
    evidence=(
        Evidence(
            url="https://invideo.io/blog/runway-gen-4-5-complete-guide/",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A guide gives Gen-4.5's limits: covered things vanish, effects precede causes, misses become hits.",
        ),
        Evidence(
            url="https://arxiv.org/html/2510.13042v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="In 2,560 rated clips, things lose their state over several actions, and order slips (SeqBench).",
        ),
    ),
    basis="vendor",
    failing=(
        "He opens the door so the cat runs out.",
        "A row of dominoes on a table.",
        "She pulls the lever and the machine starts to move.",
        "A stone hits the lake, causing the water to ripple.",
        "When he claps, the birds fly away.",
        "The cat knocks a vase over.",
    ),
    passing=(
        "A lever on a wall.",
        "A just cause.",
        "They set off on a journey.",
        "A woman knocks on the door.",
        "A beach when the sun is low.",
        "She presses a button on her coat.",
        "He is so tired.",
    ),
    find=find,
    needs=(CHAINS, SWITCHES, WHEN),
    advice="Make the cause and the effect two clips, and name the state at the beginning and at the end.",
)

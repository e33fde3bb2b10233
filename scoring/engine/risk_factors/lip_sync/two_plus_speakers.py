import re
from bisect import bisect_left
from collections.abc import Iterator

from scoring.engine.grammar.quotes import Quote
from scoring.engine.quotations import is_off_screen, spoken_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import QUOTATION, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

TALKS = phrases(
    "(they|both) [both|all] [loudly|quietly|softly|happily|heatedly|angrily] (argue~|chat~|talk~|speak~|"
    "converse~|debate~|discuss~|sing~|shout~|whisper~|say~|chant~|quarrel~|bicker~|gossip~)",
    "(two|three|four|five|several|many|2|3|4) .. (arguing|argue|chatting|chat|talking|talk|conversing|debating|"
    "debate|discussing|discuss|singing|sing|shouting|speaking|speak|whispering|bickering|gossiping)",
    "(couple|couples|friends|men|women|people|children|kids|students|lovers|colleagues|coworkers|twins|sisters|"
    "brothers|hosts|politicians|soldiers|family|band|team|guests) [are|is|sit|stand|keep] [loudly|quietly|"
    "softly|happily|heatedly|angrily] (arguing|argue|chatting|chat|talking|talk|conversing|debating|debate|"
    "discussing|discuss|speaking|whispering|bickering|gossiping|sing|singing|chant|chanting)",
    "(crowd|crowds|choir|audience|fans|protesters|soldiers|everyone|congregation|monks) (chant~|sing~|shout~|recite~)",
    "(talk~|speak~|chat~|whisper~|argue~|shout~|yell~|sing~) (to|with|at|over) each other",
    "(talk~|speak~|sing~|shout~|say~ it|recite~) (in unison|in turn|at the same time|at once|together|"
    "simultaneously|over one another)",
    "(conversation|dialogue|argument|debate|heated exchange|interview|phone call) between",
    "(have|has|having|deep in|engaged in|in the middle of) [a|an] [heated|deep|quiet|lively|long|serious|"
    "animated|friendly|tense] (conversation|argument|discussion|debate|chat)",
    "(argue~|chat~|converse~|debate~|banter~) with (him|her|them|his|a|an|the|another)",
    "(singing a duet|a duet|sing~ a duet|sing~ along|back-and-forth dialogue|panel discussion|talk show|podcast hosts)",
    "(interrupt~|talk~ over|shout~ over) (each other|one another)",
    "(taking|take) turns (speaking|talking|singing|line by line)",
    "(friends|women|men|people|couple|sisters|brothers|girls|boys|colleagues|kids|neighbors) (chat~|argue~|bicker~|"
    "gossip~)",
    "(bride and groom|couple|bride+) exchang~ vows",
    unless=("talk~ show stage", "empty talk show", "(argue~|talk~|chat~) (silently|without a sound)"),
    absent="faces_away",
)


LOOK_BACK = 60
DOER = re.compile(
    r"([\w'-]+) (?:says?|said|asks?|asked|repl(?:y|ies|ied)|answers?|shouts?|whispers?|adds)\b[^\x22]{0,20}$"
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Talk among several people, or a second speaker's line."""
    talks = TALKS.places(reading)
    yield from (Match(span=span) for span, _ in talks)
    quotes = [quote for quote in spoken_quotes(reading) if not is_off_screen(reading, quote)] if reading.quotes else []
    if talks or len(quotes) < 2:
        return
    if len(set(_speakers(reading, quotes)) - {""}) > 1:
        yield Match(span=quotes[1].span)


def _speakers(reading: Reading, quotes: list[Quote]) -> Iterator[str]:
    """For each line the last person, pronoun or capitalised name between the line before and itself."""
    people = sorted((*reading.said("person"), *reading.said("pronoun_person")))
    starts = [hit.start for hit in people]
    end = 0
    for quote in quotes:
        place = bisect_left(starts, quote.span.start) - 1
        if place >= 0 and starts[place] >= end:
            yield people[place].phrase
        else:
            before = reading.prompt[max(end, quote.span.start - LOOK_BACK) : quote.span.start]
            doer = DOER.search(before)
            names = (word.strip(":,.") for word in reversed(before.split()) if word[:1].isupper())
            yield doer[1].lower() if doer else next(names, "")
        end = quote.span.end


RISK_FACTOR = RiskFactor(
    slug="two-plus-speakers",
    failure_modes=("lip-sync",),
    direction=RAISES,
    message="Two or more people speak.",
    why="The generator must give each line to one mouth and keep the others still, and it mixes them up.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2605.28035",
            strength="moderate",
            seen_on="2026-11-22",
            claim="MTAVG-Bench 2.0: lip sync of one speaker is promising, scenes with several talkers still fail.",
        ),
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench finds that coherent speech fails again and again in clips that look good.",
        ),
    ),
    basis="benchmark",
    failing=(
        "They argue in the rain.",
        "Two women chatting in a café.",
        "A crowd chants at a stadium.",
        'A man says "Where were you?" The woman replies "At home."',
        "A conversation between a king and his daughter.",
        'An interviewer asks "Why now?" and the mayor replies "Because we must."',
        "A duet on a stage, both singing.",
        "Neighbors bicker over a fence.",
        'MAN: "Hello?" WOMAN: "Who is there?"',
    ),
    passing=(
        'A man says "Where were you?"',
        "Two friends walk in silence.",
        "Two friends talking, seen from behind.",
        "The couple never argue.",
        'She says "Yes." She smiles and says "I do."',
        "They look at a sign.",
    ),
    find=find,
    needs=(TALKS, QUOTATION),
    advice="Let one person speak in each clip and cut between them, saying who says what.",
)

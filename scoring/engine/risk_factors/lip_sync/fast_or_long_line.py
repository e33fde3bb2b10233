from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import QUOTATION, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.spoken_time import overflow
from scoring.engine.verdict import Context

HURRIED = phrases(
    "(talk~|speak~|rap~|recite~|say~ it|chatter~|sing~|whisper~|explain~) [very|really|so|too|extremely|super] "
    "(fast|quickly|rapidly|hurriedly|breathlessly)",
    "(talk~|speak~|rap~|sing~) .. (at double speed|at high speed|at top speed|at great speed|a mile a minute|"
    "without pause|without a pause|without pausing|without taking a breath)",
    "(rapid-fire|rapid|fast-paced|quick-fire|quickfire|breathless|fast|high-speed) (speech|dialogue|talking|"
    "delivery|patter|monologue|rap|banter|conversation)",
    "(tongue twister+|tongue-twister+|fast-talking|motor-mouth|speed-talking)",
    "auctioneer (calls|chants|calling|chanting|rattles off)",
    "(quickly|rapidly|hurriedly|breathlessly) (talk~|speak~|explain~|recite~|says|saying)",
    "(long|lengthy|full|entire|two-minute) (monologue|speech|paragraph of dialogue)",
    negated="skip",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Hurried speech, and the words that the clip has no time for."""
    for span, _ in HURRIED.places(reading):
        yield Match(span=span)
    for span in overflow(reading, context, mouths_only=True):
        yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="fast-or-long-line",
    failure_modes=("lip-sync",),
    direction=RAISES,
    message="The line is too fast or too long for a mouth to follow.",
    why="Mouth shapes merge when syllables come too quickly, and the lips fall behind.",
    evidence=(
        Evidence(
            url="https://videoclaw-docs.vercel.app/features/prompt-quality",
            strength="weak",
            seen_on="2026-11-22",
            claim="A prompt checker's documentation allows about 2.5 spoken words for each second of clip.",
        ),
        Evidence(
            url="https://github.com/smixs/visual-skills",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner's rules for 2026 hold speech on Veo to what 8 seconds can carry.",
        ),
        Evidence(
            url="https://www.aivideoauditor.com/failures/veo-lip-sync-failure",
            strength="weak",
            seen_on="2026-11-22",
            claim="A reported Veo clip lost its lip sync after about four seconds of speech.",
        ),
    ),
    basis="practitioner",
    failing=(
        "A salesman talks very fast.",
        "Rapid-fire dialogue in an office.",
        "She recites a tongue twister.",
        'A 4 second clip. He says "The train to Vienna leaves from the other platform today, please hurry up now."',
        "A rapper raps at double speed.",
    ),
    passing=(
        'He says "Follow me."',
        "A fast car passes a man talking.",
        "A long line of people.",
        (
            'A 4 second clip. The narrator says "The train to Vienna leaves from the other platform today, please '
            'hurry up now."'
        ),
        "He talks slowly, not fast.",
    ),
    find=find,
    needs=(HURRIED, QUOTATION),
    advice="Use one short sentence of plain words, at most 2.5 words for each second of clip.",
)

from collections.abc import Iterator

from scoring.engine.quotations import spoken_quotes, unassigned_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import QUOTATION, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

TALK = phrases(
    "(talk~|speak~|chat~|argue~|discuss~|converse~|explain~|announce~|gossip~|debate~|lecture~|preach~)",
    "(tell~) (a|the|her|his|him|them|their|us) [funny|long|short|scary|old|bedtime] (story|stories|joke+|"
    "secret|tale|truth|news|children|students|audience)",
    "(give~|deliver~|make~) (a|an|his|her|the) [passionate|short|long|moving|rousing|inspirational|angry] "
    "(speech|lecture|monologue|presentation|talk|toast|sermon|eulogy)",
    "(have|has|having) a [heated|deep|quiet|lively|long|serious|animated|friendly|tense] (conversation|"
    "argument|discussion|debate|chat)",
    "(says|say|saying|said) (that|something|goodbye|hello|hi|good night|sorry|thank you|thanks|a few words)",
    "(asks|asking|asked) (him|her|them|for|about|if|whether|a question)",
    "in (conversation|dialogue) with",
    "narrating (a|the|his|her)",
    "(crack~|tell~|make~) (a|an|the|his|her|some) [bad|old|dirty|dad] joke+",
    "(and|then|who|he|she|guest|man|woman|boy|girl|guard|clerk|waiter) (answers|replies|responds|answering|replying)",
    "(giving|gives|delivers|delivering|making) (speech|lecture|toast|testimony|commentary)",
    "read~ .. (aloud|out loud)",
    "read~ out (a|the|his|her|from)",
    "(rattle~|reel~) off",
    "(exchange~|say~|recite~|read~) (vows|their vows|his vows|her vows)",
    "[being|tv|job|street|press] (interview|interviewed|interviewing) [with]",
    "(pitch~|sell~) (his|her|their|the) (idea|product|startup)",
    "(mouth~|lip-sync~) (the|along|his|her|silent) [to] [words|lyrics|song]",
    "(news anchor|newsreader|newscaster|reporter|auctioneer|commentator|presenter) .. (read~|report~|call~|describe~|"
    "present~|rattle~)",
    "(dialogue|dialog) scene",
    "(recite~|monologue|vlogging)",
    near=("person", "pronoun_person", "group", "animal"),
    within="sentence",
    absent="off_screen_voice",
    unless=(
        "speak~ volumes",
        "answers (the|a|his|her) (phone|door|call|telephone|doorbell)",
        "talking point+",
        "talking head+",
        "speaking of",
        "so to speak",
        "speak easy",
        "talk~ of the town",
        "chat (window+|bubble+|message+|app|room+)",
        "talk show",
        "debate stage",
        "argue~ with myself",
        "(argue~|talk~|chat~) (silently|without a sound)",
    ),
)
# Of people only: birds sing as well.
SONG = phrases(
    "(sing~|rap~|croon~|freestyle~|freestyling|beatbox~|yodel~|chant~) [softly|loudly|happily|a|the|to|into|along|of|"
    "in|"
    "her|his|their]",
    "(belt~|belting) (out|a|the)",
    "(hit~|hold~) (a|the) [high|long|last|low] note+",
    near=("person", "pronoun_person", "group"),
    within="sentence",
    absent="off_screen_voice",
    unless=("singing bowl+", "bird+ (sing~|singing)", "(gift|bubble) rap"),
)
FEWEST_WORDS = 3
MOST_PLACES = 2


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Speech without its words, and words without their speaker."""
    if context.audio is False or (reading.quotes and spoken_quotes(reading)):
        return
    lines = [quote for quote in unassigned_quotes(reading) if quote.word_count(reading.prompt) >= FEWEST_WORDS]
    lines = [quote for quote in lines if quote.inside.text(reading.prompt).rstrip().endswith((".", "!", "?", "…"))]
    if lines and reading.has("person", "pronoun_person"):
        yield Match(span=lines[0].span)
        return
    places = TALK.places(reading) or SONG.places(reading)
    for span, _ in places[:MOST_PLACES]:
        yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="unquoted-or-unassigned-dialogue",
    failure_modes=("lip-sync",),
    direction=RAISES,
    message="Somebody speaks, and the prompt does not say which words, or whose.",
    why="Left to itself the generator makes up babble, or gives the line to the wrong mouth.",
    evidence=(
        Evidence(
            url="https://soratoai.com/en/docs/guides/sora-2-prompting-guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim=(
                "OpenAI's guide to Sora 2, read on a mirror, wants the words of a dialogue written out for their "
                "speakers."
            ),
        ),
    ),
    basis="vendor",
    failing=(
        "They talk about the weather.",
        "A man gives a speech in a square.",
        "She explains how the machine works.",
        'Two men in a car. "We should turn back now."',
        "A teacher is talking to her students.",
        "A boy sings in the shower.",
        "The reporter describes the storm.",
        "A clerk reads the letter aloud.",
        "Two brides exchange vows.",
    ),
    passing=(
        'A man says "Good morning."',
        "A woman listens in silence.",
        "Her dress speaks volumes.",
        "She is not talking to anyone.",
        'A "retro" diner at night.',
        "The narrator tells of the war in a voice-over.",
        "A talking point on a chart.",
        "He can tell the time.",
        "A bird sings outside the window of an old woman.",
        "A monk beside a singing bowl.",
    ),
    find=find,
    needs=(TALK, SONG, QUOTATION),
    advice="Write the exact words in quotation marks and say which person speaks them.",
)

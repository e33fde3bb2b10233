from collections.abc import Iterator

from scoring.engine.grammar.quotes import Quote
from scoring.engine.quotations import is_off_screen, spoken_quotes, unassigned_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import QUOTATION, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.stillness import owns_something
from scoring.engine.verdict import Context

VOICED = phrases(
    "<voiced_deed>",
    near=("person", "pronoun_person", "group", "animal", "talker"),
    within="sentence",
    absent=("no_voice_seen", "off_screen_voice"),
    unless=(
        "(birds|bird|wind|kettle|engine|leaves|river|waves|sea|colors|songbird+) <voiced_deed>",
        "speak~ volumes",
        "so to speak",
        "(must|should|shall|to) say",
        "that is to say",
        "says the (proverb|caption|sign|label|card|idea|brief)",
        "(sign|label|poster|banner|card|note|letter|screen|shirt|plaque) (says|saying|reads|announces|announcing)",
        "tell~ (a|the|his|her|its) (time|difference)",
        "talk~ of the town",
        "call~ (it|her home|his home|the shot)",
        "(answers|answering) (the|a|his|her) (phone|door|call|telephone|doorbell)",
        "promise~ of",
        "(story|picture|photo|image|scene) (tells|telling)",
        "begins (to|with|at|in|on|as|a|the)",
        "asks for",
        "(said|says) (the|grandpa|grandma|a)",
        "(you|they|everyone|everybody|people|some|legend|rumor) [would|d|will] (say~|tell~|call~)",
        "actions speak",
        "(paintings|pictures|photographs|hands|eyes|walls|scars|stones) [that] tell~",
        "as (my|the|his|her|their) <person> says",
        "(says|say) the (card|label|tag|note|menu)",
        "propose a toast with",
        "that says what",
    ),
)
EVENT = phrases(
    "<voiced_event>",
    near=("person", "pronoun_person", "group", "animal", "talker"),
    within="sentence",
    absent=("no_voice_seen", "off_screen_voice"),
    unless=(
        "(podcast|karaoke|opera|sermon|recording) (logo|house|bar sign|cover|studio stands)",
        "no (dialogue|dialog|commentary|interview)",
    ),
)
FEWEST_WORDS = 4


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """A voice that has to come from a mouth in the picture: told by a verb, an occasion or a line of some length."""
    if context.audio is False:
        return
    lines = [quote.span for quote in said_lines(reading)][:1]
    if lines:
        yield Match(span=lines[0])
    if lines or (reading.quotes and spoken_quotes(reading)):
        return
    for match in (*VOICED(reading, context), *EVENT(reading, context)):
        if match.span and not owns_something(reading, match.span):
            yield match
            return


def said_lines(reading: Reading) -> Iterator[Quote]:
    """The lines of four words or more that somebody in the picture says, as far as can be told."""
    if not reading.quotes or reading.has("no_voice_seen", "off_screen_voice"):
        return
    for quote in spoken_quotes(reading):
        if quote.word_count(reading.prompt) >= FEWEST_WORDS and not is_off_screen(reading, quote):
            yield quote
    for quote in unassigned_quotes(reading) if reading.has("person", "pronoun_person") else ():
        ends = quote.inside.text(reading.prompt).rstrip().endswith((".", "!", "?", "…", ","))
        if ends and quote.word_count(reading.prompt) >= FEWEST_WORDS:
            yield quote


RISK_FACTOR = RiskFactor(
    slug="voice-from-a-mouth",
    failure_modes=("lip-sync",),
    direction=RAISES,
    message="A voice has to come from a mouth in the picture.",
    why="Each sound needs its shape of the lips at its moment, and the two are made beside each other.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench finds that speech in generated clips often makes no sense.",
        ),
        Evidence(
            url="https://arxiv.org/html/2605.28035",
            strength="moderate",
            seen_on="2026-11-22",
            claim="MTAVG-Bench 2.0: basic lip sync works, but fails once acting is asked for too.",
        ),
        Evidence(
            url="https://www.aivideoauditor.com/failures/veo-lip-sync-failure",
            strength="weak",
            seen_on="2026-11-22",
            claim="A reported Veo clip lost its lip sync after about four seconds of speech.",
        ),
    ),
    basis="inferred",
    failing=(
        "A fishwife hollers her prices.",
        "A talking parrot on a pirate's shoulder.",
        "A testimonial from a happy guest.",
        "An usher whispers to a guest.",
        'A man says "The last train left an hour ago."',
    ),
    passing=(
        'A man says "Good morning."',
        "A woman listens on the phone.",
        "An opera diva waits in the wings.",
        "Birds sing in a hedge.",
        "A sign says welcome.",
        "A singer seen from behind.",
    ),
    find=find,
    needs=(VOICED, EVENT, QUOTATION),
    advice="Keep the line short and the face steady and frontal, or give the words to a voice off screen.",
)

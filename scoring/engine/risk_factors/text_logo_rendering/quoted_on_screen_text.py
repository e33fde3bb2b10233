import re
from collections.abc import Iterator

from scoring.engine.quotations import lettered_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import DIGIT, QUOTATION, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

WORDING = phrases(
    "(sign+|banner+|poster+|billboard+|label+|placard+|plaque+|caption+|chalkboard+|whiteboard+|sticker+|"
    "headline+|title|text|t-shirt+|note|screen|mug|card|marquee|board|tag|jersey|cake|logo) [that|which|"
    "clearly] (reads|reading|read|says|saying|spells|spelling)",
    "(title|end|opening|intro|chapter) (card+|title+|credits)",
    "(movie|film|opening|main|animated|game) title+",
    "subtitle+",
    "(closed|burned-in|burnt-in) captions",
    "captions",
    "(timestamp+|watermark text|date stamp)",
    "(text|title|caption|type) overlay+",
    "on-screen (text|caption+|title+|words|typography)",
    "on screen text",
    "(license|licence|number) plate+",
    "(neon|street|shop|store|road|protest|picket|led|bilingual|warning|exit) sign+",
    "(sign+|banner+|placard+|billboard+|poster+) (with|bearing|carrying|full of) (slogan+|words|names|text|writing|"
    "messages)",
    "(hold~|carry~|wave~|raise~) .. (sign+|banner+|placard+)",
    "(slogan+|tagline+)",
    "(poster|book|film|movie|album|magazine|game|sign|painting) (titled|entitled)",
    "with the (name|title|words|word|text|letters|date|number|slogan)",
    "(price|wine|drinks|set|shopping|to-do|guest) list+",
    "price tag+",
    "(boarding pass|boarding passes|business card+|id card+|receipt+|passport page|diploma+|certificate+)",
    "(name|date|epitaph|inscription|initials) .. (on|in) (a|the|his|her) .. (gravestone|tombstone|headstone|grave|"
    "plaque|door|window|"
    "stone|ring|tree|jersey)",
    "(engraved|carved|embroidered) (name+|letters|initials|words|inscription+)",
    "(handwritten|typed|printed|typewritten) (letter+|note+|page+|text|label+|sign+|list+)",
    "page+ of (a|the|his|her|an) .. (book|novel|diary|newspaper|magazine|letter|notebook|manuscript|dictionary|bible|"
    "script)",
    "(open|printed|title) page+",
    "(write~|writes|ice~|pipe~|scrawl~|spray-paint~) .. (name+|word+|message|letters|birthday|initials|signature|"
    "graffiti)",
    "(write~|wrote) .. (on the|on a) (blackboard|whiteboard|chalkboard|board|mirror|window)",
    "(scrawl~|scribble~|jot~|engrave~|carve~|etch~|tattoo~|embroider~|stencil~) .. (name+|number|word+|message|"
    "initials|"
    "address|date|signature)",
    "(love|farewell|ransom|thank-you|goodbye|suicide) (letter+|note+)",
    "(unfolded|yellowed|opened) letter+",
    "graffiti (letters|tag+|lettering|words|that)",
    "lower third+",
    "(end|opening|closing) credits",
    "(the|with the) (words|word|text|letters|name|phrase|slogan|title|inscription|caption) (appears|appear|"
    "written|on|is|are|across|in|printed|carved|glowing|above|below|painted)",
    "(words|letters|text|lettering|typography|slogan|inscription) (appear~|written|spelling|spell~|painted|"
    "printed|carved|engraved|embroidered|across|reading|glow~)",
    "spelling out",
    "spells out the",
    "(engraved|embroidered|printed|tattooed|stamped|labelled|labeled|inscribed) with (the|his|her|a) (word+|"
    "name|text|date|slogan|number)",
    "(written|painted|scrawled|printed|spelled|spelt) (on|in|across) (the|a|an|big|bold|red|white|black|chalk|"
    "gold|large|neon) (wall|sign|board|chalkboard|screen|paper|letters|sand|banner|blackboard|whiteboard|"
    "lettering|page|back)",
    "(price+|price tag+|license plate+|number plate+|street sign+|road sign+|name tag+) (reading|reads|showing|"
    "that says|says|with the)",
    "(jersey|shirt|race|bib|car|house|room) number [is] (1|2|3|4|5|6|7|8|9|10|11|12|13|23|42|99|one|seven|ten)",
    "[large|bold|readable|legible|clear|neon|gold|big|white] (typography|legible text|readable text)",
    "(bold|large|big|readable|legible|white|gold|red|neon) (text|lettering|letters|typography)",
    unless=(
        "title fight",
        "(diploma|certificate) of (beauty|age|courage|love|nature)",
        "title match",
        "text message+",
        "the word of",
        "a word of",
        "text-free",
        "text free",
        "the (word|words) of (god|the)",
        "letters (home|from|to)",
        "(neon|street|shop|road) sign+ (pole|post|turned away)",
        "first page of (his|her) career",
    ),
)
PERCENT_OFF = re.compile(r"\b\d{1,2} ?% off\b")


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Quotations on signs and screens; where there are none, the words that ask for lettering."""
    quotes = [quote for quote in lettered_quotes(reading) if not reading.is_negated(quote.span.start)]
    yield from (Match(span=quote.span) for quote in quotes)
    if not quotes:
        yield from WORDING(reading, context)
    for match in PERCENT_OFF.finditer(reading.lower) if "%" in reading.prompt else ():
        if reading.counts_at(match.start()):
            yield Match(span=Span(*match.span()))


RISK_FACTOR = RiskFactor(
    slug="quoted-on-screen-text",
    failure_modes=("text-logo-rendering",),
    direction=RAISES,
    message="Readable words or numbers are asked for.",
    why="Letters are drawn as shapes, not spelled, so they come out wrong and change from frame to frame.",
    evidence=(
        Evidence(
            url="https://www.alphaxiv.org/overview/2505.04946v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="T2VTextBench, ten generators rated by people: the best reaches 0.37 of 1 on words on screen.",
        ),
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench names rendered text among the failures that persist.",
        ),
        Evidence(
            url="https://internet10k.com/en/blog/ai-video-pitfalls-2026-en/",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner lists words of more than six to eight letters among what fails most.",
        ),
    ),
    basis="benchmark",
    failing=(
        'The sign reads "OPEN".',
        'A neon sign saying "Bar" over a door.',
        "A title card at the end.",
        "The caption says welcome home.",
        "A banner with 50% OFF in red.",
        '"SALE" banner in a shop window.',
        "Subtitles at the bottom.",
        "A customs officer checks an ID card.",
        "Marchers carry banners.",
        "The title page of a book.",
    ),
    passing=(
        "Signs of spring in a garden.",
        "A moving letter from her father.",
        "A street with no text or signs.",
        'She says "Open the door."',
        "He reads a book.",
        "A text-free poster.",
        "A word of thanks.",
        "A road under a neon sky.",
        "She writes in silence.",
    ),
    find=find,
    needs=(WORDING, QUOTATION, DIGIT),
    advice=(
        "Leave the surface blank and add the type in the edit; if it must be in the clip, use one short word that "
        "stays still."
    ),
)

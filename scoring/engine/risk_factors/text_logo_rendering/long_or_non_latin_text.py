from collections.abc import Iterator

from scoring.engine.quotations import lettered_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import QUOTATION, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

MOST_LETTERS = 8
WORDING = phrases(
    "[mathematical|math|maths|physics|complex|chemical|long|differential|handwritten] equation+",
    "(mathematical|math|maths|physics|chemical|complex|handwritten|scientific) (formula+|formulas|formulae|"
    "symbols|notation|derivation+|proof)",
    "e mc2",
    "e mc²",
    "(derivation|proof) of",
    "formulas (on|across|written|fill~)",
    "(chinese|japanese|korean|arabic|hindi|thai|hebrew|cyrillic|russian|greek|sanskrit|tamil|bengali|persian|"
    "urdu|armenian|georgian|egyptian) (character+|letters|lettering|text|writing|calligraphy|script|sign+|"
    "subtitles|captions|inscription+|symbols|hieroglyphs|title|headline|newspaper+)",
    "(kanji|hanzi|hangul|hiragana|katakana|devanagari|hieroglyphs|hieroglyphics|cuneiform|runes)",
    "(sign+|text|written|words|letters|caption|subtitles|title|banner) in (chinese|japanese|korean|arabic|"
    "hindi|thai|hebrew|russian|greek|sanskrit)",
    "(full|whole|long|entire|complete) (sentence+|paragraph+|quote|verse) (on|written|appears|in|across)",
    "paragraph+ of (text|writing)",
    "(long|dense|small) (text|inscription+|lettering|caption+)",
    "(poem|quote|quotation|bible verse|haiku) (written|printed|appears|on the|on a)",
    "pages of (text|writing|handwriting)",
    unless=("character+ (in|of) (a|the) (film|play|story)",),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Lettering of more than eight letters or in other scripts, quoted or described."""
    for quote in lettered_quotes(reading):
        text = quote.inside.text(reading.prompt)
        letters = sum(letter.isalnum() for letter in text)
        if (letters > MOST_LETTERS or not text.isascii()) and not reading.is_negated(quote.span.start):
            yield Match(span=quote.inside)
    yield from WORDING(reading, context)


RISK_FACTOR = RiskFactor(
    slug="long-or-non-latin-text",
    failure_modes=("text-logo-rendering",),
    direction=RAISES,
    message="The lettering is long, mathematical or not in Latin letters.",
    why="Each further letter is one more that can be wrong, and rarer scripts have been seen less.",
    evidence=(
        Evidence(
            url="https://www.alphaxiv.org/overview/2505.04946v1",
            strength="strong",
            seen_on="2026-11-22",
            claim=(
                "T2VTextBench tests words, sentences, formulas and other scripts; the best generator reaches 0.37 of 1."
            ),
        ),
        Evidence(
            url="https://internet10k.com/en/blog/ai-video-pitfalls-2026-en/",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioner puts the limit of legible words at six to eight letters.",
        ),
    ),
    basis="benchmark",
    failing=(
        'A banner that reads "Congratulations to our graduates".',
        "Mathematical equations on a chalkboard.",
        "Chinese characters on a red lantern.",
        'A sign reads "烤鸭店".',
        "A full sentence on a banner.",
        "The derivation of E=mc2 on a board.",
    ),
    passing=(
        'The sign reads "OPEN".',
        "A formula one car on a track.",
        "Baby formula in a bottle.",
        "Chinese people at a festival.",
        "A sentence of ten years in prison.",
        'She says "Congratulations to our graduates."',
        "No equations.",
    ),
    find=find,
    needs=(WORDING, QUOTATION),
    advice="Shorten the lettering to one short word, or leave it out of the clip and add it in the edit.",
)

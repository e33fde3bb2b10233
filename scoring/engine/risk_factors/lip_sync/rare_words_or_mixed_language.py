import re
from collections.abc import Iterator

from scoring.engine.quotations import spoken_quotes
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import QUOTATION, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

MIXED = phrases(
    "(speak~|talk~|say~|sing~|rap~|conversation) .. half [in] <language_name>",
    "(partly|part) in <language_name>",
    "(an|a) (invented|made-up|alien|fictional|ancient|elvish|elven|extinct) language",
    "in (klingon|elvish|dothraki|latin|old english|gibberish|simlish|esperanto|sanskrit)",
    "(speak~|recite~|use~|full of) .. (medical|legal|technical|scientific|chemical) (jargon|terms|terminology)",
    near="speak",
    within="sentence",
)
SWITCHED = phrases(
    "(switch~|alternate~|mix~|move~) (between|from) <language_name>",
    "(mix|blend|mixture) of <language_name>",
    "(code-switching|code switching|spanglish|hinglish|multilingual dialogue|mixed languages)",
)
WORD = re.compile(r"[^\W\d_]+")
LONG_LETTERS = 13


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Mixed languages in the wording; the longest or foreign words of a spoken line."""
    for span, _ in (*MIXED.places(reading), *SWITCHED.places(reading)):
        yield Match(span=span)
    for quote in spoken_quotes(reading) if reading.quotes else ():
        words = list(WORD.finditer(reading.prompt, quote.inside.start, quote.inside.end))
        plain = any(word[0].isascii() for word in words)
        rare = [word for word in words if len(word[0]) >= LONG_LETTERS or (plain and _is_other_script(word[0]))]
        if rare:
            yield Match(span=Span(rare[0].start(), rare[0].end()))


def _is_other_script(word: str) -> bool:
    """Whether a word is written in letters beyond Latin ones."""
    return any(ord(letter) > 0x24F for letter in word)


RISK_FACTOR = RiskFactor(
    slug="rare-words-or-mixed-language",
    failure_modes=("lip-sync",),
    direction=RAISES,
    message="The line has long or rare words, or mixes languages.",
    why="Words that are seldom heard are said wrong or slurred, and the mouth follows no sound that it knows.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2604.08540",
            strength="strong",
            seen_on="2026-11-22",
            claim="AVGen-Bench finds that speech in generated clips often makes no sense.",
        ),
    ),
    basis="inferred",
    failing=(
        'She says "Unprecedented perseverance."',
        "He speaks half in English, half in Thai.",
        'A man says "Buenos días, my friend, 你好."',
        "She switches between French and Arabic.",
        "A wizard speaks an invented language.",
    ),
    passing=(
        'She says "Come home."',
        "He speaks Japanese.",
        'A sign reads "Congratulations".',
        "A woman of half Italian, half Irish descent smiles.",
        "A switch between two rooms.",
    ),
    find=find,
    needs=(MIXED, SWITCHED, QUOTATION),
    advice="Use plain words, spell hard names by their sound, and try the line on a draft.",
)

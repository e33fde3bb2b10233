"""What quotations are for: what is said aloud, what is to be read on screen, and what nobody is given to say."""

import re

from scoring.engine.grammar.quotes import KEY_BEFORE, LETTERED_KEY, SPOKEN_KEY, Quote
from scoring.engine.reading import Reading

SURFACE = (
    r"(?:signs?|banners?|posters?|billboards?|labels?|t-shirt|shirt|hoodie|jersey|screens?|cards?|captions?|titles?"
    r"|text|logos?|notes?|letters?|boards?|chalkboard|blackboard|whiteboard|plaque|placards?|stickers?|headlines?"
    r"|subtitles?|overlay|display|mug|cup|cake|neon|button|lettering|tattoo|book|cover|plate|wall|storefront|awning"
    r"|ticker|sweater|cap|hat|bottle|package|tombstone)"
)
SURFACE_SAYS = re.compile(
    rf"\b{SURFACE}\b(?:\s+(?!(?:he|she|they|who|it)\b)[\w'-]+){{0,4}}\s+(?:says?|saying|said)\W*$"
)
SAID_AFTER = re.compile(
    r"[\s,.!?]*(?:(?:the|a|an|his|her)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:says?|said|asks?|asked|repl(?:y|ies|ied)|announce[sd]?|sings?|sang|cr(?:y|ies|ied)"
    r"|(?:whisper|shout|murmur|yell|mutter|call|answer|scream)(?:s|ed)?)\b"
)
READ_AFTER = re.compile(
    rf"\s*(?:[\w-]+\s+){{0,3}}?(?:{SURFACE}|written|printed|painted|engraved|embroidered|font|appears?"
    r"|displayed|spelled)\b"
)
# Labels before a colon that name a part of the prompt, not a speaker.
DIRECTION = re.compile(
    r"\b(?:style|camera|lighting|light|scene|shot|mood|action|setting|location|prompt|audio|sounds?|sfx|music|subject"
    r"|background|tone|colou?rs?|palette|lens|format|duration|negative|character|genre|look|atmosphere|\d)\s*:\s*$"
)
KEY_AFTER = re.compile(r"\s*:")
OFF_SCREEN = re.compile(r"voice[- ]?over|narrat|off[- ]?screen|v\.o\.|\bvo\b|inner monologue|internal monologue")
AROUND, NEAR = 60, 24
SAYING = re.compile(r"sa(?:y|id)")


def spoken_quotes(reading: Reading) -> tuple[Quote, ...]:
    """The quotations that somebody says, seen or unseen."""
    return tuple(quote for quote, use in reading.answer(_used) if use == "speech")


def lettered_quotes(reading: Reading) -> tuple[Quote, ...]:
    """The quotations that are to be read on a sign, a screen or over the picture."""
    return tuple(quote for quote, use in reading.answer(_used) if use == "lettering")


def unassigned_quotes(reading: Reading) -> tuple[Quote, ...]:
    """The quotations of which the prompt does not tell what they are for."""
    return tuple(quote for quote, use in reading.answer(_used) if use == "")


def is_off_screen(reading: Reading, quote: Quote) -> bool:
    """Whether a voice without a mouth in the picture says it."""
    start, end = max(0, quote.span.start - AROUND), quote.span.end + AROUND // 2
    return OFF_SCREEN.search(reading.lower[start:end]) is not None


def _used(reading: Reading) -> list[tuple[Quote, str]]:
    """Every quotation with its use."""
    keyed = "{" in reading.prompt
    found = []
    for quote in reading.quotes:
        before = reading.lower[max(0, quote.span.start - AROUND) : quote.span.start]
        after = reading.lower[quote.span.end : quote.span.end + AROUND]
        found.append((quote, _keyed_use(before, after) if keyed else _use(quote.use, before, after)))
    return found


def _keyed_use(before: str, after: str) -> str:
    """In a prompt written as fields, the field's name says what its text is for."""
    key = KEY_BEFORE.search(before)
    if KEY_AFTER.match(after) or key is None:
        return "field"
    if LETTERED_KEY.search(key[1]):
        return "lettering"
    return "speech" if SPOKEN_KEY.search(key[1]) else "field"


def _use(use: str, before: str, after: str) -> str:
    if use == "speech" and SAYING.search(before[-NEAR:]) and SURFACE_SAYS.search(before):
        return "lettering"
    if use == "speech" and before.rstrip().endswith(":") and DIRECTION.search(before[-NEAR:]):
        return "field"
    if use:
        return use
    if SAID_AFTER.match(after):
        return "speech"
    return "lettering" if READ_AFTER.match(after) else ""

import re
from collections.abc import Iterator

from scoring.engine.grammar.stretches import Stretches
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.spare import droppable_segment
from scoring.engine.verdict import Context, Span

# Generators that practitioners found to heed a "no".
HEEDING = {"seedance": re.compile(r"(?<!\d)2\.5"), "kling": re.compile(r"(?<![\d.])3")}
# What can be said instead, where the denied thing has a piece of the sentence to itself; "" where it can go.
INSTEAD = {
    **dict.fromkeys(("people", "humans", "persons", "person", "one", "human"), "deserted"),
    **dict.fromkeys(("crowds", "crowd", "crowding"), "quiet"),
    **dict.fromkeys(("clouds", "cloud"), "clear sky"),
    **dict.fromkeys(("blur", "motion blur", "blurring", "blurriness"), "sharp focus"),
    **dict.fromkeys(("camera shake", "shaking", "shake", "shaky camera"), "steady camera"),
    **dict.fromkeys(("camera movement", "camera motion", "camera moves"), "locked-off camera"),
    **dict.fromkeys(("text", "words", "letters", "lettering", "captions", "subtitles", "logo", "logos"), ""),
    **dict.fromkeys(("watermark", "watermarks", "artifacts", "distortion", "distortions", "morphing"), ""),
    **dict.fromkeys(("extra fingers", "extra limbs", "flicker", "flickering", "deformities"), ""),
}
NO_PLACE = re.compile(r"\b(?:desk|table|tabletop|keyboard|product|bottle|plate|cup|macro|still life|close ?up|logo)\b")
NUMBER_SIGN = re.compile(r"no\.?\s*\d", re.IGNORECASE)
NAMES_NOTHING = frozenset({"zero", "minus", "nobody", "nothing", "nowhere", "none"})
MOST_WORDS = 6
FIELD = "Move what you do not want to the platform's negative prompt, and describe here what is there instead."


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Each stretch that says what shall not be seen."""
    advice = FIELD if context.platform.negative_prompt else None
    for span in denials(reading, context):
        replacement, edit_span = instead(reading, span)
        yield Match(span, replacement, advice, edit_span)


def denials(reading: Reading, context: Context) -> Iterator[Span]:
    """The stretches that deny something, unless the generator heeds them."""
    heeding = HEEDING.get(context.platform.slug)
    if heeding is not None and heeding.search(context.model_version):
        return
    idioms = Stretches(hit.span for hit in reading.hits("harmless_negation"))
    reached = 0
    for stretch in reading.negations:
        if stretch.start < reached:
            continue
        span = shortened(reading, stretch)
        reached = span.end
        word = reading.folded[span.start : span.end].split(" ", 1)[0]
        number = NUMBER_SIGN.match(reading.prompt, span.start)
        if word in NAMES_NOTHING or number or idioms.touches(Span(span.start, span.start + 1)):
            continue
        if not reading.is_protected(span.start):
            yield span


def shortened(reading: Reading, stretch: Span) -> Span:
    """The denying word and at most five of the words after it."""
    text = stretch.text(reading.prompt)
    words = list(re.finditer(r"\S+", text))[:MOST_WORDS]
    end = words[-1].end() if words else len(text)
    return Span(stretch.start, stretch.start + len(text[:end].rstrip(" ,")))


def instead(reading: Reading, span: Span) -> tuple[str | None, Span | None]:
    """What can replace a denial that is a piece of its own, and where."""
    segment = reading.segments.span_at(span.start)
    body = segment.text(reading.prompt).strip().rstrip(",.!?;").rstrip()
    denied = re.sub(r"^(?:and )?(?:no|without|with no|without any|no visible) ", "", body.lower())
    if denied == body.lower() or denied not in INSTEAD:
        return None, None
    if INSTEAD[denied] == "deserted" and (reading.people or NO_PLACE.search(reading.folded)):
        return None, None
    if INSTEAD[denied]:
        start = segment.start + segment.text(reading.prompt).index(body)
        return INSTEAD[denied], Span(start, start + len(body))
    dropped = droppable_segment(reading, span)
    return (None if dropped is None else ""), dropped


RISK_FACTOR = RiskFactor(
    slug="inline-negation",
    failure_modes=("prompt-adherence-failure",),
    direction=RAISES,
    message="The prompt names what shall not be seen.",
    why="A generator reads the named thing and overlooks the no, so the thing is apt to appear.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2603.06533",
            strength="strong",
            seen_on="2026-11-22",
            claim="Video generators model negation poorly: baselines ignore it or do the opposite (NEGATE).",
        ),
        Evidence(
            url="https://help.runwayml.com/hc/en-us/articles/39789879462419-Gen-4-Prompting-Guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="Runway's guide: begin simple, describe motion, say only what shall be there, add step by step.",
        ),
    ),
    basis="benchmark",
    failing=(
        "An empty street, no people.",
        "A shop window without text",
        "The man doesn't move.",
        "A girl, not smiling, by a window.",
        "Avoid any logos.",
    ),
    passing=(
        "A deserted street at dawn.",
        "He jumps without hesitation.",
        "A man in no man's land.",
        "A bottle of No. 5 perfume.",
        'She sings "no more tears".',
        "An astronaut in zero gravity.",
        "No more than two dogs.",
    ),
    find=find,
    needs=("negator",),
    gives_up="the word of what to leave out",
    advice="Say what is there in its place: a deserted street, a closed mouth, a bare wall.",
)

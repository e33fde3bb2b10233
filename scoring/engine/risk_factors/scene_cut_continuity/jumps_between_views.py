import re
from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context, Span

FEWEST = {"framings": 3, "stations": 2}
FRAMINGS = re.compile(
    r"(?:^|[.,;:])\s*((?:extreme |very )?(?:wide|medium|tight|close|close-up|insert|overhead|aerial|macro|profile|"
    r"detail))"
    r"(?: shot)?(?=\s*[.,;])"
)
STATIONS = re.compile(
    r"\bthen (?:in |at |on |to |back to )?(?:the|an?|his|her) (?:\w+ )?\w+(?=[,.;]|$| again\b| with\b)"
)
APART = re.compile(r"\b(?:she|he|one|they)(?: is)? in [a-z]+, .{0,40}\b(?:she|he|the other|they)(?: is)? in [a-z]+")
WORDS = phrases(
    "<jump_word>",
    "(step~|walk~|climb~|emerge~|fall~) .. (wardrobe|portal|mirror) .. (into|onto|in)",
    unless=(
        "montage-style",
        "then-and-now (photo|picture|frame|book|postcard)+",
        "(sweeps|swept|looks) back to the",
        "music video (set|shoot|award+)",
        "day in the life insurance",
        "before and after (school|work|dinner|lunch|hours)",
        "by (morning|evening|dawn|noon) light",
        "old as yesterday",
        "returns? to the (sea|shore|nest|water|ground)",
    ),
    absent="single_view",
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Words that leap to another view, place or time; else bare lists of framings or places, and people far apart."""
    words = WORDS.places(reading)
    yield from (Match(span=span) for span, _ in words[:1])
    if words or reading.has("single_view"):
        return
    framings = list(FRAMINGS.finditer(reading.lower))
    if len({match.group(1) for match in framings}) >= FEWEST["framings"]:
        yield Match(span=Span(*framings[1].span(1)))
    stations = list(STATIONS.finditer(reading.lower)) if reading.lower.count("then ") >= FEWEST["stations"] else []
    if len(stations) >= FEWEST["stations"]:
        yield Match(span=Span(*stations[-1].span()))
    apart = APART.search(reading.lower)
    if apart:
        yield Match(span=Span(*apart.span()))


RISK_FACTOR = RiskFactor(
    slug="jumps-between-views",
    failure_modes=("scene-cut-continuity", "prompt-adherence-failure"),
    direction=RAISES,
    message="The clip leaps between views, places or times.",
    why="Each leap is a cut, whatever it is called, and what should be the same on both sides of it is made anew.",
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2602.23969v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="MSVBench, 20 methods: what should last across shots is not kept.",
        ),
    ),
    basis="inferred",
    failing=(
        "Flashback to his wedding.",
        "Before and after: a messy shed, a tidy shed.",
        "The same actor in three different outfits.",
        "A chase filmed from several angles.",
        "Wide. Medium. Close. A potter at her wheel.",
        "A bar, then the alley, then the roof.",
        "She is in Rome, he is in Oslo, one phone call.",
        "Meanwhile a storm gathers.",
    ),
    passing=(
        "A potter at her wheel.",
        "A montage-style quilt.",
        "Wide street, medium rain.",
        "One continuous shot, before and after the rain.",
        "A dog, then the dog sleeps.",
        "No flashbacks.",
    ),
    find=find,
    uses=(WORDS,),
    needs=("jump_word", "sequence_word", "bare_framing", "pronoun_person"),
    advice="Make a clip of each view, and repeat person, clothes and light word for word.",
)

from collections.abc import Iterator

from scoring.engine.clip import clip_seconds
from scoring.engine.cutting import cuts, labelled_shots, labels
from scoring.engine.reading import Reading
from scoring.engine.risk_factor import DIGIT, RAISES, Evidence, Match, RiskFactor, phrases
from scoring.engine.verdict import Context

SECONDS_A_SHOT = 2.5
CUTTING = phrases(
    "[quick|fast|rapid|frenetic|photo|training|travel|epic|fast-paced|cinematic] montage+",
    "(rapid|quick|fast|jump|rapid-fire|frenetic|staccato|flash|smash|hard|fast-paced|snappy|dynamic) cuts",
    "(smash|jump) cut+ [to]",
    "(smash|jump) cutting",
    "(fast-paced|quick|rapid|fast|frenetic|snappy|music video|dynamic) (editing|edits|edit)",
    "quick succession of (shots|scenes|images|clips)",
    "series of (quick|rapid|short|fast) (shots|clips|scenes|cuts)",
    "intercut~ [with|between]",
    "intercutting",
    "(movie|film|teaser|action|epic|game|book|cinematic|official) trailer+",
    "(music video|tv commercial|commercial|advert|ad|trailer|promo|recap) [that] (cutting|cuts|editing|montage)",
    "(supercut|sizzle reel|highlight reel|highlights reel|a recap|the recap|season recap) [of]",
    "(shot reverse shot|reverse shots)",
    "(alternat~|alternate~|switch~|jump~|flick~) [rapidly|quickly|back and forth] between (the|two|his|her|their|a|"
    "shots|"
    "scenes|faces)",
    "(life story|day in the life|story of a life)",
    "(through|over) the (years|decades|ages)",
    "from (childhood|birth|infancy|baby|puppy|kitten|boyhood|girlhood|youth|cradle) to",
    "(scenes|moments|shots|images|clips) (of|from) (the|different|various|his|her|around|"
    "all over) [the] [same] (life|lives|"
    "world|places|cities|day)",
    "(trailer-style|supercut|hyper-edited|cross-cutting|crosscut)",
    "cut~ (rapidly|quickly) between",
    "(three|four|five|six|several|3|4|5|6) [different|short|quick|separate] (scenes|shots|vignettes)",
    "multiple (cuts|scene changes|scenes)",
    "(camera|scene|shot|view) (keeps switching|switches rapidly|changes every)",
    unless=("montage-style", "cold cuts", "montage theory"),
)


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """Words for quick cutting; else the cuts and labelled shots, if they leave each shot too little time."""
    places = CUTTING.places(reading)
    yield from (Match(span=span) for span, _ in places)
    changes = cuts(reading)
    shots = max(len(changes) + 1, labelled_shots(reading))
    if places or shots * SECONDS_A_SHOT <= clip_seconds(reading, context):
        return
    spans = changes or [hit.span for hit in reading.said("shot_label")] or labels(reading)
    for span in spans[-1:]:
        yield Match(span=span)


RISK_FACTOR = RiskFactor(
    slug="many-cuts-in-short-clip",
    failure_modes=("scene-cut-continuity",),
    direction=RAISES,
    message="The clip is cut into more shots than it has time for.",
    why=(
        "Each shot gets a second or two, and generators bridge the shots instead of making a world that goes on "
        "between them."
    ),
    evidence=(
        Evidence(
            url="https://arxiv.org/html/2602.23969v1",
            strength="strong",
            seen_on="2026-11-22",
            claim="MSVBench, 20 methods: generators of several shots fill in between pictures and do not keep a world.",
        ),
        Evidence(
            url=(
                "https://en.papernotes.org/ICML2026/video_generation/locot2v-bench_benchmarking_long-form_and_complex_text-to-video_generation/"
            ),
            strength="strong",
            seen_on="2026-11-22",
            claim="LoCoT2V-Bench, 17 generators: long and complex prompts end with characters poorly kept.",
        ),
    ),
    basis="benchmark",
    failing=(
        "Quick montage of a city waking up.",
        "Rapid cuts of a boxing match.",
        "A door opens, smash cut to a beach.",
        "A street, cut to a bar, cut to a face, cut to a gun.",
        "Fast-paced editing, a skate park.",
        "Intercut with scenes of war.",
        "An action trailer for a heist film.",
        "A recap of the season.",
        "A man from childhood to retirement.",
    ),
    passing=(
        "A man cuts the grass.",
        "A dress cut to pieces.",
        "Hair cut to her shoulders.",
        "One continuous shot of a street.",
        "A street, then cut to a bar.",
        "No jump cuts.",
        "A paper cut on a finger.",
        "A trailer behind a truck.",
        "She recaps the bottle.",
        "A light switches between rooms.",
    ),
    find=find,
    needs=(CUTTING, "cut_word", "shot_label", DIGIT),
    advice=(
        "Make one shot in each clip; or number the shots on a platform that takes numbered shots, and give each 3 "
        "seconds."
    ),
)

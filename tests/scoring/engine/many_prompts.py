"""Prompts in great number, always the same: templates with risks of every kind, the bench's, and factors' examples."""

from collections.abc import Iterator
from itertools import islice
from random import Random

from ava.local.bench_prompts import made_prompts
from scoring.engine.risk_factors import RISK_FACTORS

SEED = 7
LISTS = {
    "who": [
        "a baker",
        "an old fisherman",
        "a girl in a red coat",
        "Maria",
        "the tailor",
        "a young nurse",
        "a robot",
        "a fox",
        "an orange cat",
        "two brothers",
        "a tall man with a cane",
        "the conductor",
        "an astronaut",
        "my grandmother",
    ],
    "deed": [
        "opens a drawer",
        "lifts the lid",
        "picks up a letter",
        "sets down a cup",
        "walks to the window",
        "sits down",
        "lights a candle",
        "puts on a hat",
        "turns around",
        "waves at the camera",
        "takes off the gloves",
        "closes it",
        "pours tea into a cup",
        "looks up",
        "bows",
        "pulls out a map",
        "folds it",
        "smiles",
        "runs to the door",
    ],
    "doing": [
        "walking slowly",
        "turning her head to the left",
        "dancing in the rain",
        "speaking to the camera",
        "looking over his shoulder",
        "running at full speed",
        "holding a lantern",
        "shaking his head",
        "sleeping",
    ],
    "place": [
        "in a kitchen",
        "on a pier at dawn",
        "in a crowded market",
        "at a bus stop",
        "in Lisbon",
        "on a frozen lake",
        "in an empty theater",
        "under a bridge",
        "by the sea",
        "in a greenhouse",
        "on a busy street at night",
    ],
    "view": [
        "Close-up",
        "Wide shot",
        "Extreme close-up",
        "Portrait",
        "Medium shot",
        "Shaky handheld shot",
        "Whip pan",
        "Aerial view",
        "Slow dolly in",
        "360 degree orbit shot",
    ],
    "style": [
        "cinematic",
        "35mm film",
        "watercolor",
        "anime style",
        "photorealistic",
        "claymation",
        "film noir",
        "soft light",
        "golden hour",
        "8k",
        "hyper-detailed",
        "pastel palette",
        "flickering neon",
        "no people",
        "no text",
        "slow motion",
        "dynamic camera movement",
        "locked camera",
        "the camera orbits around her",
    ],
    "count": ["three", "five", "seven", "12", "two", "a dozen"],
    "things": ["apples", "candles", "dancers", "balloons", "dogs", "paper boats", "horses", "cups"],
    "line": ["“Come home before dark.”", '"We open at nine"', "“Never again, Maria”", '"Happy birthday, 3 times!"'],
    "param": ["--ar 16:9", "--seed 42", "--no text", ""],
    "weather": [
        "Rain falls.",
        "Fog drifts over the water.",
        "Warm light from a window.",
        "Snow on the roofs.",
        "Muted colors.",
        "Quiet, observational mood.",
        "Handheld, documentary.",
    ],
}
TEMPLATES = [
    "{who} {deed}, {deed}, and then {deed}",
    "{who} {deed} and then {deed}, {style}, {style}",
    "{who} {deed}, {deed} and {deed} {place}. {weather}",
    "{weather} {who} {deed}. Then {who} {deed}. {weather}",
    "{view} of {who} {doing}, {style}, {style} {param}",
    "{view} of {who} {doing} {place}, saying {line}",
    "{who} says {line} and then {deed}. {weather}",
    "{count} {things} {place}, {style}",
    "{who} with {count} {things}, {deed}, then {deed}, {style} {param}",
    "Shot 1: {who} {deed}. Shot 2: {who} {deed}. Shot 3: {view} of {count} {things}. {weather} {param}",
    "{view} of {who}, then cut to {who} {place}. {weather}",
    "[0-3s] {who} {deed}. [3-6s] {who} {deed}. [6-8s] {weather}",
    "{style}, {style}, {style}, {who} {doing} {place}",
    "{who} {doing} {place}; {who} {deed}; {style}",
    "{view}: {who} {deed}, {deed}, {deed}, {deed} {place}, {style} {param}",
    "a sign reading {line} {place}, {who} {deed} and {deed}",
    "{who} {deed} while {who} {deed}, and then {who} {deed}",
    "{view}, {style}, no {things}, {who} {doing}",
]


def many_prompts(number: int) -> list[str]:
    """As many different prompts, of every kind by turns."""
    kinds = [_templated(), iter(made_prompts(number)), _composed()]
    prompts: dict[str, None] = {}
    while len(prompts) < number:
        for kind in kinds:
            prompts.update(dict.fromkeys(islice(kind, 1)))
    return list(prompts)[:number]


def _templated() -> Iterator[str]:
    chance = Random(SEED)  # noqa: S311
    while True:
        text = chance.choice(TEMPLATES)
        for name, words in LISTS.items():
            while f"{{{name}}}" in text:
                text = text.replace(f"{{{name}}}", chance.choice(words), 1)
        yield _typed(text.strip(), chance)


def _typed(text: str, chance: Random) -> str:
    """With a capital and a mark at the end, or as people in a hurry write."""
    if chance.random() < 0.25:
        return text
    text = ". ".join(sentence[:1].upper() + sentence[1:] for sentence in text.split(". "))
    return text if text[-1] in '.!?”"' or "--" in text or chance.random() < 0.3 else f"{text}."


def _composed() -> Iterator[str]:
    """Two or three of the factors' examples, joined."""
    chance = Random(SEED + 1)  # noqa: S311
    examples = [text for factor in RISK_FACTORS for text in (*factor.failing, *factor.passing)]
    while True:
        yield " ".join(chance.sample(examples, chance.randint(1, 3)))

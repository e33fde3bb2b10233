"""Documentation strength by the published rule: how well-formed a ticket can be, never what will come of it."""

RULE = {
    ("one-frame", True): "very-high",
    ("one-frame", False): "high",
    ("two-frames", True): "high",
    ("two-frames", False): "medium",
    ("whole-clip", True): "medium",
    ("whole-clip", False): "low",
    ("judgement", True): "medium",
    ("judgement", False): "low",
}
SHOWN = {
    "one-frame": "A single frame shows it to somebody who was not told.",
    "two-frames": "Two frames side by side show it: neither is wrong alone, the difference is.",
    "whole-clip": "It takes the clip itself: no still frame shows it.",
    "judgement": "Whether it failed is a judgment about what was asked, and may be disputed.",
}
PROMISED = "A source says that {platform} is offered for exactly this, and the ticket can point to it."
NOT_PROMISED = (
    "We found no source that says {platform} is offered for exactly this, so the ticket rests on what is seen."
)


def strength_of(shown_by: str, *, promised: bool) -> str:
    """The strength that follows from what shows the failure and whether the platform is quoted as offering it."""
    return RULE[shown_by, promised]


def strength_reason(shown_by: str, *, promised: bool, platform: str) -> str:
    """Both facts in words."""
    return f"{SHOWN[shown_by]} {(PROMISED if promised else NOT_PROMISED).format(platform=platform)}"

"""What the engine takes in and gives out: frozen values, without Django, clock, network or chance."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from scoring.engine.facts import PlatformFacts as PlatformFacts
from scoring.engine.facts import Reference


class Light(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    UNPREDICTABLE = "unpredictable"


class Span(NamedTuple):
    """A half-open range of character offsets into the prompt."""

    start: int
    end: int

    def text(self, prompt: str) -> str:
        return prompt[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Context:
    """What the user said besides the prompt. `mode`: judge this one only; None: all."""

    platform: PlatformFacts
    model_version: str = ""
    clip_seconds: float | None = None
    reference_image: bool = False
    negative_prompt: str = ""
    audio: bool | None = None
    mode: str | None = None
    clip_cost: float | None = None  # what one clip costs the user, in a unit of his own


class Finding(NamedTuple):
    """A factor met at one place. `span` is None when the context, not a word, gave the reason."""

    factor: str
    mode: str
    direction: str  # "raises" or "lowers"
    span: Span | None
    text: str
    message: str
    evidence_strength: str  # "strong", "moderate" or "weak"


@dataclass(frozen=True, slots=True)
class Outlook:
    """One mode's light, probability and interval; without figures where a prompt cannot tell."""

    mode: str
    light: Light
    risk: float | None
    low: float | None
    high: float | None
    confidence: str  # "low", "medium" or "high": how wide the interval is, in a word
    reason: str = ""  # why it is unpredictable


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a rewrite, in offsets of the prompt it was made from."""

    span: Span
    replacement: str
    factor: str
    reason: str
    gives_up: str = ""


@dataclass(frozen=True, slots=True)
class Clip:
    """One of the clips that a prompt became: a prompt of its own, scored."""

    prompt: str
    light: Light
    risk: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A replacement prompt made of span edits, scored again; where the prompt became several, the first of them."""

    prompt: str
    edits: tuple[Edit, ...]
    light: Light
    risk: float
    low: float
    high: float
    outlooks: tuple[Outlook, ...]
    advice: tuple[str, ...] = ()  # what words cannot do: a reference image, a shorter clip, two clips
    clips: tuple[Clip, ...] = ()  # all of them in order, where the prompt became several


@dataclass(frozen=True, slots=True)
class Note:
    """Something true of the whole request: a platform limit passed, a retired platform, a language we read badly."""

    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class ClipLength:
    """The length that the verdict counts with, and on whose word: "request", "prompt" or "assumption"."""

    seconds: float
    given_by: str


@dataclass(frozen=True, slots=True)
class Money:
    """What the clip costs, and how much of it is likely spent on one that fails; where no price is known, why."""

    text: str
    unit: str = ""  # "USD", or the name of the credits; "": the user's own
    cost: float | None = None
    at_risk: float | None = None
    low: float | None = None
    high: float | None = None
    source: Reference | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """One platform beside the one asked for. `relation` is one of RELATIONS; `reasons` say why it cannot be made."""

    platform: str
    name: str
    relation: str
    light: Light
    risk: float | None
    low: float | None
    high: float | None
    reasons: tuple[str, ...] = ()


RELATIONS = ("asked", "better", "no-clear-difference", "worse", "impossible", "retired")


@dataclass(frozen=True, slots=True)
class Way:
    """A way round what wording cannot cure: "platform", "reference-image", "shorter-clip", "edit" or "draft"."""

    kind: str
    text: str
    light: Light | None = None
    risk: float | None = None
    low: float | None = None
    high: float | None = None
    mode: str = ""  # whose risk that is; "": the verdict's own
    price_ratio: float | None = None  # of a draft's price to the clip's
    source: Reference | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer. `risk` is the probability that the clip is wasted; with `Context.mode`, by that mode alone."""

    light: Light
    risk: float | None
    low: float | None
    high: float | None
    confidence: str
    heads: dict[str, float]  # "alignment", "motion", "quality" -> probability of failure
    outlooks: tuple[Outlook, ...]
    findings: tuple[Finding, ...]
    rewrite: Rewrite | None
    advice: tuple[str, ...] = ()
    notes: tuple[Note, ...] = field(default=())
    release: str = ""
    clip: ClipLength | None = None
    money: Money | None = None
    ways: tuple[Way, ...] = ()
    comparison: tuple[Standing, ...] = ()

"""A request for a score, read and checked against the catalogue."""

from collections.abc import Iterable
from dataclasses import dataclass

from failures.models import FailureMode, Platform
from failures.selectors import get_mode, get_platform, platforms
from scoring import limits
from scoring.engine.platforms import with_model
from scoring.engine.verdict import Context
from scoring.errors import UnknownComparison
from scoring.selectors import engine_facts

ALL = "all"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be judged. `mode` is the catalogue's; the context names the engine's; `beside`, other platforms."""

    prompt: str
    platform: Platform
    mode: FailureMode | None
    context: Context
    beside: tuple[str, ...] = ()

    @property
    def predictable(self) -> bool:
        """Whether a prompt can tell anything about the mode at all."""
        return self.mode is None or self.mode.predictable


def read_request(
    *,
    prompt: str,
    platform: str,
    mode: str | None = None,
    model_version: str = "",
    clip_seconds: float | None = None,
    reference_image: bool = False,
    negative_prompt: str = "",
    audio: bool | None = None,
    clip_cost: float | None = None,
    compare: str | Iterable[str] = (),
) -> Asked:
    """Check every part of a request and look up what it names; raises the refusal of the first bad part."""
    limits.check_texts(prompt, negative_prompt)
    limits.check_numbers(clip_seconds, clip_cost)
    asked_platform, asked_mode = get_platform(platform), get_mode(mode) if mode else None
    limits.check_model_version(model_version, asked_platform)
    context = Context(
        platform=engine_facts(asked_platform.slug),
        model_version=model_version,
        clip_seconds=clip_seconds,
        reference_image=reference_image,
        negative_prompt=negative_prompt,
        audio=audio,
        mode=asked_mode.engine_mode if asked_mode else None,
        clip_cost=clip_cost,
    )
    return Asked(prompt, asked_platform, asked_mode, with_model(context), compared(compare))


def compared(compare: str | Iterable[str]) -> tuple[str, ...]:
    """The slugs of the platforms to compare with; raises the refusal of one that the catalogue does not hold."""
    every = [each.slug for each in platforms()]
    if compare == ALL:
        return tuple(every)
    wanted = tuple(dict.fromkeys(compare))
    if unknown := next((slug for slug in wanted if slug not in every), ""):
        raise UnknownComparison(unknown, known=every)
    return wanted

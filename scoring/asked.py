"""A request for a score, read and checked against the catalogue."""

from dataclasses import dataclass

from failures.models import FailureMode, Platform
from failures.selectors import get_mode, get_platform
from scoring import limits
from scoring.engine.verdict import Context
from scoring.selectors import engine_facts


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be judged. `mode` is the catalogue's; the context names the engine's."""

    prompt: str
    platform: Platform
    mode: FailureMode | None
    context: Context

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
) -> Asked:
    """Check every part of a request and look up what it names; raises the refusal of the first bad part."""
    limits.check_prompt(prompt)
    limits.check_negative_prompt(negative_prompt)
    limits.check_clip_seconds(clip_seconds)
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
    )
    return Asked(prompt=prompt, platform=asked_platform, mode=asked_mode, context=context)

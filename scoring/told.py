"""A told outcome, read and checked."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from failures.models import FailureMode, Platform
from failures.selectors import get_mode
from scoring import limits
from scoring.errors import ClientKeyMissing, CostWithoutCurrency, FirstVisibleOutOfRange, ModesWithoutFailure
from scoring.models import Outcome, Score
from scoring.selectors import engine_facts
from scoring.teaching import is_listed

KEY_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of the clip. `modes` are the catalogue's, each once."""

    result: str
    modes: tuple[FailureMode, ...] = ()
    model_version: str = ""
    first_visible_ms: int | None = None
    credits: Decimal | None = None
    cost_cents: int | None = None
    currency: str = ""
    note: str = ""

    def facts(self) -> dict[str, Any]:
        """The columns of an Outcome; its modes are rows of their own."""
        return {name: getattr(self, name) for name in self.__slots__ if name != "modes"}


def read_told(*, result: str, modes: Iterable[str] = (), currency: str = "", note: str = "", **details: Any) -> Told:
    """Check what does not depend on the platform; raises the refusal of the first bad part."""
    limits.check_text(note, field="note")
    named = tuple({slug: get_mode(slug) for slug in modes}.values())
    told = Told(result=Outcome.Result(result), modes=named, currency=currency.lower(), note=note, **details)
    if told.result != Outcome.Result.FAILED and (named or told.first_visible_ms is not None):
        raise ModesWithoutFailure
    if (told.cost_cents is None) is not (told.currency == ""):
        raise CostWithoutCurrency
    return told


def check_platform(told: Told, platform: Platform) -> None:
    """Refuse a model version or a time that the platform's clips do not have."""
    limits.check_model_version(told.model_version, platform)
    longest = platform.max_clip_ms
    if told.first_visible_ms is not None and longest is not None and told.first_visible_ms > longest:
        raise FirstVisibleOutOfRange(platform.name, longest)


def model_version_of(told: Told, score: Score) -> str:
    """The version that made the clip, by its slug where the catalogue knows it, however it was spelled."""
    version, platform = told.model_version or score.model_version, score.platform.slug
    known = engine_facts(platform).model(version) if version and is_listed(platform) else None
    return known.slug if known else version


def check_client_key(client_key: str) -> None:
    """Refuse a request that could not be told from its repetition."""
    if not 0 < len(client_key) <= KEY_CHARACTERS or "\0" in client_key:
        raise ClientKeyMissing


def digest_of(**request: Any) -> str:
    """By which the repetition of a request is known from another request with the same key."""
    return hashlib.sha256(json.dumps(request, sort_keys=True, default=str).encode()).hexdigest()

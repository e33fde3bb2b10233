"""What this floor reads."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Abs

from failures import selectors as catalog
from failures.kept import kept
from failures.models import FailureEntry, FailureMode, Platform
from scoring.engine.facts import PlatformFacts, facts_from
from scoring.models import Influence, Score
from scoring.published import NONE, published_number

INFLUENCES_SHOWN = 3
Choice = tuple[str, str]
Grouped = list[Choice | tuple[str, list[Choice]]]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the score form offers."""

    platform: Grouped
    model_version: Grouped
    mode: Grouped


def form_choices(*, with_all_modes: bool) -> Choices:
    """What the score form offers now, out of the catalogue."""
    platforms = catalog.platforms()
    return Choices(
        platform=platform_choices(platforms),
        model_version=model_version_choices(platforms),
        mode=mode_choices(catalog.modes(), with_all=with_all_modes),
    )


def platform_choices(platforms: list[Platform]) -> Grouped:
    """Platforms to choose from, retired ones last and marked."""
    active = [(each.slug, each.name) for each in platforms if not each.retired]
    retired = [(each.slug, f"{each.name} (retired)") for each in platforms if each.retired]
    return [(name, choices) for name, choices in (("In service", active), ("Retired", retired)) if choices]


def model_version_choices(platforms: list[Platform]) -> Grouped:
    """Model versions, grouped by their platform."""
    groups = [(each.name, [(model["slug"], model["name"]) for model in each.model_versions]) for each in platforms]
    return [("", "Not known"), *((name, choices) for name, choices in groups if choices)]


def mode_choices(modes: list[FailureMode], *, with_all: bool) -> Grouped:
    """Failure modes that a prompt can tell about; all of them at once where the caller may ask that."""
    choices = [(each.slug, each.name) for each in modes if each.predictable]
    return [("", "All failure modes"), *choices] if with_all else [*choices]


def modes_by_engine() -> dict[str, FailureMode]:
    """The catalogue's mode for each of the engine's that it holds."""
    engine_modes = {mode.engine_mode for mode in catalog.modes() if mode.predictable}
    return {slug: catalog.mode_for_engine(slug) for slug in engine_modes}


def engine_facts(slug: str) -> PlatformFacts:
    """A platform as the engine knows it."""
    return kept(f"facts {slug}", lambda: facts_from(catalog.platform_facts(slug)))


def all_engine_facts() -> tuple[PlatformFacts, ...]:
    """Every listed platform as the engine knows it, in the order of the catalogue."""
    return tuple(engine_facts(platform.slug) for platform in catalog.platforms())


def entry_of(slug: str) -> FailureEntry | None:
    """The reference page a form was sent from, if it was one."""
    return catalog.catalogue().entries.get(slug)


def scores_with_outcomes(scores: QuerySet[Score]) -> QuerySet[Score]:
    """The scores with what became of their clips, in the same number of queries for any number of scores."""
    return scores.select_related("platform", "mode").prefetch_related("outcomes__modes")


def outcome_modes(score: Score) -> list[FailureMode]:
    """The failure modes a clip may show: first those that the score warned of, the riskiest first, then the others."""
    risks = {row["mode"]: row["risk"] or 0.0 for row in (score.verdict or {}).get("outlooks", [])}
    lights = {row["mode"]: row["light"] for row in (score.verdict or {}).get("outlooks", [])}

    def warned(mode: FailureMode) -> float:
        return risks[mode.engine_mode] if lights.get(mode.engine_mode) in ("yellow", "red") else 0.0

    return sorted(catalog.modes(), key=warned, reverse=True)


def influences_of(user: Any) -> list[Influence]:
    """What the user's outcomes moved in the release that judges now, the farthest first."""
    number = published_number()
    if number == NONE:
        return []
    found = Influence.objects.filter(release_id=number, user_id=user.pk).select_related("platform", "mode", "release")
    return list(
        found.defer("release__data", "release__evaluation").order_by(Abs(F("after") - F("before")).desc(), "pk")[
            :INFLUENCES_SHOWN
        ]
    )

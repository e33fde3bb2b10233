"""The platforms as the engine knows them without a database: data/platforms.json, {slug: facts}, sorted by slug."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from scoring.engine.facts import PlatformFacts, facts_from
from scoring.engine.verdict import Context

FILE = Path(__file__).parent / "data" / "platforms.json"
GENERIC = "generic"  # when the user names none


@cache
def all_platform_facts() -> dict[str, PlatformFacts]:
    """Every platform by its slug."""
    rows = json.loads(FILE.read_text(encoding="utf-8"))
    return {slug: facts_from({"slug": slug, **facts}) for slug, facts in rows.items()}


def with_model(context: Context) -> Context:
    """The same request, held to the limits of the model that it names, if we know it."""
    model = context.platform.model(context.model_version) if context.model_version else None
    if model is None:
        return context
    return replace(context, platform=context.platform.of_model(model.slug), model_version=model.slug)


def platform_facts(slug: str) -> PlatformFacts:
    """What is known of one platform; KeyError for one we do not know."""
    return all_platform_facts()[slug]

"""The platforms as the engine knows them without a database: data/platforms.json, {slug: facts}, sorted by slug."""

import json
from functools import cache
from pathlib import Path

from scoring.engine.verdict import PlatformFacts

FILE = Path(__file__).parent / "data" / "platforms.json"
GENERIC = "generic"  # when the user names none


@cache
def all_platform_facts() -> dict[str, PlatformFacts]:
    """Every platform by its slug."""
    rows = json.loads(FILE.read_text(encoding="utf-8"))
    return {slug: PlatformFacts(slug=slug, **facts) for slug, facts in rows.items()}


def platform_facts(slug: str) -> PlatformFacts:
    """What is known of one platform; KeyError for one we do not know."""
    return all_platform_facts()[slug]

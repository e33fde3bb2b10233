"""One JSON line in, one JSON line out: {"id", "prompt", "platform"?, "model_version"?, "clip_seconds"?, "mode"?}."""

import json
from math import isfinite
from typing import Any

from scoring.engine.as_dict import verdict_as_dict
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.platforms import GENERIC, all_platform_facts, with_model
from scoring.engine.risk_factor import RAISES
from scoring.engine.score import score
from scoring.engine.verdict import Context

MOST_CHARACTERS = 20_000


class BadRow(ValueError):
    """A row that cannot be scored, and why."""


def answer_line(line: str) -> str:
    """The answer to one line; a bad one gives {"id", "error"}."""
    row: Any = None
    try:
        row = json.loads(line)
        answer = answer_row(row)
    except (BadRow, ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, BadRow) else "This line is not JSON."
        answer = {"id": row.get("id") if isinstance(row, dict) else None, "error": reason}
    return json.dumps(answer, ensure_ascii=True, separators=(",", ":"))


def answer_row(row: Any) -> dict[str, Any]:
    """The answer to one parsed row, or BadRow."""
    if not isinstance(row, dict):
        raise BadRow("A row is a JSON object.")
    prompt = _prompt(row)
    whole = verdict_as_dict(score(prompt, with_model(_context(row))))
    return {
        "id": row.get("id"),
        "light": whole["light"],
        "risk": whole["risk"],
        "heads": whole["heads"],
        "outlooks": [
            {key: outlook[key] for key in ("mode", "light", "risk", "low", "high")} for outlook in whole["outlooks"]
        ],
        "findings": [
            {key: finding[key] for key in ("factor", "mode", "span", "text", "evidence_strength")}
            for finding in whole["findings"]
            if finding["direction"] == RAISES
        ],
        "rewrite": whole["rewrite"] and {key: whole["rewrite"][key] for key in ("prompt", "risk", "edits", "clips")},
        "release": whole["release"],
    }


def _prompt(row: dict[str, Any]) -> str:
    prompt = row.get("prompt")
    if not isinstance(prompt, str):
        raise BadRow("A row needs a prompt, as text.")
    if not prompt.strip():
        raise BadRow("The prompt is empty.")
    if len(prompt) > MOST_CHARACTERS:
        raise BadRow(f"The prompt has {len(prompt):,} characters; the most is {MOST_CHARACTERS:,}.")
    return prompt


def _context(row: dict[str, Any]) -> Context:
    slug, mode, seconds = row.get("platform") or GENERIC, row.get("mode"), row.get("clip_seconds")
    platform = all_platform_facts().get(slug) if isinstance(slug, str) else None
    if platform is None:
        raise BadRow(f"No platform is called {slug!r}.")
    if mode is not None and mode not in ENGINE_MODES:
        raise BadRow(f"No failure mode is called {mode!r}.")
    number = isinstance(seconds, int | float) and not isinstance(seconds, bool) and isfinite(seconds) and seconds > 0
    if seconds is not None and not number:
        raise BadRow("clip_seconds is a number above 0.")
    return Context(
        platform=platform,
        model_version=str(row.get("model_version") or ""),
        clip_seconds=seconds,
        reference_image=row.get("reference_image") is True,
        mode=mode,
    )

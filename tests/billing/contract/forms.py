"""What a form-encoded request says: nested values, every leaf still text."""

import re
from typing import Any
from urllib.parse import parse_qsl


def nested(text: str | None) -> dict[str, Any]:
    """`a[b][0]=c` as {"a": {"b": {"0": "c"}}}; of a key given twice the last counts."""
    said: dict[str, Any] = {}
    for key, value in parse_qsl(text or "", keep_blank_values=True):
        *folders, last = re.findall(r"[^\[\]]+", key)
        place = said
        for folder in folders:
            place = place.setdefault(folder, {})
        place[last] = value
    return said


def as_number(text: Any) -> Any:
    """A whole number that was written as text, as a number; anything else as it is."""
    return int(text) if isinstance(text, str) and re.fullmatch(r"-?\d+", text) else text


def as_yes_or_no(text: Any) -> Any:
    """`true` or `false` as such; anything else as it is."""
    return {"true": True, "false": False}.get(text, text) if isinstance(text, str) else text

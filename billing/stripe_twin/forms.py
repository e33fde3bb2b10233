"""Bodies in Stripe's form encoding, with brackets for what is nested."""

import re
from typing import Any
from urllib.parse import parse_qsl

from billing.stripe_twin.refusals import Refused

NAME = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)\Z")
DEEPEST = 12


def nested(text: str) -> dict[str, Any]:
    """The form `text` as nested dicts; a list is a dict of its positions."""
    form: dict[str, Any] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, max_num_fields=1000):
        put(form, path_of(name), value, name)
    return form


def path_of(name: str) -> list[str]:
    found = NAME.fullmatch(name)
    if not found or name.count("[") > DEEPEST:
        raise Refused(f"Invalid parameter name: {name}", param=name)
    return [found[1], *re.findall(r"\[([^\[\]]*)\]", found[2])]


def put(form: dict[str, Any], path: list[str], value: str, name: str) -> None:
    place = form
    for key in path[:-1]:
        place = place.setdefault(key or str(len(place)), {})
        if not isinstance(place, dict):
            raise Refused(f"Invalid parameter: {name} is both a value and an object", param=name)
    place[path[-1] or str(len(place))] = value

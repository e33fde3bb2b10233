"""What a call takes, said once per parameter; everything else is refused as Stripe refuses it."""

import re
from collections.abc import Callable
from typing import Any

from billing.stripe_twin.refusals import Refused

# Takes the raw value and its name in brackets; returns the value, or refuses it.
Rule = Callable[[Any, str], Any]


def string(value: Any, name: str) -> str:
    """Text that is not empty."""
    if not isinstance(value, str):
        raise Refused(f"Invalid string: {value}", param=name)
    if not value:
        raise Refused(
            f"You passed an empty string for '{name}'. We assume empty values are an attempt to unset a parameter; "
            f"however '{name}' cannot be unset. You should remove '{name}' from your request or supply a "
            "non-empty value.",
            param=name,
            code="parameter_invalid_empty",
        )
    if len(value) > 5000:
        raise Refused("Invalid string: must be at most 5000 characters", param=name)
    return value


def at_most(length: int) -> Rule:
    """Text of at most `length` characters."""

    def rule(value: Any, name: str) -> str:
        if len(string(value, name)) > length:
            raise Refused(f"Invalid string: {value[:20]}...; must be at most {length} characters", param=name)
        return str(value)

    return rule


def integer(value: Any, name: str) -> int:
    """A whole number."""
    if not isinstance(value, str) or not re.fullmatch(r"-?\d{1,15}", value):
        raise Refused(f"Invalid integer: {value}", param=name, code="parameter_invalid_integer")
    return int(value)


def positive(value: Any, name: str) -> int:
    """A whole number that is not below zero."""
    if (number := integer(value, name)) < 0:
        raise Refused("Invalid non-negative integer", param=name, code="parameter_invalid_integer")
    return number


def boolean(value: Any, name: str) -> bool:
    """true or false."""
    if value not in ("true", "false"):
        raise Refused(f"Invalid boolean: {value}", param=name)
    return bool(value == "true")


def one_of(*choices: str) -> Rule:
    """One of the words `choices`."""

    def rule(value: Any, name: str) -> str:
        if value not in choices:
            *most, last = choices
            listed = f"{', '.join(most)}, or {last}" if most else last
            raise Refused(
                f"Invalid {name}: must be one of {listed}" if most else f"Invalid {name}: must be {last}", param=name
            )
        return str(value)

    return rule


def either(*rules: Rule) -> Rule:
    """The first of `rules` that takes the value."""

    def rule(value: Any, name: str) -> Any:
        for each in rules[:-1]:
            try:
                return each(value, name)
            except Refused:
                continue
        return rules[-1](value, name)

    return rule


def unset_or(rule: Rule) -> Rule:
    """What `rule` takes, or an empty text, which unsets."""
    return lambda value, name: None if value == "" else rule(value, name)


def listed(rule: Rule) -> Rule:
    """A list of what `rule` takes."""

    def all_of(value: Any, name: str) -> list[Any]:
        if value == "":
            return []
        if not isinstance(value, dict) or not all(key.isdecimal() for key in value):
            raise Refused("Invalid array", param=name)
        in_order = sorted(value, key=int)
        return [rule(value[key], f"{name}[{position}]") for position, key in enumerate(in_order)]

    return all_of


def metadata(value: Any, name: str) -> dict[str, str]:
    """Up to 50 names of 40 characters with texts of 500; an empty text removes its name."""
    if value == "":
        return {}
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise Refused("Invalid object: metadata must be a set of key-value pairs", param=name)
    if len(value) > 50 or any(len(key) > 40 or len(text) > 500 for key, text in value.items()):
        raise Refused("Metadata holds at most 50 keys of 40 characters with values of 500 characters", param=name)
    return dict(value)


def fields(required: str = "", /, **rules: Rule) -> Rule:
    """An object of these fields; the names in `required` must be there."""

    def rule(value: Any, name: str = "") -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Refused("Invalid object", param=name)
        full = {key: f"{name}[{key}]" if name else key for key in (*value, *required.split())}
        for key in value:
            if key not in rules:
                raise Refused(f"Received unknown parameter: {full[key]}", param=full[key], code="parameter_unknown")
        for key in required.split():
            if key not in value:
                raise Refused(f"Missing required param: {full[key]}.", param=full[key], code="parameter_missing")
        return {key: rules[key](each, full[key]) for key, each in value.items()}

    return rule


moments = either(integer, fields(gt=integer, gte=integer, lt=integer, lte=integer))

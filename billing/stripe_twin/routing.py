"""Which function answers which call, and what the call may say."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.rules import Rule, fields, listed, string
from billing.stripe_twin.world import Json

Endpoint = Callable[..., Json]


@dataclass(frozen=True)
class Route:
    """One call of the API."""

    method: str
    pattern: re.Pattern[str]
    rule: Rule
    endpoint: Endpoint


ROUTES: list[Route] = []


def route(method: str, path: str, required: str = "", /, **rules: Rule) -> Callable[[Endpoint], Endpoint]:
    """Let the decorated function answer `method` on `path`; each {} in the path is one argument more."""
    pattern = re.compile(path.replace("{}", "([^/]+)") + r"\Z")
    rule = fields(required, expand=listed(string), **rules)

    def register(endpoint: Endpoint) -> Endpoint:
        ROUTES.append(Route(method, pattern, rule, endpoint))
        return endpoint

    return register


def matching(method: str, path: str) -> tuple[Route, tuple[Any, ...]]:
    """The route of a call and what stands in its path, or Stripe's words for none."""
    for each in ROUTES:
        if each.method == method and (found := each.pattern.match(path)):
            return each, found.groups()
    raise Refused(f"Unrecognized request URL ({method}: {path}). Please see https://stripe.com/docs.", status=404)

"""Which page answers which path."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from billing.stripe_twin.pages.html import Page, message
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.timeline import catch_up

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin

Form = dict[str, str]
View = Callable[..., Page]
PAGES: list[tuple[str, re.Pattern[str], View]] = []


def page_at(method: str, path: str) -> Callable[[View], View]:
    """Let the decorated function show `path`; each {} in it is one argument more."""
    pattern = re.compile(path.replace("{}", "([^/]+)") + r"\Z")

    def register(view: View) -> View:
        PAGES.append((method, pattern, view))
        return view

    return register


def show(twin: Twin, method: str, target: str, body: bytes) -> Page:
    """The page at that address."""
    url = urlsplit(target)
    text = body.decode(errors="replace") if method == "POST" else url.query
    form: dict[str, Any] = dict(parse_qsl(text, keep_blank_values=True))
    for own_method, pattern, view in PAGES:
        if own_method == method and (found := pattern.match(url.path)):
            return shown(twin, view, form, found.groups())
    return message("Nothing here", "The local Stripe has no such page.", status=404)


def shown(twin: Twin, view: View, form: Form, ids: tuple[Any, ...]) -> Page:
    with twin.world.lock:
        catch_up(twin.world)
        try:
            return view(twin, form, *ids)
        except Refused as refused:
            return message("That did not work", str(refused), status=refused.status)

"""The score form for one request: whose it is, which page it stands on, and what it starts with."""

from collections.abc import Mapping

from django.http import HttpRequest

from failures.models import FailureEntry
from scoring import selectors
from scoring.forms import DEFAULT_MODE, ScoreForm


def blank_form(
    request: HttpRequest, *, entry: FailureEntry | None = None, draft: Mapping[str, str] | None = None
) -> ScoreForm:
    """A form to be filled in; a draft fills it first."""
    signed_in = request.user.is_authenticated
    initial: dict[str, str] = {} if signed_in else {"mode": DEFAULT_MODE}
    if entry:
        initial = {"platform": entry.platform.slug, "mode": entry.mode.slug, "entry": entry.slug}
    choices = selectors.form_choices(with_all_modes=signed_in)
    return ScoreForm(initial=initial | dict(draft or {}), choices=choices, entry=entry)


def filled_form(request: HttpRequest) -> ScoreForm:
    """The form as it was sent."""
    choices = selectors.form_choices(with_all_modes=request.user.is_authenticated)
    return ScoreForm(request.POST, choices=choices, entry=selectors.entry_of(request.POST.get("entry", "")))

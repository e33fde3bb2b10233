"""`{% score_form %}`: the scorer, on a page of any floor."""

from django import template
from django.http import HttpRequest
from django.template.context import RequestContext
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from failures.kept import kept
from failures.models import FailureEntry
from scoring.score_form import blank_form

register = template.Library()


@register.simple_tag(takes_context=True)
def score_form(context: RequestContext, entry: FailureEntry | None = None) -> SafeString:
    """The form and the place for its answer; with `entry`, against that page's mode only."""
    request = context["request"]
    if request.user.is_authenticated:
        return rendered(request, entry)
    # A visitor's blank form holds no token and nothing of theirs: it is the same for all until the catalogue changes.
    return kept(f"score form {entry.slug if entry else ''}", lambda: rendered(request, entry))


def rendered(request: HttpRequest, entry: FailureEntry | None) -> SafeString:
    """The blank form as HTML."""
    return render_to_string("scoring/_form.html", {"form": blank_form(request, entry=entry)}, request)

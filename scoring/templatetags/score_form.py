"""`{% score_form %}`: the scorer, on a page of any floor."""

from typing import Any

from django import template
from django.template.context import RequestContext

from failures.models import FailureEntry
from scoring.score_form import blank_form

register = template.Library()


@register.inclusion_tag("scoring/_form.html", takes_context=True)
def score_form(context: RequestContext, entry: FailureEntry | None = None) -> dict[str, Any]:
    """The form and the place for its answer; with `entry`, against that page's mode only."""
    request = context["request"]
    return {"form": blank_form(request, entry=entry), "user": request.user, "request": request}

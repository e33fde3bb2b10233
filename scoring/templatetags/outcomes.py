"""`{% outcome_of score %}`: the one tap, on a page of any floor."""

from typing import Any

from django import template
from django.template.context import RequestContext

from failures.models import FailureMode
from scoring.models import Score
from scoring.selectors import outcome_modes

register = template.Library()


@register.inclusion_tag("scoring/_outcome.html", takes_context=True)
def outcome_of(context: RequestContext, score: Score) -> dict[str, Any]:
    """What became of the score's clip, and the buttons that say it; without script they lead back to the page."""
    request = context["request"]
    back = f"{request.get_full_path()}#score-{score.pk}" if request.method == "GET" else ""
    return {"score": score, "next": back, "csrf_token": context.get("csrf_token")}


@register.filter
def modes_to_tell(score: Score) -> list[FailureMode]:
    """The failure modes to choose from, those that the score warned of first."""
    return outcome_modes(score)

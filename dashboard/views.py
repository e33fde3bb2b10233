"""The pages of what happened to a user."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dashboard.selectors import history_of, scores_of
from dashboard.services import delete_score
from scoring.selectors import influences_of


@require_safe
@login_required
def history(request: HttpRequest, before: UUID | None = None) -> HttpResponse:
    """The user's past scores, newest first."""
    found = history_of(request.user, now=timezone.now(), before=before)
    context = {"history": found, "first_page": before is None}
    if before is None:
        context["influences"] = influences_of(request.user)
    return render(request, "dashboard/history.html", context)


@require_http_methods(["GET", "POST"])
@login_required
def delete(request: HttpRequest, score_id: UUID) -> HttpResponse:
    """Ask whether one score shall go, and delete it."""
    if request.method == "POST":
        gone = delete_score(user=request.user, score_id=score_id)
        messages.success(request, "The score is deleted." if gone else "That score was deleted already.")
        return redirect("dashboard:history")
    score = get_object_or_404(scores_of(request.user), pk=score_id)
    return render(request, "dashboard/delete_score.html", {"score": score})

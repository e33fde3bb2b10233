"""One tap: how the clip of a past score turned out."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from billing.errors import TooFast
from failures.errors import UnknownMode
from scoring.errors import OutcomeRefused, UnknownScore
from scoring.models import Outcome, Score
from scoring.selectors import scores_with_outcomes
from scoring.services import remove_outcome, tap_outcome

REMOVE = "remove"


@require_http_methods(["GET", "POST"])
@login_required
def outcome(request: HttpRequest, score: UUID) -> HttpResponse:
    """Show and change what the user said of a score's clip, in place or on a page of its own."""
    found = own_score(request, score)
    if request.method == "POST":
        tap(request, found)
        if "HX-Request" not in request.headers:
            return redirect(way_back(request))
        found = own_score(request, score)
    template = "scoring/_outcome.html" if "HX-Request" in request.headers else "scoring/outcome.html"
    return render(request, template, {"score": found, "next": request.POST.get("next", "")})


def own_score(request: HttpRequest, score: UUID) -> Score:
    """The user's score with what became of its clip; a stranger's is not found."""
    found = scores_with_outcomes(Score.objects.filter(pk=score, user=request.user.pk)).first()
    if found is None:
        raise Http404
    return found


def tap(request: HttpRequest, score: Score) -> None:
    """Do what the pressed button says; what no button sends changes nothing."""
    result = request.POST.get("result", "")
    modes = request.POST.getlist("modes") if "chosen" in request.POST else None
    newest = score.newest_outcome
    if result == REMOVE:
        if newest:
            remove_outcome(user=request.user, outcome=newest.pk)
        return
    try:
        tap_outcome(user=request.user, score=score.pk, result=Outcome.Result(result), modes=modes)
    except UnknownScore:
        raise Http404 from None
    except TooFast as refusal:
        messages.error(request, str(refusal))
    except (OutcomeRefused, UnknownMode, ValueError):
        messages.error(request, "That was not kept: it is none of the choices on the page.")


def way_back(request: HttpRequest) -> str:
    """The page the button stood on, if it is one of ours."""
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return wanted
    return request.path

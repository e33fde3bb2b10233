"""The score page, and the answer to its form."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_safe

from billing.entitlements import FREE
from billing.errors import QuotaExceeded, TooFast
from billing.selectors import plan
from failures.errors import UnknownMode, UnknownPlatform
from scoring import drafts, selectors
from scoring.asked import ALL
from scoring.errors import ScoreRefused
from scoring.forms import ScoreForm
from scoring.score_form import blank_form, filled_form
from scoring.services import score_prompt
from scoring.shown.shown_verdict import ShownVerdict, shown_verdict
from scoring.visitors import client_address, visitor_subject

REFUSALS = (ScoreRefused, UnknownPlatform, UnknownMode, TooFast)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What AVA is, and the full score form with what was typed before a sign-up."""
    draft = drafts.draft_of(request.session)
    form = blank_form(request, draft=draft) if draft else None
    return render(request, "scoring/home.html", {"form": form, "draft": draft})


@csrf_exempt
def score(request: HttpRequest) -> HttpResponse:
    """Answer the form. A visitor's form holds no token, so that pages with it can be cached; a user's must."""
    if request.method != "POST":
        return redirect("scoring:home")
    answer = csrf_protect(_score) if request.user.is_authenticated else _score
    return answer(request)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown in the verdict's place: a verdict, a limit, or the form's errors."""

    form: ScoreForm
    shown: ShownVerdict | None = None
    limit: QuotaExceeded | None = None
    wait: int = 0

    @property
    def status(self) -> int:
        if self.limit:
            return 402
        if self.wait:
            return 429
        return 200 if self.shown else 400


def _score(request: HttpRequest) -> HttpResponse:
    answer = answer_to(request, filled_form(request))
    if answer.limit:
        keep_typed(request, answer.form)
    if answer.shown:
        drafts.drop_draft(request.session)
    template = "scoring/_answer.html" if "HX-Request" in request.headers else "scoring/home.html"
    context: dict[str, Any] = {"form": answer.form, "shown": answer.shown, "limit": answer.limit, "answered": True}
    context |= {"free": plan(FREE)} if answer.limit else {}
    response = render(request, template, context, status=answer.status)
    if answer.wait:
        response["Retry-After"] = answer.wait
    return response


def keep_typed(request: HttpRequest, form: ScoreForm) -> None:
    """Keep what was typed for the way through sign-up."""
    owner = visitor_subject(client_address(request.META, settings.TRUSTED_PROXIES), timezone.now().date())
    drafts.keep_draft(request.session, form.as_typed(), owner=owner)


def answer_to(request: HttpRequest, form: ScoreForm) -> Answer:
    """Score what the form holds, or say why not."""
    if not form.is_valid():
        return Answer(form)
    address, asked = client_address(request.META, settings.TRUSTED_PROXIES), form.named_arguments()
    try:
        scored = score_prompt(user=request.user, visitor_address=address, compare=ALL, **asked)
    except QuotaExceeded as refusal:
        return Answer(form, limit=refusal)
    except REFUSALS as refusal:
        form.refuse(refusal)
        return Answer(form, wait=getattr(refusal, "wait", 0))
    return Answer(form, shown=shown_verdict(scored, asked["prompt"], selectors.modes_by_engine()))

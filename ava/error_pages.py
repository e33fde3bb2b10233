"""What answers outside a view: the problem shape under /api/, a page elsewhere."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views import defaults
from django.views.decorators.http import require_safe

from ava.api_errors import PROBLEM_JSON, problem
from ava.problems import BY_STATUS, SERVER_ERROR, ProblemKind, every_kind


def _for_api(request: HttpRequest, kind: ProblemKind) -> HttpResponse | None:
    if not request.path.startswith("/api/"):
        return None
    return JsonResponse(problem(kind), status=kind.status, content_type=PROBLEM_JSON)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Status 400."""
    return _for_api(request, BY_STATUS[400]) or defaults.bad_request(request, exception)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Status 403."""
    return _for_api(request, BY_STATUS[403]) or defaults.permission_denied(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Status 404."""
    return _for_api(request, BY_STATUS[404]) or defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """Status 500, without anything of our insides."""
    return _for_api(request, SERVER_ERROR) or defaults.server_error(request)


@require_safe
def problems(request: HttpRequest) -> HttpResponse:
    """Every kind of problem, for a person who followed the `type` of one."""
    return render(request, "problems.html", {"kinds": every_kind()})

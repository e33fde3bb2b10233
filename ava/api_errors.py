"""From an error to the one JSON error shape: RFC 9457 problem details."""

import logging
from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from ava.json_body import BodyTooLarge
from ava.problems import BY_REFUSAL, BY_STATUS, SERVER_ERROR, ProblemKind
from billing.errors import QuotaExceeded
from failures.errors import UnknownMode, UnknownPlatform

logger = logging.getLogger(__name__)
PROBLEM_JSON = "application/problem+json"


def problem_details(error: Exception, context: Mapping[str, Any]) -> Response:
    """The answer to any exception of an API view; what we did not expect is logged, and told without detail."""
    set_rollback()
    error = in_our_terms(error)
    kind = kind_of(error)
    if kind is SERVER_ERROR:
        logger.error("Unexpected error in %s", context.get("view"), exc_info=error)
    headers = {}
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(ceil(wait))
    if wanted := getattr(error, "auth_header", ""):
        headers["WWW-Authenticate"] = wanted
    return Response(problem(kind, error), status=kind.status, headers=headers, content_type=PROBLEM_JSON)


def in_our_terms(error: Exception) -> Exception:
    """Django's own refusals as the API's."""
    if isinstance(error, Http404):
        return exceptions.NotFound()
    if isinstance(error, PermissionDenied):
        return exceptions.PermissionDenied()
    if isinstance(error, RequestDataTooBig):
        return BodyTooLarge()
    if isinstance(error, SuspiciousOperation):
        return exceptions.ParseError("The request cannot be read.")
    return error


def kind_of(error: Exception) -> ProblemKind:
    """The most exact kind that the tables hold for `error`."""
    for cls in type(error).__mro__:
        if cls in BY_REFUSAL:
            return BY_REFUSAL[cls]
    if isinstance(error, exceptions.APIException):
        return BY_STATUS.get(error.status_code, SERVER_ERROR)
    return SERVER_ERROR


def problem(kind: ProblemKind, error: Exception | None = None) -> dict[str, Any]:
    """The body that tells `error`."""
    body: dict[str, Any] = {
        "type": f"{settings.SITE_URL}/api/problems#{kind.code}",
        "title": kind.title,
        "status": kind.status,
        "detail": detail_of(kind, error),
        "code": kind.code,
        "how_to_mend": getattr(error, "how_to_mend", "") or kind.how_to_mend,
    }
    if errors := list(field_errors(error)):
        body["errors"] = errors
    if isinstance(error, QuotaExceeded):
        body |= {"quota": error.kind, "limit": error.limit, "resets_at": error.resets_at.isoformat()}
    return body


def detail_of(kind: ProblemKind, error: Exception | None) -> str:
    """What is wrong in this case; the title where that would tell our insides."""
    if error is None or kind is SERVER_ERROR:
        return kind.title
    if isinstance(error, exceptions.ValidationError):
        return " ".join(f"{each['pointer'].removeprefix('#/')}: {each['detail']}" for each in field_errors(error))
    if isinstance(error, UnknownPlatform | UnknownMode):
        return f"The catalog has no {kind.field} “{str(error)[:80]}”."
    return str(error) or kind.title


def field_errors(error: Exception | None) -> Iterator[dict[str, str]]:
    """Each wrong member of the body, as a JSON pointer and a sentence."""
    if isinstance(error, exceptions.ValidationError) and isinstance(error.detail, dict):
        for field, details in error.detail.items():
            yield from ({"pointer": f"#/{field}", "detail": str(detail)} for detail in details)
    elif error and (field := getattr(error, "field", "") or BY_REFUSAL.get(type(error), SERVER_ERROR).field):
        yield {"pointer": f"#/{field}", "detail": detail_of(kind_of(error), error)}

"""Whether this process can do its work: /healthz, for load balancers and containers."""

import logging
from collections.abc import Callable

import psycopg
from django.core.cache import caches
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse

logger = logging.getLogger(__name__)

SECONDS = 2


class HealthMiddleware:
    """Answers /healthz before anything else looks at the request, whatever host name it came under."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return health() if request.path_info == "/healthz" else self.get_response(request)


def health() -> JsonResponse:
    """200 when the database and the cache answer in time, and 503 otherwise; it says which."""
    states = {"database": state_of(ask_database), "cache": state_of(ask_cache)}
    healthy = set(states.values()) == {"ok"}
    return JsonResponse(states, status=200 if healthy else 503, headers={"Cache-Control": "no-store"})


def state_of(ask: Callable[[], object]) -> str:
    """Ok, or down with the reason in the log."""
    try:
        ask()
    except Exception:
        logger.warning("Health: %s failed", ask.__name__, exc_info=True)
        return "down"
    return "ok"


def ask_database() -> None:
    """A connection of its own, since a busy pool is no dead database, and a dead one must not be waited for."""
    parameters = connection.get_connection_params() | {"connect_timeout": SECONDS}
    parameters.pop("pool", None)
    parameters["options"] = f"{parameters.get('options') or ''} -c statement_timeout={SECONDS}s".strip()
    with psycopg.connect(**parameters) as own:
        own.execute("SELECT 1")


def ask_cache() -> None:
    caches["shared"].get("healthz")

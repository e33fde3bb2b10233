"""One client per key and address, and what its errors mean to us."""

import functools
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import requests
import stripe
from django.conf import settings

from billing.errors import StripeAway, StripeKeyRefused, StripeRefused

CONNECT_SECONDS, READ_SECONDS = 3, 10
RETRIES = 2
API_VERSION = stripe.api_version
# The library's own telemetry would tell Stripe how long our calls took; nobody here asked for that.
stripe.enable_telemetry = False
logger = logging.getLogger(__name__)


class OneReadingClient(stripe.RequestsClient):
    """Tries again at once, except after a silence: three of those in a row would hold a person for half a minute."""

    def __init__(self) -> None:
        super().__init__(timeout=(CONNECT_SECONDS, READ_SECONDS))

    def request(  # type: ignore[override]  # as RequestsClient itself declares it
        self, method: str, url: str, headers: Mapping[str, str] | None, post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        """Send one request; a read that timed out is not to be tried again here."""
        try:
            return super().request(method, url, headers, post_data)
        except stripe.APIConnectionError as error:
            if isinstance(error.__cause__, requests.exceptions.ReadTimeout):
                error.should_retry = False
            raise


# Tests put one here that checks what passes through.
make_http_client: Callable[[], stripe.HTTPClient] = OneReadingClient


def stripe_client() -> stripe.StripeClient:
    """The client for the key and address of the settings."""
    return _made_client(settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE, make_http_client)


@functools.lru_cache(maxsize=4)
def _made_client(key: str, api_base: str, make_http: Callable[[], stripe.HTTPClient]) -> stripe.StripeClient:
    return stripe.StripeClient(
        key,
        base_addresses={"api": api_base} if api_base else None,
        http_client=make_http(),
        max_network_retries=RETRIES,
    )


@contextmanager
def asking_stripe() -> Iterator[stripe.StripeClient]:
    """The client, for one call whose errors come out as StripeAway or StripeRefused."""
    try:
        yield stripe_client()
    except stripe.StripeError as error:
        raise as_ours(error) from error


def as_ours(error: stripe.StripeError) -> StripeAway | StripeRefused:
    """What an error of the library means: not known, our key, or a definite no."""
    status = error.http_status or 0
    said = error.user_message or type(error).__name__
    if status in (401, 403):
        logger.critical("Stripe does not take our key: %s (request %s)", said, error.request_id)
        return StripeKeyRefused(said)
    # 409: another request holds the object or the key. 429: too many. Below 400: an answer that nobody could read.
    if not 400 <= status < 500 or status in (408, 409, 429) or isinstance(error, stripe.RateLimitError):
        logger.warning("Stripe is away: %s (status %s, request %s)", said, status or "none", error.request_id)
        return StripeAway(said)
    kind = error.error.type if error.error and "type" in error.error else ""
    logger.info("Stripe refused: %s (%s, request %s)", said, error.code or kind, error.request_id)
    return StripeRefused(error.code or kind or f"http_{status}", said)

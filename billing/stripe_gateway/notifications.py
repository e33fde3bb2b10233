"""Whether a message that claims to be Stripe's is: signature, age, size, shape, account and mode."""

import json
import logging
import re
import time

import stripe
from django.conf import settings

from billing.errors import BadNotification, OutOfTime
from billing.stripe_gateway.client import API_VERSION
from billing.stripe_gateway.notification_shapes import from_message
from billing.stripe_objects import StripeNotification

TOLERANCE_SECONDS = 300
MAX_BODY_BYTES = 1_048_576
SIGNED_AT = re.compile(r"(?:^|,)t=(\d{1,12})(?:,|$)")
logger = logging.getLogger(__name__)


def verified_notification(body: bytes, signature: str | None) -> StripeNotification:
    """The ids in a message that Stripe signed within five minutes of now, for this account and mode."""
    if len(body) > MAX_BODY_BYTES:
        raise BadNotification(f"The body is longer than {MAX_BODY_BYTES} bytes.")
    _check_signature(body, signature)
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadNotification("The body is no JSON.") from error
    notification = from_message(message)
    _check_sender(notification)
    return notification


def _check_signature(body: bytes, signature: str | None) -> None:
    if not _is_signed(body, signature, TOLERANCE_SECONDS):
        if _is_signed(body, signature, None):
            raise OutOfTime("It was signed more than five minutes ago.")
        raise BadNotification("No signature of ours fits.")
    # The library lets any later time pass. A clock that is five minutes ahead, Stripe's or ours behind, is a fault
    # that must be seen; Stripe sends again for three days.
    signed_at = SIGNED_AT.search(signature or "")
    if signed_at is None or int(signed_at[1]) > time.time() + TOLERANCE_SECONDS:
        raise OutOfTime("The signature is from the future.")


def _is_signed(body: bytes, signature: str | None, tolerance: int | None) -> bool:
    return any(_signed_with(secret, body, signature, tolerance) for secret in settings.STRIPE_WEBHOOK_SECRETS)


def _signed_with(secret: str, body: bytes, signature: str | None, tolerance: int | None) -> bool:
    try:
        stripe.WebhookSignature.verify_header(body, signature, secret, tolerance)
    # TypeError: a signature that is not ASCII; ValueError: a body that is not UTF-8.
    except (stripe.SignatureVerificationError, TypeError, ValueError):
        return False
    return True


def _check_sender(notification: StripeNotification) -> None:
    live = settings.STRIPE_SECRET_KEY.startswith(("sk_live_", "rk_live_"))
    if notification.livemode is not live:
        raise BadNotification("The event belongs to the other mode.")
    if notification.account not in (None, settings.STRIPE_ACCOUNT_ID):
        raise BadNotification("The event belongs to another account.")
    expected = API_VERSION
    if notification.api_version not in (None, expected):
        logger.warning(
            "%s came in API version %s, we speak %s: set the endpoint's version.",
            notification.id, notification.api_version, expected,
        )  # fmt: skip

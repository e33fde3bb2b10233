"""Where Stripe tells us that something happened."""

import logging

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from billing import inbox
from billing.alarms import raise_alarm
from billing.errors import BadNotification, OutOfTime
from billing.stripe_gateway import MAX_BODY_BYTES, verified_notification

logger = logging.getLogger(__name__)


@csrf_exempt
@require_POST
def stripe_webhook(request: HttpRequest) -> HttpResponse:
    """Keep what Stripe signed and answer 200, a duplicate too; 400 keeps nothing, 503 asks Stripe to send again."""
    try:
        # Read past Django's own limit, which is smaller than what Stripe may send, and never beyond ours.
        body = request.read(MAX_BODY_BYTES + 1)
        notification = verified_notification(body, request.headers.get("Stripe-Signature"))
    except BadNotification as refusal:
        if isinstance(refusal, OutOfTime):
            raise_alarm("A webhook that Stripe signed was refused. %s Is this machine's clock right?", refusal)
        logger.warning("A webhook was refused: %s", refusal)
        return HttpResponse(str(refusal), status=400, content_type="text/plain")
    try:
        inbox.receive_event(notification)
    except Error:
        logger.exception("A webhook could not be kept.")
        return HttpResponse(status=503)
    return HttpResponse()

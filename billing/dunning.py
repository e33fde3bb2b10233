"""The nightly look at what customers must be told, for events that never came."""

import logging
from datetime import datetime, timedelta

from django.db.models import F

from billing import stripe_gateway, telling
from billing.alarms import raise_alarm
from billing.entitlements import GRACE
from billing.errors import StripeAway, StripeRefused
from billing.models import Subscription
from billing.notices import WORTH_SENDING

logger = logging.getLogger(__name__)
AHEAD = timedelta(days=7)
# Stripe tries for two weeks and then ends what stays unpaid, if its settings say so.
ENDS_WITHIN = timedelta(days=2)


def look(*, now: datetime) -> None:
    """Tell what was not told: a first promised payment within seven days, an overdue payment, a rate that ended."""
    for subscription in renewing_soon(now):
        telling.tell_of_renewal(subscription)
    for subscription in Subscription.objects.filter(status=Subscription.Status.PAST_DUE).select_related("customer"):
        _tell_of_overdue(subscription)
        if subscription.current_period_start + GRACE + ENDS_WITHIN < now:
            raise_alarm("%s is overdue and was not ended: let Stripe cancel what stays unpaid.", subscription.stripe_id)
    ended = Subscription.objects.filter(status=Subscription.Status.CANCELED, ended_at__gt=now - WORTH_SENDING)
    for subscription in ended.select_related("customer"):
        telling.tell_of_end(subscription)


def renewing_soon(now: datetime) -> list[Subscription]:
    """Founders whose opening period ends within seven days, and goes on."""
    founders = Subscription.objects.filter(
        status=Subscription.Status.ACTIVE,
        renewal_price__isnull=False,
        cancel_at_period_end=False,
        current_period_end__gt=now,
        current_period_end__lte=now + AHEAD,
    )
    opening = founders.exclude(stripe_price_id=F("renewal_price__stripe_price_id"))
    return list(opening.select_related("customer", "renewal_price", "price"))


def _tell_of_overdue(subscription: Subscription) -> None:
    try:
        invoice = stripe_gateway.fetch_invoice(subscription.latest_invoice_id)
        telling.tell_of_failed_payment(invoice, subscription)
    except (StripeAway, StripeRefused) as error:
        logger.warning("What %s owes is looked at tomorrow: %s", subscription, error)

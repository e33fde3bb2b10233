"""Everything that is asked of Stripe: the only place that imports its library; plain values come out.

A call ends in its value, in StripeAway (nobody knows whether it was done: ask again) or in StripeRefused (it was not).
"""

from billing.stripe_gateway.catalog import create_price, create_product, fetch_price, find_product
from billing.stripe_gateway.client import API_VERSION, stripe_client
from billing.stripe_gateway.customers import (
    create_customer,
    customers,
    delete_customer,
    fetch_customer,
    payment_method_added_at,
    update_customer_email,
)
from billing.stripe_gateway.events import events_since
from billing.stripe_gateway.invoices import (
    awaits_confirmation,
    fetch_invoice,
    invoices_of,
    pay_invoice,
    upcoming_invoice,
)
from billing.stripe_gateway.notifications import MAX_BODY_BYTES, TOLERANCE_SECONDS, verified_notification
from billing.stripe_gateway.payments import (
    charge_of_intent,
    charges_taken_back_since,
    disputes_of_intent,
    fetch_charge,
    fetch_dispute,
    fetch_refund,
    paid_intents,
    refund_invoice,
    subscription_of_charge,
)
from billing.stripe_gateway.portal import open_portal, portal_configuration
from billing.stripe_gateway.schedules import create_schedule, fetch_schedule, release_schedule, schedules, set_phases
from billing.stripe_gateway.sessions import create_session, expire_session, fetch_session
from billing.stripe_gateway.subscriptions import (
    cancel_now,
    fetch_subscription,
    set_cancel_at_period_end,
    set_payment_method,
    subscription_ids,
    subscriptions,
    subscriptions_of,
)

__all__ = [
    "API_VERSION",
    "MAX_BODY_BYTES",
    "TOLERANCE_SECONDS",
    "awaits_confirmation",
    "cancel_now",
    "charge_of_intent",
    "charges_taken_back_since",
    "create_customer",
    "create_price",
    "create_product",
    "create_schedule",
    "create_session",
    "customers",
    "delete_customer",
    "disputes_of_intent",
    "events_since",
    "expire_session",
    "fetch_charge",
    "fetch_customer",
    "fetch_dispute",
    "fetch_invoice",
    "fetch_price",
    "fetch_refund",
    "fetch_schedule",
    "fetch_session",
    "fetch_subscription",
    "find_product",
    "invoices_of",
    "open_portal",
    "paid_intents",
    "pay_invoice",
    "payment_method_added_at",
    "portal_configuration",
    "refund_invoice",
    "release_schedule",
    "schedules",
    "set_cancel_at_period_end",
    "set_payment_method",
    "set_phases",
    "stripe_client",
    "subscription_ids",
    "subscription_of_charge",
    "subscriptions",
    "subscriptions_of",
    "upcoming_invoice",
    "update_customer_email",
    "verified_notification",
]

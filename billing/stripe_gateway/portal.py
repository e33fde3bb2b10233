"""The portal at Stripe: what it offers our customers, and the way into it."""

from typing import TYPE_CHECKING
from uuid import uuid4

from django.conf import settings

from billing.stripe_gateway.client import asking_stripe

if TYPE_CHECKING:
    from stripe.params.billing_portal import ConfigurationCreateParamsFeatures as Features

# Raised when FEATURES change, so that another configuration is made.
OFFER = "cards-invoices-address-1"
FEATURES: "Features" = {
    "payment_method_update": {"enabled": True},
    "invoice_history": {"enabled": True},
    "customer_update": {"enabled": True, "allowed_updates": ["address"]},
    # Both are done by us: a founder's schedule has to be let go of before, and put back after.
    "subscription_cancel": {"enabled": False},
    "subscription_update": {"enabled": False},
}


def portal_configuration() -> str:
    """The id of the configuration that offers cards, invoices and address alone, made when there is none."""
    with asking_stripe() as client:
        configurations = client.v1.billing_portal.configurations
        for each in configurations.list(params={"active": True, "limit": 100}).auto_paging_iter():
            if each.metadata and "offer" in each.metadata and each.metadata["offer"] == OFFER:
                return each.id
        made = configurations.create(
            params={"features": FEATURES, "metadata": {"offer": OFFER}},
            options={"idempotency_key": f"portal-{uuid4()}"},
        )
    return made.id


def open_portal(*, customer_id: str, return_url: str) -> str:
    """The address of the customer's portal, good for minutes."""
    configuration = settings.STRIPE_PORTAL_CONFIGURATION or portal_configuration()
    with asking_stripe() as client:
        opened = client.v1.billing_portal.sessions.create(
            params={"customer": customer_id, "return_url": return_url, "configuration": configuration}
        )
    return opened.url

"""Invoices at Stripe."""

from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_invoice
from billing.stripe_objects import StripeInvoice


def fetch_invoice(invoice_id: str) -> StripeInvoice:
    """The invoice as it stands."""
    with asking_stripe() as client:
        return as_invoice(client.v1.invoices.retrieve(invoice_id))


def invoices_of(customer_id: str, *, limit: int = 24) -> list[StripeInvoice]:
    """The customer's newest invoices, newest first, at most 100."""
    with asking_stripe() as client:
        found = client.v1.invoices.list(params={"customer": customer_id, "limit": limit})
    return [as_invoice(each) for each in found.data]


def upcoming_invoice(subscription_id: str) -> StripeInvoice:
    """What will be billed next, as Stripe sees it now; StripeRefused when nothing will be."""
    with asking_stripe() as client:
        return as_invoice(client.v1.invoices.create_preview(params={"subscription": subscription_id}))

"""Invoices at Stripe."""

from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_invoice, id_of
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


def awaits_confirmation(invoice_id: str) -> bool:
    """Whether the bank wants its customer's word before it lets the invoice's payment pass."""
    with asking_stripe() as client:
        tried = client.v1.invoice_payments.list(params={"invoice": invoice_id, "status": "open"})
        intents = [id_of(getattr(each.payment, "payment_intent", None)) for each in tried.data]
        found = [client.v1.payment_intents.retrieve(intent) for intent in intents if intent]
    return any(intent.status == "requires_action" for intent in found)


def pay_invoice(invoice_id: str, *, payment_method_id: str, key: str) -> StripeInvoice:
    """Charge an open invoice to this card now; StripeRefused when its bank declines, or wants its customer's word."""
    with asking_stripe() as client:
        paid = client.v1.invoices.pay(
            invoice_id, params={"payment_method": payment_method_id}, options={"idempotency_key": key}
        )
    return as_invoice(paid)

"""Customers at Stripe."""

from collections.abc import Iterator
from datetime import datetime

from billing.stripe_gateway.client import asking_stripe
from billing.stripe_gateway.reading import as_customer, moment
from billing.stripe_objects import StripeCustomer


def create_customer(*, email: str, user_id: int, key: str) -> StripeCustomer:
    """Make the customer of one user."""
    with asking_stripe() as client:
        made = client.v1.customers.create(
            params={"email": email, "metadata": {"user_id": str(user_id)}}, options={"idempotency_key": key}
        )
    return as_customer(made)


def fetch_customer(customer_id: str) -> StripeCustomer:
    """The customer as it stands; a deleted one says so."""
    with asking_stripe() as client:
        return as_customer(client.v1.customers.retrieve(customer_id))


def customers() -> Iterator[StripeCustomer]:
    """Every customer of the account that is not deleted, page by page."""
    with asking_stripe() as client:
        for each in client.v1.customers.list(params={"limit": 100}).auto_paging_iter():
            yield as_customer(each)


def update_customer_email(customer_id: str, email: str) -> StripeCustomer:
    """Write the address that invoices go to."""
    with asking_stripe() as client:
        return as_customer(client.v1.customers.update(customer_id, params={"email": email}))


def delete_customer(customer_id: str) -> None:
    """Delete the customer, which ends every subscription at once; Stripe keeps the invoices."""
    with asking_stripe() as client:
        client.v1.customers.delete(customer_id)


def payment_method_added_at(payment_method_id: str) -> datetime:
    """When the card was typed at Stripe."""
    with asking_stripe() as client:
        return moment(client.v1.payment_methods.retrieve(payment_method_id).created)

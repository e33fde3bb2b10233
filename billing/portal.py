"""The way to Stripe's own pages, where a payer changes cards and address and reads invoices."""

from django.contrib.auth.base_user import AbstractBaseUser

from billing import stripe_gateway
from billing.errors import NotAllowedNow
from billing.models import Customer


def portal_url(*, user: AbstractBaseUser, return_url: str) -> str:
    """The address of the user's pages at Stripe, good for minutes; NotAllowedNow for who never paid, or StripeAway."""
    customer = Customer.objects.filter(user_id=user.pk, deleted_at=None).first()
    if customer is None:
        raise NotAllowedNow("You have paid nothing yet, so Stripe has no card and no invoice of yours.")
    return stripe_gateway.open_portal(customer_id=customer.stripe_id, return_url=return_url)
